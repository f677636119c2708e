"""One condition of a rule: an effect, and one operator on one fact.

Most are habits that nearly every service shares (`habits.json`, commonest first); the rest are a service's own, with
bounds and options that few others use. At 10,000 services some 72,000 conditions come to some 2,800 different ones.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from bench.town.vocabulary import facts_of_kind, options_of

Condition = tuple[str, dict[str, Any]]
"""An effect and a test."""

HABITS = Path(__file__).with_name("habits.json")
SHARE_OF_HABITS = 0.75
"""Chosen so that different conditions come to about one in twenty-five at 10,000 services."""


def draw_condition(rng: Random) -> Condition:
    """A habit, or a condition of the service's own."""
    return draw_habit(rng) if rng.random() < SHARE_OF_HABITS else _draw_own(rng)


def draw_habit(rng: Random) -> Condition:
    """One of the shared conditions, the commoner the earlier it stands in the file."""
    table, weights = _habits()
    return rng.choices(table, cum_weights=weights)[0]


@cache
def _habits() -> tuple[list[Condition], list[float]]:
    table = [(each["effect"], each["test"]) for each in json.loads(HABITS.read_text(encoding="utf-8"))]
    return table, list(accumulate(1 / (place + 4) for place in range(len(table))))


def _draw_own(rng: Random) -> Condition:
    draw = rng.choices([draw for draw, _ in OWN], weights=[weight for _, weight in OWN])[0]
    return draw(rng)


def _age(rng: Random) -> Condition:
    lowest, highest = rng.randint(16, 40), rng.randint(24, 90)
    if lowest > highest:
        return "requires", {"fact": "age", "at_least": lowest}
    return "requires", {"fact": "age", "between": [lowest, highest]}


def _number(rng: Random) -> Condition:
    fact = rng.choice(facts_of_kind("number"))
    highest = {"nights_rough": 180, "weeks_of_arrears": 104, "children": 6, "oldest_boy": 17}[fact]
    return "excludes", {"fact": fact, "at_least": rng.randint(1, highest)}


def _ago(rng: Random) -> Condition:
    return "excludes", {"fact": rng.choice(facts_of_kind("ago")), "within_months": rng.randint(1, 96)}


def _date(rng: Random) -> Condition:
    ends = [-7 * rng.randint(0, 26), 7 * rng.randint(1, 12)]
    return "requires", {"fact": rng.choice(facts_of_kind("date")), "within_days": ends}


def _one(rng: Random) -> Condition:
    fact = rng.choice(facts_of_kind("one"))
    options = options_of(fact)
    refused = sorted(rng.sample(options, rng.randint(1, max(1, len(options) // 2))))
    return "excludes", {"fact": fact, "one_of": refused}


def _several(rng: Random) -> Condition:
    fact = rng.choice(facts_of_kind("several"))
    named = sorted(rng.sample(options_of(fact), rng.randint(1, min(4, len(options_of(fact)) - 1))))
    if len(named) > 2:
        return "requires", {"fact": fact, "includes_any": named}
    return "excludes", {"fact": fact, rng.choice(["includes_any", "includes_all"]): named}


def _yes_no(rng: Random) -> Condition:
    return rng.choice(["requires", "excludes"]), {"fact": rng.choice(facts_of_kind("yes_no")), "is": rng.random() < 0.5}


OWN: list[tuple[Callable[[Random], Condition], int]] = [
    (_age, 6),
    (_number, 5),
    (_ago, 5),
    (_date, 1),
    (_one, 3),
    (_several, 3),
    (_yes_no, 1),
]
"""How a service's own conditions are spread over the kinds of fact."""
