"""The clauses of one generated service: about four and a half, with about seven conditions between them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from bench.town.conditions import Condition, draw_condition, draw_habit

NEWEST = date(2026, 11, 20)
DAYS_SINCE_CONFIRMED = 330
STRENGTHS = {"always": 60, "case_by_case": 25, "not_said": 15}
JOINED_OPERATORS = ("is", "one_of", "at_least", "at_most", "within_months", "happened")
"""Operators that a joined test may use: lists and ranges would make groups larger than the checker allows."""
NOT_JOINED = ("sleeping", "work_status", "benefits", "risk_band")
"""Facts with many options or with implications, kept out of joined tests for the same reason."""


def draw_clauses(rng: Random) -> list[dict[str, Any]]:
    """Three to six clauses on facts that rarely repeat within the service."""
    taken: set[str] = set()
    return [_draw_clause(rng, name=f"c{number}", taken=taken) for number in range(1, rng.randint(3, 6) + 1)]


def _draw_clause(rng: Random, *, name: str, taken: set[str]) -> dict[str, Any]:
    effect, test = _draw_test(rng, taken=taken)
    clause: dict[str, Any] = {"id": name, "effect": effect, "strength": _draw_strength(rng), "test": test}
    if rng.random() < 0.22:
        clause["unless"] = _fresh_part(rng, taken=taken, effect="requires")[1]
    if rng.random() < 0.08:
        clause["day"] = rng.choice(["asked", "start"])
    if rng.random() < 0.04:
        clause["challenge"] = {"by": rng.choice(["duty", "guidance"])}
    clause["confirmed_on"] = (NEWEST - timedelta(days=rng.randint(0, DAYS_SINCE_CONFIRMED))).isoformat()
    return clause


def _draw_strength(rng: Random) -> str:
    return rng.choices(list(STRENGTHS), weights=list(STRENGTHS.values()))[0]


def _draw_test(rng: Random, *, taken: set[str]) -> Condition:
    shape = rng.random()
    if shape < 0.68:
        return _fresh(rng, taken=taken)
    effect, first = _fresh_part(rng, taken=taken)
    others = [_fresh_part(rng, taken=taken, effect=effect)[1] for _ in range(1 if shape < 0.94 else 2)]
    return effect, _join([first, *others], effect=effect, rng=rng)


def _join(tests: list[dict[str, Any]], *, effect: str, rng: Random) -> dict[str, Any]:
    """Alternatives for what is required, a combination for what is refused, as rules are mostly written."""
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
    """A part of a joined test, or an `unless`: a habit on a fact of few values that the service does not use yet."""
    while True:
        found, test = draw_habit(rng)
        if effect in (None, found) and test["fact"] not in taken and _may_be_joined(test):
            taken.add(test["fact"])
            return found, test


def _may_be_joined(test: dict[str, Any]) -> bool:
    return test["fact"] not in NOT_JOINED and any(operator in test for operator in JOINED_OPERATORS)
