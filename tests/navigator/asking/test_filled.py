"""A held answer fills the form in which it would have been posted."""

from datetime import date
from typing import Any

import pytest

from navigator.asking.answers import answer, is_declined
from navigator.asking.filled import filled
from tests.navigator.asking.asked import QUESTIONS

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("fact", "held"),
    [
        ("gp", True),
        ("gp", False),
        ("drinking", "daily"),
        ("diagnosis", ["bipolar"]),
        ("diagnosis", []),
        ("needs", ["housing", "company"]),
        ("months_left", 0),
        ("age", 34),
        ("age", 0),
        ("age", "1992-05-04"),
        ("release", "none"),
        ("release", "2027-03-01"),
        ("service_ban", "never"),
        ("service_ban", 0),
        ("service_ban", 30),
    ],
)
def test_what_is_filled_in_is_read_as_it_was_held(fact: str, held: Any) -> None:
    posted = filled({fact: QUESTIONS[fact]}, {fact: held})
    assert answer(QUESTIONS[fact], posted, today=TODAY) == held


def test_what_somebody_would_rather_not_say_is_filled_in_as_that() -> None:
    assert is_declined(QUESTIONS["gp"], filled(QUESTIONS, {}, declined=["gp"]))


def test_nothing_held_fills_in_nothing() -> None:
    assert filled(QUESTIONS, {}).fields == {}


def test_of_options_partly_known_those_that_are_so_are_ticked() -> None:
    posted = filled(QUESTIONS, {"diagnosis": {"has": ["bipolar"], "has_not": ["psychosis"]}})
    assert posted.chosen("diagnosis") == ("bipolar",)
