"""Parts in which nothing has anything in common with what is in another (rules.md section 4)."""

import pytest

from navigator.core.parting import parted


@pytest.mark.parametrize(
    ("things", "parts"),
    [
        ([], []),
        (["a"], ["a"]),
        (["a", "b"], ["a", "b"]),
        (["a", "ab"], ["a ab"]),
        (["a", "a"], ["a a"]),
        # What comes later joins what stood apart.
        (["a", "b", "ab"], ["a b ab"]),
        (["a", "b", "c", "bc"], ["a", "b c bc"]),
        (["ab", "cd", "e", "bc", "de"], ["ab cd bc e de"]),
        # A join is one even where the last has something in common with one alone.
        (["a", "b", "ab", "b"], ["a b ab b"]),
        # Nothing has nothing in common with anything, nor with nothing.
        (["", "", "a"], ["", "", "a"]),
    ],
)
def test_what_has_something_in_common_is_in_one_part(things: list[str], parts: list[str]) -> None:
    found = parted(things, lambda thing: sum(1 << ord(letter) - ord("a") for letter in thing))
    assert [set(part) for part in found] == [set(part.split(" ")) for part in parts]
    assert sorted(thing for part in found for thing in part) == sorted(things)
