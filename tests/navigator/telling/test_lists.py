"""Several things in one breath."""

import pytest

from navigator.telling.lists import counted, listed_in_words


@pytest.mark.parametrize(
    ("things", "most", "said"),
    [
        ([], None, ""),
        (["a"], None, "a"),
        (["a", "b"], None, "a and b"),
        (["a", "b", "c"], None, "a, b and c"),
        (["a", "b", "c"], 3, "a, b and c"),
        (["a", "b", "c"], 2, "a, b and 1 more"),
        (["a", "b", "c", "d"], 1, "a and 3 more"),
        (["gender", "probation or prison"], None, "gender, and probation or prison"),
        (["company and work", "a", "b"], None, "company and work; a; and b"),
        (["company and work", "a", "b"], 1, "company and work, and 2 more"),
    ],
)
def test_a_list_in_words(things: list[str], most: int | None, said: str) -> None:
    assert listed_in_words(things, most=most) == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "no doors"), (1, "one door"), (2, "two doors"), (10, "ten doors"), (11, "11 doors")]
)
def test_a_count_in_words(number: int, said: str) -> None:
    assert counted(number, "door") == said
