"""Putting facts, needs and questions in another order."""

import pytest

from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.differences import differences
from navigator.vocabulary.document.faults import faults_of
from navigator.vocabulary.document.ordering import ORDERED, in_order, keys_in_order, put_in_place

PLACES: list[tuple[dict[str, int], str]] = [
    ({}, "abcde"),
    ({"d": 2}, "adbce"),
    ({"b": 4}, "acdbe"),
    ({"a": 5}, "bcdea"),
    ({"e": 1}, "eabcd"),
    ({"a": 2, "b": 1}, "bacde"),
    ({"c": 99}, "abdec"),
    ({"c": 0}, "cabde"),
    ({"a": 5, "b": 4, "c": 3, "d": 2, "e": 1}, "edcba"),
    ({"z": 1}, "abcde"),
]


@pytest.mark.parametrize(("places", "expected"), PLACES)
def test_whoever_is_given_a_place_stands_there(places: dict[str, int], expected: str) -> None:
    assert "".join(put_in_place("abcde", places)) == expected


@pytest.mark.parametrize("what", ORDERED)
def test_the_order_changes_and_nothing_else(what: str) -> None:
    before = shipped_vocabulary()
    keys = keys_in_order(before, what)
    after = in_order(before, what, [*keys[1:3], keys[0], *keys[3:]])
    assert keys_in_order(after, what) == [*keys[1:3], keys[0], *keys[3:]]
    assert faults_of(after) == ()
    assert len(differences(before, after)) == 1
    assert in_order(after, what, keys) == before


def test_a_question_stands_below_the_one_after_which_it_is_asked() -> None:
    before = shipped_vocabulary()
    keys = keys_in_order(before, "x_grid")
    after = in_order(before, "x_grid", ["boys", *(key for key in keys if key != "boys")])
    assert [fault.path for fault in faults_of(after)] == ["x_grid[0].after"]
