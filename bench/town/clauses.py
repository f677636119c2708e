"""The clauses of one generated service: four to seven, with about seven conditions between them.

How they are mixed is taken from the 51 real services of `navigator/interventions`: about seven conditions each, most
clauses a single condition, the joined ones mostly those that other services state as well.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from typing import Any

from bench.town.conditions import Condition, draw_condition, draw_habit

Rule = dict[str, Any]
"""What a clause asks: its effect, its test and perhaps an `unless`."""

NEWEST = date(2026, 11, 20)
DAYS_SINCE_CONFIRMED = 330
CLAUSES = {4: 15, 5: 25, 6: 30, 7: 30}
"""How many clauses a service has, with the share of services that have as many."""
STRENGTHS = {"always": 60, "case_by_case": 25, "not_said": 15}
SHARE_OF_SINGLE = 0.78
SHARE_OF_JOINED_HABITS = 0.75
JOINED_HABITS = 80
"""How many joined rules there are that services share."""
JOINED_OPERATORS = ("is", "one_of", "at_least", "at_most", "within_months", "happened")
"""Operators that a joined test may use: lists and ranges would make groups larger than the checker allows."""
NOT_JOINED = ("sleeping", "work_status", "benefits", "risk_band")
"""Facts with many options or with implications, kept out of joined tests for the same reason."""


def draw_clauses(rng: Random) -> list[dict[str, Any]]:
    """Clauses on facts that rarely repeat within the service."""
    taken: set[str] = set()
    many = rng.choices(list(CLAUSES), weights=list(CLAUSES.values()))[0]
    return [_draw_clause(rng, name=f"c{number}", taken=taken) for number in range(1, many + 1)]


def _draw_clause(rng: Random, *, name: str, taken: set[str]) -> dict[str, Any]:
    clause = {"id": name, "strength": _draw_strength(rng), **_draw_rule(rng, taken=taken)}
    if rng.random() < 0.08:
        clause["day"] = rng.choice(["asked", "start"])
    if rng.random() < 0.04:
        clause["challenge"] = {"by": rng.choice(["duty", "guidance"])}
    clause["confirmed_on"] = (NEWEST - timedelta(days=rng.randint(0, DAYS_SINCE_CONFIRMED))).isoformat()
    return clause


def _draw_strength(rng: Random) -> str:
    return rng.choices(list(STRENGTHS), weights=list(STRENGTHS.values()))[0]


def _draw_rule(rng: Random, *, taken: set[str]) -> Rule:
    if rng.random() < SHARE_OF_SINGLE:
        effect, test = _fresh(rng, taken=taken)
        return {"effect": effect, "test": test}
    if rng.random() < SHARE_OF_JOINED_HABITS:
        table, weights = _joined_habits()
        facts, rule = rng.choices(table, cum_weights=weights)[0]
        if taken.isdisjoint(facts):
            taken |= facts
            return rule
    return _joined(rng, taken=taken)


@cache
def _joined_habits() -> tuple[list[tuple[set[str], Rule]], list[float]]:
    """Joined rules with their facts, the commonest first; the same in every town."""
    rng = Random("joined habits")
    drawn: list[tuple[set[str], Rule]] = []
    for _ in range(JOINED_HABITS):
        facts: set[str] = set()
        rule = _joined(rng, taken=facts)
        drawn.append((facts, rule))
    return drawn, list(accumulate(1 / (place + 4) for place in range(JOINED_HABITS)))


def _joined(rng: Random, *, taken: set[str]) -> Rule:
    """Two or three conditions: alternatives, a combination, or an exception, as rules are mostly written."""
    effect, first = _fresh_part(rng, taken=taken)
    shape = rng.random()
    if shape < 0.35:
        return {"effect": effect, "test": first, "unless": _fresh_part(rng, taken=taken, effect="requires")[1]}
    others = [_fresh_part(rng, taken=taken, effect=effect)[1] for _ in range(1 if shape < 0.85 else 2)]
    return {"effect": effect, "test": _join([first, *others], effect=effect, rng=rng)}


def _join(tests: list[dict[str, Any]], *, effect: str, rng: Random) -> dict[str, Any]:
    """Alternatives for what is required, a combination for what is refused."""
    if len(tests) == 3:
        return {"some": 2, "of": tests}
    if rng.random() < 0.2:
        return {"not": {"all" if effect == "requires" else "any": [{"not": each} for each in tests]}}
    return {"any" if effect == "requires" else "all": tests}


def _fresh(rng: Random, *, taken: set[str]) -> Condition:
    """A condition on a fact that the service does not use yet; now and then one is used again, as in real rules."""
    while True:
        effect, test = draw_condition(rng)
        if test["fact"] not in taken or rng.random() < 0.1:
            taken.add(test["fact"])
            return effect, test


def _fresh_part(rng: Random, *, taken: set[str], effect: str | None = None) -> Condition:
    """A part of a joined rule: a habit on a fact of few values that the service does not use yet."""
    while True:
        found, test = draw_habit(rng)
        if effect in (None, found) and test["fact"] not in taken and _may_be_joined(test):
            taken.add(test["fact"])
            return found, test


def _may_be_joined(test: dict[str, Any]) -> bool:
    return test["fact"] not in NOT_JOINED and any(operator in test for operator in JOINED_OPERATORS)
