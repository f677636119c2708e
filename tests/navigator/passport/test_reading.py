"""Files that somebody brings: whatever they are, they are read or refused in words, and never a fault."""

import io
import json
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navigator.passport.reading import LARGEST, NotOurs, enquiry_in

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))


def page(inside: str, *, id: str = "enquiry") -> bytes:
    return f'<!doctype html><p>Notes</p><script id="{id}" type="application/json">{inside}</script>'.encode()


def a_zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("notes.html", page('{"format": 1}'))
    return held.getvalue()


REFUSED = [
    ("nothing", b"", "empty"),
    ("a picture", PICTURE, "a picture, a document or something else"),
    ("a zip", a_zip(), "something else"),
    ("another page", b"<!doctype html><p>Hello</p>", "does not look like notes"),
    ("another script", page("{}", id="other"), "does not look like notes"),
    ("two of them", page("{}") + page("{}"), "it was changed on the way"),
    ("plain text", b"housing", "does not look like notes"),
    ("broken JSON", page('{"format": 1,'), "damaged"),
    ("no object", page("[1]"), "cannot be read"),
    ("too deep to read", page("[" * 90_000), "damaged"),
    ("too deep for an enquiry", page('{"a":' * 40 + "1" + "}" * 40), "damaged"),
    ("a list without end", page('{"limits": {"languages": [' + "1," * 2_000 + "1]}}"), "damaged"),
    ("a key that stands twice", page('{"format": 1, "format": 2}'), "damaged"),
    ("tags that never close", b"<a " * 60_000, "does not look like notes"),
    ("too large", b" " * (LARGEST + 1), "too large"),
    ("an open element", b'<script id="enquiry" type="application/json">{"format": 1', "it was changed on the way"),
    ("half a letter", "é".encode()[:1] + page("{}"), "something else"),
    ("another encoding", page("{}").decode().encode("utf-16"), "something else"),
]


@pytest.mark.parametrize(("what", "content", "said"), REFUSED, ids=[each[0] for each in REFUSED])
def test_what_is_no_file_of_ours_is_refused_in_words(what: str, content: bytes, said: str) -> None:
    with pytest.raises(NotOurs) as refused:
        enquiry_in(content)
    assert said in refused.value.why


@pytest.mark.parametrize("content", [b"canary-7f3a", page('{"canary-7f3a": '), page('["canary-7f3a"]')])
def test_a_refusal_repeats_nothing_of_the_file(content: bytes) -> None:
    with pytest.raises(NotOurs) as refused:
        enquiry_in(content)
    assert "canary" not in refused.value.why


def test_a_file_of_ours_is_read_whatever_an_editor_put_around_it() -> None:
    with_mark = b"\xef\xbb\xbf" + page(json.dumps({"format": 1}))
    assert enquiry_in(with_mark) == {"format": 1}


def test_an_enquiry_is_never_as_deep_as_what_is_refused() -> None:
    enquiry = {"person": {"facts": {"diagnosis": {"has": ["ptsd"]}}}, "limits": {"hours": [{"days": ["MO"]}]}}
    assert enquiry_in(page(json.dumps(enquiry))) == enquiry


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_or_read(content: bytes) -> None:
    for each in (content, page("") + content, page(content.decode("latin-1"))):
        with suppress(NotOurs):
            assert isinstance(enquiry_in(each), dict)
