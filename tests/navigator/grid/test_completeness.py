"""How far a grid is filled in."""

from typing import Any

import pytest

from navigator.grid.completeness import Completeness, completeness
from tests.navigator.grid.answered import ALL_YES, GRID

ADVICE = GRID.for_service(kinds=["advice"], needs=[])
OF = len(list(ADVICE.applicable({})))
SAID = [
    ({}, 0),
    ({"drinking": {"answer": "no"}}, 1),
    ({"gender": {"each": {"woman": "yes"}}}, 0),
    ({"gender": {"each": {"woman": "yes", "man": "no", "non_binary": "case_by_case"}}}, 1),
    ({"couples": {"answer": "no"}}, 0),
    ({"drinking": 7}, 0),
]


@pytest.mark.parametrize(("answers", "said"), SAID)
def test_answers_to_questions_that_apply_are_counted(answers: Any, said: int) -> None:
    assert completeness({"grid": answers}, grid=ADVICE) == Completeness(said, OF)


def test_all_said_is_all_that_applies() -> None:
    assert completeness({"grid": ALL_YES}, grid=GRID) == Completeness(len(GRID.questions), len(GRID.questions))


@pytest.mark.parametrize("document", [{"clauses": []}, {"grid": 7}, 7])
def test_a_grid_that_was_never_used_is_not_counted(document: Any) -> None:
    assert completeness(document, grid=GRID) is None
