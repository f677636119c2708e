"""A question that makes sense only after another answer comes only after it."""

from typing import Any

import pytest

from navigator.catalogue.standing import standing
from navigator.journey.journey import Journey
from navigator.journey.planning import planned_for

pytestmark = pytest.mark.usefixtures("interventions")

NEEDS = ["housing", "own_offending", "substance_use"]


def asked(**answers: Any) -> set[str]:
    plan = planned_for(Journey(answers={"needs": NEEDS, **answers})).plan
    return {each.fact for each in plan.asking}


def test_what_is_left_of_a_sentence_is_asked_once_it_is_known_that_there_is_one() -> None:
    assert "months_left" not in asked()
    assert "months_left" in asked(supervision="community_order")
    assert "months_left" not in asked(supervision="none")


def test_an_answer_that_was_given_out_of_turn_counts() -> None:
    made = planned_for(Journey(answers={"needs": NEEDS, "months_left": 3}))
    assert made.enquiry.person.answers.given.keys() == {"needs", "months_left"}


def test_what_only_staff_can_know_is_asked_with_staff() -> None:
    for_staff = {name for name, question in standing().listings.questions.items() if question.for_staff}
    assert not for_staff & asked()
    journey = Journey(answers={"needs": NEEDS, "supervision": "community_order"}, with_staff=True)
    assert for_staff & {each.fact for each in planned_for(journey).plan.asking}
