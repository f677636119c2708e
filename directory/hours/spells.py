"""Spells: stretches of time in which a service is open, or may be. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

A_DAY = timedelta(days=1)
MIDNIGHT = time(0, 0)
LAST_MINUTE = time(23, 59)
"""Nobody closes at 23:59: it is written for midnight, not least where HSDS advises it, 00:00 to 23:59 for 24 hours."""


class Standing(StrEnum):
    """What is so at one moment."""

    OPEN = "open"
    BY_APPOINTMENT = "by_appointment"
    UNKNOWN = "unknown"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Spell:
    """From `opens` to just before `closes`, in the time that clocks show. Never CLOSED: what no spell covers is."""

    opens: datetime
    closes: datetime
    standing: Standing = Standing.OPEN
    description: str = ""

    def covers(self, wall: datetime) -> bool:
        """Whether this time of the clocks lies in it."""
        return self.opens <= wall < self.closes

    @property
    def is_past_midnight(self) -> bool:
        """Whether it runs into the day after the one on which it begins."""
        return self.closes > midnight(self.opens.date()) + A_DAY


def midnight(day: date) -> datetime:
    """The beginning of a day."""
    return datetime.combine(day, MIDNIGHT)


def whole_day(day: date, *, standing: Standing, description: str = "") -> Spell:
    """From midnight to midnight."""
    return Spell(midnight(day), midnight(day) + A_DAY, standing, description)


def session(
    day: date, opens_at: time, closes_at: time, *, standing: Standing = Standing.OPEN, description: str = ""
) -> Spell:
    """The spell that begins on this day. Closing at or before opening is on the day after."""
    opens, closes = datetime.combine(day, opens_at), datetime.combine(day, closes_at)
    if closes <= opens:
        closes += A_DAY
    elif closes_at >= LAST_MINUTE:
        closes = midnight(day) + A_DAY
    return Spell(opens, closes, standing, description)
