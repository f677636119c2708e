"""One question by itself."""

from datetime import date
from typing import Any

import pytest

from navigator.asking.reading import Problem
from navigator.asking.single import Said, is_birthday_only, said, single_field
from navigator.core.documents import read_vocabulary
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.asking.asked import QUESTIONS, posted

TODAY = date(2026, 11, 22)
VOCABULARY = read_vocabulary(shipped_vocabulary())


def heard(fact: str, *, answers: dict[str, Any] | None = None, birthday_only: bool = False, **fields: Any) -> Any:
    """What was said to a question, beside these answers."""
    return said(
        QUESTIONS[fact],
        posted(**fields),
        answers=answers or {},
        asked=QUESTIONS,
        vocabulary=VOCABULARY,
        birthday_only=birthday_only,
        today=TODAY,
    )


@pytest.mark.parametrize(
    ("fact", "fields", "expected"),
    [
        ("gp", {"gp": "yes"}, Said(True)),
        ("gp", {"gp": "prefer_not"}, Said(declined=True)),
        ("gp", {}, Said()),
        ("gp", {"gp": "perhaps"}, Problem("gp", "Choose one answer only.")),
        ("diagnosis", {"diagnosis": "none_of_these"}, Said([])),
        ("age", {"age_years": "34"}, Said(34)),
    ],
)
def test_it_is_answered_declined_left_or_unclear(fact: str, fields: dict[str, Any], expected: Any) -> None:
    assert heard(fact, **fields) == expected


def test_an_answer_that_contradicts_another_is_a_problem_of_this_question() -> None:
    found = heard("address", answers={"sleeping": "own_home"}, address="no")
    assert isinstance(found, Problem)
    assert (found.fact, "“Where will you sleep tonight?”" in found.text) == ("address", True)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"age_day": "4", "age_month": "5", "age_year": "1992"}, Said("1992-05-04")),
        ({}, Said()),
        ({"age_day": "4", "age_month": "5", "age_year": "1950"}, None),
    ],
)
def test_a_birthday_is_held_against_the_age_given_before(fields: dict[str, Any], expected: Said | None) -> None:
    found = heard("age", answers={"age": 34}, birthday_only=True, **fields)
    assert isinstance(found, Problem) if expected is None else found == expected


@pytest.mark.parametrize(("answers", "only"), [({}, False), ({"age": 34}, True), ({"age": "1992-05-04"}, False)])
def test_only_an_age_in_years_leaves_the_birthday_open(answers: dict[str, Any], only: bool) -> None:
    assert is_birthday_only(QUESTIONS["age"], answers) is only
    assert not is_birthday_only(QUESTIONS["gp"], {"gp": True})


@pytest.mark.parametrize("fact", QUESTIONS)
def test_skipping_has_a_button_and_no_choice(fact: str) -> None:
    assert all(choice.value for choice in single_field(QUESTIONS[fact], posted()).choices)
