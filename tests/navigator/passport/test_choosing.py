"""What may go into the file, and what is in it at first."""

from datetime import date

import pytest

from directory.pages.sayings import language_in_words
from navigator.asking.questions import questions
from navigator.journey.journey import Journey
from navigator.passport.choosing import Part, chosen, parts
from navigator.vocabulary import shipped_vocabulary

QUESTIONS = questions(shipped_vocabulary())
SAID = Journey(
    answers={"needs": ["housing"], "age": 34, "drinking": "daily", "self_harm": 3, "ogrs": 50, "gp": True},
    declined=("gender",),
    places={"sleeps": "S1", "gp": "S2", "avoid": ["S5"]},
    limits={"travel_km": 5},
    support_now={"housing": "2026-12-18"},
    ruled_out=("lodge",),
)


def of(journey: Journey) -> dict[str, Part]:
    found = parts(journey, questions=QUESTIONS, language=language_in_words, today=date(2026, 11, 22))
    return {part.name: part for part in found}


@pytest.mark.parametrize(
    ("name", "at_first", "words"),
    [
        ("fact.age", True, "34 years"),
        ("fact.gp", True, "Yes"),
        ("fact.drinking", False, "every day"),
        ("fact.self_harm", False, "3 months ago"),
        ("fact.ogrs", False, "50"),
        ("place.sleeps", False, "S1"),
        ("place.gp", True, "S2"),
        ("place.avoid", False, "S5"),
        ("limits", True, "3.1 miles"),
        ("support.housing", False, "18 December 2026"),
        ("doors", True, "1"),
        ("declined", False, "Gender"),
    ],
)
def test_each_part_can_be_chosen_and_the_private_ones_are_out_at_first(name: str, at_first: bool, words: str) -> None:
    part = of(SAID)[name]
    assert (part.at_first, words in part.words) == (at_first, True)


def test_the_needs_are_no_choice_and_always_go() -> None:
    assert "fact.needs" not in of(SAID)
    assert chosen(SAID, []).answers == {"needs": ["housing"]}


def test_all_parts_together_are_the_journey() -> None:
    assert chosen(SAID, of(SAID)) == SAID


@pytest.mark.parametrize("name", list(of(SAID)))
def test_each_part_is_one_thing_and_no_other(name: str) -> None:
    assert list(of(chosen(SAID, [name]))) == [name]


def test_names_of_no_part_choose_nothing() -> None:
    assert chosen(SAID, ["fact.nothing", "x"]) == chosen(SAID, [])


def test_what_somebody_said_beside_the_plan_stays_with_their_device() -> None:
    kept = chosen(Journey(answers={"needs": ["housing"]}, skipped=("gp",), agreed=("self_harm",), is_shared=True), [])
    assert (kept.skipped, kept.agreed, kept.is_shared) == ((), (), False)
