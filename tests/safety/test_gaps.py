"""A gap is in what is listed and never in the person; a possible one is told when no needed question is left."""

import json
import re

import pytest

from navigator.journey.journey import Journey
from navigator.telling.words import words
from tests.safety.people import EVERYBODY
from tests.safety.telling import answer, page, plans, words_of

pytestmark = pytest.mark.usefixtures("town")

BLAMES = re.compile(
    r"\byou (?:failed|refused|did not engage|missed)\b|\byour (?:fault|failure|behaviour|lifestyle)\b", flags=re.I
)


@pytest.mark.parametrize("person", EVERYBODY.values(), ids=EVERYBODY)
def test_no_plan_puts_a_gap_on_the_person(person: Journey) -> None:
    for way, told in plans(person).items():
        assert BLAMES.findall(told) == [], way
        assert not re.search(r"nothing exists|there is no help", told, flags=re.I), way


def test_no_sentence_does() -> None:
    assert BLAMES.findall(json.dumps(words("gaps"), ensure_ascii=False)) == []


@pytest.mark.parametrize("person", EVERYBODY.values(), ids=EVERYBODY)
def test_what_is_only_possible_waits_for_the_questions_that_are_needed(person: Journey) -> None:
    asks = answer(person)["next"]
    shown = page(person, "/plan/yours/")
    if asks and asks["why"] == "needed":
        assert "What may still be missing" not in shown
        assert "Possible:" not in words_of(page(person, "/plan/together/"))


def test_dual_diagnosis_is_named_as_such() -> None:
    (said,) = [each["say"] for each in words("pairs") if set(each["needs"]) == {"mental_health", "substance_use"}]
    assert "dual diagnosis" in said
