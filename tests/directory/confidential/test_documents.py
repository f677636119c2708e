"""Texts anywhere in a document."""

from hypothesis import given
from hypothesis import strategies as st

from directory.confidential.documents import texts_in, with_texts

DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


def test_every_text_has_its_path() -> None:
    document = {"name": "Mill", "needs": [{"need": 3, "how": "Ring."}, "x"], "rules": {"clauses": []}, "live": True}
    assert list(texts_in(document)) == [("name", "Mill"), ("needs[0].how", "Ring."), ("needs[1]", "x")]


@given(DOCUMENTS)
def test_a_text_is_changed_wherever_it_stands_and_nothing_else(document: object) -> None:
    changed = with_texts(document, by_way_of=lambda text: f"{text}!")
    assert [text for _, text in texts_in(changed)] == [f"{text}!" for _, text in texts_in(document)]
    assert with_texts(changed, by_way_of=lambda text: text[:-1]) == document
