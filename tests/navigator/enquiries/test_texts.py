"""A document's text has one reading, or is refused without a word of it."""

import json

import pytest

from navigator.core.documents import Faults
from navigator.enquiries.texts import parsed

CANARY = "canary"

REFUSED = [
    (b"", "a JSON document"),
    (b"canary", "a JSON document"),
    (b'{"canary": 1', "a JSON document"),
    (b'{"canary": 1} {}', "a JSON document"),
    (b"{'canary': 1}", "a JSON document"),
    (b"\xef\xbb\xbf{}", "a JSON document"),
    (b'{"canary": "\xff"}', "text in UTF-8"),
    ('{"canary": 1}'.encode("utf-16"), "text in UTF-8"),
    (b'{"canary": 1, "canary": 2}', "each key only once in an object"),
    (b'{"canary": NaN}', "numbers of JSON: no NaN, no Infinity"),
    (b'{"canary": -Infinity}', "numbers of JSON: no NaN, no Infinity"),
    (b'{"canary": 1e999}', "numbers that are not that large"),
    (b'{"canary": ' + b"9" * 16 + b"}", "whole numbers of at most 15 digits"),
    (b'{"canary": -' + b"9" * 5_000 + b"}", "whole numbers of at most 15 digits"),
    (b'{"canary": "\\ud800"}', "text without control characters and halves of characters"),
    (b'{"can\\u0000ary": 1}', "text without control characters and halves of characters"),
    (b"[" * 60_000, "at most 20 levels of lists and objects"),
    (b'{"canary":' * 5_000 + b"1" + b"}" * 5_000, "at most 20 levels of lists and objects"),
    (b"[" * 21 + b"]" * 21, "at most 20 levels of lists and objects"),
    (b"[" + b"1," * 1_000 + b"1]", "lists of at most 1,000 items"),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_has_no_one_reading_is_refused_without_repeating_it(text: bytes, expected: str) -> None:
    with pytest.raises(Faults) as refused:
        parsed(text)
    (fault,) = refused.value.faults
    assert fault.expected == expected
    assert CANARY not in str(fault)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


@pytest.mark.parametrize(
    "value",
    [
        {},
        None,
        1.5,
        999_999_999_999_999,
        -999_999_999_999_999,
        {"a": [{"b": ["ŵ", "\n"]}]},
        {"a": {"a": 1}},
        [1] * 1_000,
    ],
)
def test_whatever_has_one_is_read(value: object) -> None:
    assert parsed(json.dumps(value).encode()) == value


def test_twenty_levels_are_read() -> None:
    assert parsed(b"[" * 20 + b"]" * 20)


@pytest.mark.parametrize("written", [b"5", b"5.0", b"5e0", b"0.5e1"])
def test_a_whole_number_is_whole_however_it_is_written(written: bytes) -> None:
    assert type(parsed(written)) is int
