"""Where somebody is among the questions."""

import pytest

from navigator.asking.questions import questions
from navigator.core.plans import Plan
from navigator.core.questions import Question
from navigator.journey.asking import MOST_STEPS, is_left, may_be_put, open_question, private_now, progress
from navigator.journey.journey import Journey
from navigator.vocabulary import shipped_vocabulary

QUESTIONS = questions(shipped_vocabulary())


def plan(*asking: tuple[str, str]) -> Plan:
    return Plan("you", {}, (), (), tuple(Question(fact, why, 3) for fact, why in asking))


def test_a_needed_question_is_left_wherever_it_stands() -> None:
    assert is_left(plan(("gp", "refining"), ("phone", "needed")))
    assert not is_left(plan(("gp", "refining")))
    assert not is_left(plan())


def test_the_plan_says_what_turns_on_a_fact() -> None:
    found = open_question(plan(("gp", "needed")), "gp")
    assert found
    assert found.services == 3
    assert open_question(plan(), "gp") is None


@pytest.mark.parametrize(
    ("asked", "number", "asking", "steps", "more"),
    [
        ((), 1, [("gp", "needed")], ("",), 0),
        ((), 1, [("gp", "needed"), ("age", "needed"), ("phone", "refining")], ("", "may"), 1),
        (("gp",), 2, [("age", "needed"), ("phone", "needed")], ("done", "", "may"), 1),
        (("gp",), 1, [("age", "needed"), ("phone", "needed")], ("", "may", "may"), 2),
    ],
)
def test_steps_count_what_is_needed_beside_this_one(
    asked: tuple[str, ...], number: int, asking: list[tuple[str, str]], steps: tuple[str, ...], more: int
) -> None:
    found = progress(Journey(asked=asked), number, plan(*asking))
    assert (found.steps, found.more) == (steps, more)


def test_of_very_many_steps_as_many_are_drawn_in_proportion() -> None:
    many = plan(*((name, "needed") for name in QUESTIONS))
    drawn = progress(Journey(asked=tuple(QUESTIONS)[:10]), 11, many).steps
    assert len(drawn) <= MOST_STEPS + 1
    assert {"done", "", "may"} == set(drawn)


def test_private_facts_are_listed_until_they_are_agreed() -> None:
    found = plan(("self_harm", "needed"), ("gp", "needed"), ("fire_flag", "refining"), ("rosh", "needed"))
    assert [each.fact for each in private_now(found, Journey(agreed=("fire_flag",)), QUESTIONS)] == ["self_harm"]


@pytest.mark.parametrize(
    ("fact", "with_staff", "may"),
    [("gp", False, True), ("needs", False, False), ("gone", True, False), ("ogrs", False, False), ("ogrs", True, True)],
)
def test_an_answer_is_taken_to_what_may_be_asked(fact: str, with_staff: bool, may: bool) -> None:
    assert may_be_put(fact, Journey(with_staff=with_staff), QUESTIONS) is may
