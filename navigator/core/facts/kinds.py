"""A fact is a question with one of seven kinds of answer (rules.md section 1)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """What an answer to a fact looks like."""

    YES_NO = "yes_no"
    ONE = "one"
    SEVERAL = "several"
    NUMBER = "number"
    AGE = "age"
    AGO = "ago"
    DATE = "date"


TIMED = frozenset({Kind.AGE, Kind.AGO, Kind.DATE})
"""The kinds whose answer looks different on a later day though nobody said anything new."""

NEVER = math.inf
"""The complete value of an `ago` that never happened: farther back than any number of months."""

DAYS_IN_A_MONTH = 30
"""`ago` grows by one month every thirty days (rules.md section 1, "a later day")."""

Value: TypeAlias = bool | str | int | float | date | frozenset[str] | None
"""A complete value: true or false, an option, the set of options held, a whole number, a date of birth,
whole months (NEVER for "never"), or a date (None for "none")."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a vocabulary. `least` and `most` bound a number, ends included."""

    name: str
    kind: Kind
    options: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    changes: str | None = None
    need: str | None = None
    sensitivity: int = 0


def years_old(birth: date, *, on: date) -> int:
    """Whole years of age; somebody born on 29 February is a year older on 1 March where there is no 29th."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def later(day: date, *, days: int) -> date:
    """The day so many days after, held within the calendar so that no bound of a rule can overflow it."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def seen(kind: Kind, value: Value, *, asked_on: date, days: int) -> Value:
    """What a test sees of a complete value, `days` after the day of asking: years for an age, months for an `ago`,
    days still to go (None for "none") for a date, and the value itself for all other kinds."""
    if kind is Kind.AGE:
        assert isinstance(value, date)
        return years_old(value, on=later(asked_on, days=days))
    if kind is Kind.AGO:
        assert isinstance(value, int | float)
        return value + days // DAYS_IN_A_MONTH
    if kind is Kind.DATE and value is not None:
        assert isinstance(value, date)
        return (value - asked_on).days - days
    return value
