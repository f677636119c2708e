"""Nobody is told to stop drinking or tablets suddenly, and whoever is in danger of it is told not to."""

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from navigator.telling.words import FOLDER, words
from navigator.vocabulary import SHIPPED
from tests.safety.telling import plans, saying
from tests.safety.test_words import SENTENCES, TEMPLATES, said_in

DAILY = (
    "If you drink every day, do not stop suddenly: speak to a doctor or alcohol service first. "
    "Shaking, confusion or a fit: call 999."
)
TABLETS = "If you take tablets such as diazepam or street Valium every day, do not stop suddenly"
TOLERANCE = "your tolerance is lower: what you took before can be too much. Ask for naloxone"

DRINKING: list[dict[str, Any]] = [
    {"needs": ["substance_use"], "drinking": "daily"},
    {"needs": ["detox"], "drinking": "daily", "substance_goal": "stop"},
    {"needs": ["housing"], "drinking": "daily", "sleeping": "outside"},
    {"needs": ["company"], "drinking": "daily", "age": 17},
]
OUT_AGAIN: list[dict[str, Any]] = [
    {"needs": ["detox"]},
    {"needs": ["housing"], "lower_tolerance": True},
    {"needs": ["substance_use"], "sleeping": "prison"},
    {"needs": ["substance_use"], "sleeping": "hospital"},
    {"needs": ["substance_use"], "release": "in a week"},
    {"needs": ["substance_use"], "release": "a week ago"},
    {"needs": ["housing"], "drug_use": "some", "release": "a week ago"},
    {"needs": ["housing"], "drug_use": "daily", "discharge": "in a week"},
    {"needs": ["housing"], "drug_use": "some", "sleeping": "prison"},
]


def dated(facts: dict[str, Any]) -> dict[str, Any]:
    """The same with the days that its words mean."""
    days = {"in a week": 7, "a week ago": -7}
    return {
        fact: (timezone.localdate() + timedelta(days[said])).isoformat() if said in list(days) else said
        for fact, said in facts.items()
    }


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("facts", DRINKING, ids=str)
def test_whoever_drinks_every_day_is_told_in_every_plan_not_to_stop_suddenly(facts: dict[str, Any]) -> None:
    for way, told in plans(saying(**facts)).items():
        assert DAILY in told, way


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("need", ["substance_use", "housing"])
def test_whoever_uses_every_day_is_told_of_tablets(need: str) -> None:
    for way, told in plans(saying(needs=[need], drug_use="daily")).items():
        assert TABLETS in told, way


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("facts", OUT_AGAIN, ids=str)
def test_after_prison_hospital_or_detox_tolerance_and_naloxone_are_told(facts: dict[str, Any]) -> None:
    for way, told in plans(saying(**dated(facts))).items():
        assert TOLERANCE in told, way


TELLS_TO_STOP = re.compile(
    r"(?<!not )(?<!when you )(?<!until you )(?<!once you )(?<!if you )(?<!after you )"
    r"\b(?:stop|quit|give up|come off|cut out)"
    r" (?:drinking|using|taking|alcohol|drink|drugs|medication|methadone|benzo\w*|tablets|diazepam)\b",
    flags=re.I,
)


def told_to_stop(text: str) -> list[str]:
    """Each place at which a text tells somebody to stop; not where it warns of stopping or speaks of the time after."""
    return [text[max(0, found.start() - 30) : found.end()] for found in TELLS_TO_STOP.finditer(text)]


@pytest.mark.parametrize("path", [*TEMPLATES, *SENTENCES], ids=lambda path: path.name)
def test_nothing_we_say_tells_anybody_to_stop(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    said = said_in(text) if path.suffix == ".html" else json.dumps(json.loads(text), ensure_ascii=False)
    assert told_to_stop(said) == []


@pytest.mark.parametrize(
    "said", ["Please stop drinking first.", "You must stop using drugs.", "First come off methadone."]
)
def test_a_sentence_that_tells_to_stop_is_found(said: str) -> None:
    assert told_to_stop(said)


def test_every_line_that_speaks_of_stopping_warns_of_it() -> None:
    for line in words("safety"):
        if re.search(r"\bstop", line["say"], flags=re.I):
            assert re.search(r"do not stop suddenly|suddenly can be dangerous", line["say"]), line["id"]


def test_these_are_the_folders_that_hold_our_sentences() -> None:
    assert FOLDER in {path.parent for path in SENTENCES}
    assert SHIPPED in {path.parent for path in SENTENCES}
