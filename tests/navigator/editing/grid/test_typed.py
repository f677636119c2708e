"""An answer in its row and back: whoever changes nothing changes nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navigator.editing.grid.typed import as_answer, as_typed
from tests.navigator.grid.answered import GRID, an_answer, fullest

QUESTIONS = GRID.by_id


@given(st.sampled_from(GRID.questions).flatmap(lambda each: st.tuples(st.just(each), an_answer(each))))
def test_any_answer_but_a_yes_with_reasons_comes_back_as_it_was(drawn: Any) -> None:
    question, answer = drawn
    given_answers = set(answer.get("each", {"": answer.get("answer")}).values())
    if given_answers == {"yes"}:
        answer = {key: each for key, each in answer.items() if key not in ("why", "unless")}
    elif given_answers.isdisjoint({"no", "case_by_case"}):
        answer = {key: each for key, each in answer.items() if key != "unless"}
    assert as_answer(question, as_typed(question, answer)) == answer


@pytest.mark.parametrize("question", GRID.questions, ids=lambda each: each.id)
def test_the_fullest_answer_comes_back_as_it_was(question: Any) -> None:
    answer = fullest(question)
    assert as_answer(question, as_typed(question, answer)) == answer


def test_what_no_input_shows_is_kept() -> None:
    answer = {"answer": "no", "challenge": {"by": "duty"}, "x_note": ["a"]}
    assert as_answer(QUESTIONS["drinking"], as_typed(QUESTIONS["drinking"], answer)) == answer


TYPED = [
    # what stands in the row                                        what it says
    ({}, None),
    ({"answer": ""}, None),
    ({"wording": "Ask us."}, None),
    ({"answer": "yes", "within_months": "24", "unless": ["probation"], "why": "…"}, {"answer": "yes"}),
    ({"answer": "no", "within_months": "24"}, {"answer": "no", "within_months": 24}),
    ({"answer": "no", "within_months": "two"}, {"answer": "no", "within_months": "two"}),
    ({"answer": "no", "within_months": "1_0"}, {"answer": "no", "within_months": "1_0"}),
]


@pytest.mark.parametrize(("typed", "answer"), TYPED)
def test_a_row_says_what_matters_for_its_answer(typed: Any, answer: Any) -> None:
    assert as_answer(QUESTIONS["violence"], typed) == answer
