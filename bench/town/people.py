"""Generated people: a whole life first, in which every implication holds, and then what they have told us of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from bench.town.vocabulary import options_of, town_vocabulary

ASKED_ON = date(2026, 11, 21)
LIVES = Path(__file__).with_name("lives.json")


def draw_people(count: int, *, unknown: float, seed: int) -> list[dict[str, Any]]:
    """`count` different people of whose facts, `needs` aside, the share `unknown` is not known."""
    return [draw_person(number, unknown=unknown, seed=seed) for number in range(count)]


def draw_person(number: int, *, unknown: float, seed: int) -> dict[str, Any]:
    """The person of that number: with two to four needs, the same life whatever share of it is known.

    Where anything is unknown, every other person gives an age in years in place of a date of birth, as people do.
    """
    rng = Random(f"{seed} person {number}")
    facts = draw_life(rng)
    hidden = set(rng.sample([fact for fact in facts if fact != "needs"], round(unknown * (len(facts) - 1))))
    if hidden and number % 2:
        facts["age"] = years_on(date.fromisoformat(facts["age"]), ASKED_ON)
    given = {fact: value for fact, value in facts.items() if fact not in hidden}
    return {"id": f"p{number}", "asked_on": ASKED_ON.isoformat(), "facts": given}


def draw_life(rng: Random) -> dict[str, Any]:
    """A value for every fact of the vocabulary."""
    facts = {fact: _draw_value(rng, fact=fact, kind=each["kind"]) for fact, each in town_vocabulary()["facts"].items()}
    return facts | _implied(facts)


def years_on(born: date, today: date) -> int:
    """Whole years of age on a day."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _draw_value(rng: Random, *, fact: str, kind: str) -> Any:
    if fact == "needs":
        return sorted(rng.sample(options_of("needs"), rng.randint(2, 4)))
    return DRAWS[kind](rng, fact)


def _born(rng: Random, _fact: str) -> str:
    return (ASKED_ON - timedelta(days=rng.randint(16 * 366, 70 * 365))).isoformat()


def _options(rng: Random, fact: str) -> list[str]:
    likely = 0.7 if fact == "feels_safe" else 0.2
    return sorted(option for option in options_of(fact) if rng.random() < likely)


def _months(rng: Random, fact: str) -> int | str:
    word = _word(rng, fact)
    return word if word == "never" else rng.randint(0, 6) if word == "recent" else rng.randint(7, 120)


def _day(rng: Random, fact: str) -> str:
    word = _word(rng, fact)
    if word == "none":
        return word
    days = rng.randint(1, 90) if word == "soon" else -rng.randint(0, 200)
    return (ASKED_ON + timedelta(days=days)).isoformat()


def _word(rng: Random, fact: str) -> str:
    lives = _lives()[fact]
    return rng.choices(list(lives), weights=list(lives.values()))[0]


DRAWS: dict[str, Callable[[Random, str], Any]] = {
    "age": _born,
    "several": _options,
    "ago": _months,
    "date": _day,
    "one": _word,
    "yes_no": lambda rng, fact: _word(rng, fact) == "true",
    "number": lambda rng, fact: int(_word(rng, fact)),
}
"""How a value of each kind is drawn."""


@cache
def _lives() -> dict[str, dict[str, int]]:
    lives: dict[str, dict[str, int]] = json.loads(LIVES.read_text(encoding="utf-8"))
    return lives


def _implied(facts: dict[str, Any]) -> dict[str, Any]:
    """What the vocabulary's implications make of a life; none of them leads to the `if` of another."""
    implied: dict[str, Any] = {}
    for implication in town_vocabulary()["implications"]:
        if _holds(implication["if"], facts):
            implied |= implication["then"]
    return implied


def _holds(condition: dict[str, Any], facts: dict[str, Any]) -> bool:
    """Whether a condition of an implication holds; the town's implications use these four operators only."""
    value = facts[condition["fact"]]
    if "is" in condition:
        return bool(value == condition["is"])
    if "one_of" in condition:
        return value in condition["one_of"]
    if "at_most" in condition:
        return bool(value <= condition["at_most"])
    return any(option in condition["includes_any"] for option in value)
