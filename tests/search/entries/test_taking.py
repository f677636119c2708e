"""Whom a service says it takes, as values to narrow results by."""

from typing import Any

import pytest

from search.entries.taking import taking

ANSWERED = {
    "drinking": {"answer": "no", "why": "Small rooms."},
    "dogs": {"answer": "yes"},
    "violence": {"answer": "case_by_case", "within_months": 24},
    "gender": {"each": {"woman": "yes", "man": "no"}},
}


def test_each_answer_is_a_value_and_each_option_one_of_its_own() -> None:
    assert taking({"grid": ANSWERED, "clauses": []}) == {
        "drinking:no",
        "dogs:yes",
        "violence:case_by_case",
        "gender.woman:yes",
        "gender.man:no",
    }


@pytest.mark.parametrize(
    "rules",
    [None, 7, {}, {"clauses": []}, {"grid": {}}, {"grid": 7}, {"grid": {"dogs": "yes", "age": {"answer": "maybe"}}}],
)
def test_what_is_no_answer_is_no_value(rules: Any) -> None:
    assert taking(rules) == frozenset()
