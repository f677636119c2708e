"""A person as engines without dates, months and options see one: numbers, words, flags and lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bench.town.people import years_on

NEVER = 100_000
"""Months since what never happened, and days to a date that is not set: beyond every bound of a rule."""

PlainFacts = dict[str, Any]


def plain_facts(person: Mapping[str, Any], *, vocabulary: Mapping[str, Any]) -> PlainFacts:
    """The given facts on the day of asking: age in years, time since in months, dates in days from then.

    An unknown fact is left out, and an unknown list is an empty one.
    """
    asked_on = date.fromisoformat(person["asked_on"])
    kinds = {fact: each["kind"] for fact, each in vocabulary["facts"].items()}
    given = {fact: _plain(value, kind=kinds[fact], asked_on=asked_on) for fact, value in person["facts"].items()}
    return {fact: [] for fact, kind in kinds.items() if kind == "several"} | given


def _plain(value: Any, *, kind: str, asked_on: date) -> Any:
    if kind == "age":
        return years_on(date.fromisoformat(value), asked_on) if isinstance(value, str) else value
    if kind == "ago":
        return NEVER if value == "never" else value
    if kind == "date":
        return NEVER if value == "none" else (date.fromisoformat(value) - asked_on).days
    return value
