"""A yes is told as one, and never made of silence."""

from typing import Any

import pytest

from navigator.grid.yeses import yeses
from tests.navigator.grid.answered import GRID

YESES = [
    ({}, []),
    ({"drinking": {"answer": "no"}}, []),
    ({"drinking": {"answer": "yes"}}, ["They take people who are drinking now"]),
    ({"age": {"answer": "yes"}}, ["They take people of any age"]),
    ({"drinking": {"answer": "yes", "wording": "All are welcome."}}, ["“All are welcome.”"]),
    ({"gender": {"each": {"woman": "yes", "man": "no"}, "wording": "Women only."}}, ["They take women"]),
    (
        {"pets": {"each": {"dog": "yes", "other": "yes"}}},
        ["They take people with a dog", "They take people with an animal other than a dog"],
    ),
    ({"pets": 7}, []),
]


@pytest.mark.parametrize(("answers", "told"), YESES)
def test_a_yes_is_told_in_the_services_own_words_where_it_has_some(answers: Any, told: list[str]) -> None:
    found = yeses({"grid": answers}, grid=GRID)
    assert [f"“{each['wording']}”" if each["x_quoted"] else each["wording"] for each in found] == told


@pytest.mark.parametrize("document", [7, {"clauses": []}, {"grid": []}])
def test_where_there_is_no_grid_there_is_no_yes(document: Any) -> None:
    assert list(yeses(document, grid=GRID)) == []
