"""A verdict is about a service's stated rule: the agreed words and no others, wherever one is told."""

import json
import re
from typing import Any

import pytest

from navigator.journey.journey import Journey
from navigator.telling.words import words
from tests.safety.people import EVERYBODY
from tests.safety.telling import answer, page, printed, words_of

AGREED = {
    "open": "Likely to take you",
    "case_by_case": "They decide each time: ask",
    "not_said": "They haven't said: ask",
    "unknown": "Depends on {facts}",
    "closed": "Their rules say no, today",
}
SAID = re.compile("|".join(re.escape(each).replace(re.escape("{facts}"), ".+") for each in AGREED.values()))
ABOUT_THE_PERSON = re.compile(
    r"\bbecause you(?:’re| are| have| were)\b"
    r"|\byou are not (?:allowed|accepted|entitled)\b|\byou (?:fail|do not (?:qualify|meet))\b",
    flags=re.I,
)


def test_the_words_are_those_agreed() -> None:
    assert {code: each["label"] for code, each in words("verdicts").items()} == AGREED


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("person", EVERYBODY.values(), ids=EVERYBODY)
def test_an_answer_to_a_program_has_no_other_words_for_a_verdict(person: Journey) -> None:
    verdicts: list[Any] = [each["verdict"] for each in answer(person)["services"].values() if "verdict" in each]
    assert verdicts or person.answers["needs"] == []
    for verdict in verdicts:
        assert SAID.fullmatch(verdict["label"]), verdict
        assert verdict["label"].startswith(AGREED[verdict["code"]].partition(" {")[0])


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("person", EVERYBODY.values(), ids=EVERYBODY)
def test_nothing_is_ever_because_of_what_somebody_is(person: Journey) -> None:
    for told in (words_of(page(person, "/plan/yours/")), json.dumps(answer(person)), printed(person)):
        assert ABOUT_THE_PERSON.findall(told) == []
