"""A question on the page: what can be ticked and typed, and what stands there already."""

import pytest

from navigator.asking.fields import RATHER_NOT, SKIP, birthday_field, field
from navigator.asking.reading import Problem
from tests.navigator.asking.asked import QUESTIONS, posted

NOT_NEEDS = [name for name in QUESTIONS if name != "needs"]


@pytest.mark.parametrize("fact", NOT_NEEDS)
def test_every_question_but_the_needs_can_be_declined_on_the_page(fact: str) -> None:
    assert RATHER_NOT in [choice.label for choice in field(QUESTIONS[fact], posted()).choices]


@pytest.mark.parametrize("fact", NOT_NEEDS)
def test_radios_can_be_skipped_since_they_cannot_be_unticked(fact: str) -> None:
    found = field(QUESTIONS[fact], posted())
    assert found.many or [choice.label for choice in found.choices if choice.ticked] == [SKIP]


def test_an_answer_stays_where_it_was_given() -> None:
    found = field(QUESTIONS["drinking"], posted(drinking="daily"))
    assert [choice.value for choice in found.choices if choice.ticked] == ["daily"]


def test_what_was_mistyped_stays_to_be_mended() -> None:
    found = field(QUESTIONS["age"], posted(age_years="thirty"), problems=[Problem("age", "Write a number.")])
    assert (found.boxes[0].value, found.error) == ("thirty", "Write a number.")
    assert found.id == "age-years"


def test_a_link_to_a_problem_leads_to_the_first_thing_to_tick() -> None:
    assert field(QUESTIONS["gp"], posted()).id == "gp-choice-0"


def test_the_boxes_of_a_day_follow_the_answer_they_belong_to() -> None:
    assert field(QUESTIONS["release"], posted()).choices[-1].value == "when"


def test_a_date_of_birth_is_folded_away_until_something_stands_in_it() -> None:
    assert not field(QUESTIONS["age"], posted()).is_unfolded
    assert field(QUESTIONS["age"], posted(age_day="4")).is_unfolded


def test_the_birthday_alone_is_asked_of_somebody_who_gave_an_age() -> None:
    found = birthday_field(QUESTIONS["age"], posted(age_years="34"))
    assert [box.part for box in found.shown] == ["day", "month", "year"]
    assert found.choices == ()
