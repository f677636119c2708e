"""The order of the page: every question once, the most private ones last and with a reason."""

import pytest

from navigator.asking.topics import topics
from tests.navigator.asking.asked import QUESTIONS

PLACED = [fact for topic in topics() for fact in topic.facts]


def test_every_question_but_the_needs_has_one_place() -> None:
    assert sorted(PLACED) == sorted(name for name in QUESTIONS if name != "needs")


def test_the_most_private_questions_stand_together_after_all_that_a_person_can_answer() -> None:
    for_people = [fact for fact in PLACED if not QUESTIONS[fact].for_staff]
    private = [fact for fact in for_people if QUESTIONS[fact].sensitivity == 3]
    assert for_people[-len(private) :] == private


@pytest.mark.parametrize("name", ["private", "staff"])
def test_a_topic_that_asks_much_says_why(name: str) -> None:
    (topic,) = (each for each in topics() if each.name == name)
    assert topic.why


def test_what_only_staff_can_know_stands_apart() -> None:
    (staff,) = (each for each in topics() if each.name == "staff")
    assert set(staff.facts) == {name for name, question in QUESTIONS.items() if question.for_staff}
