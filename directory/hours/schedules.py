"""Schedules: sessions that come back weekly or monthly, in the fields of HSDS. PURE.

Days are found by plain arithmetic, one day at a time. There is no way to write a free iCal rule: one that comes every
second would never end.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from directory.hours.spells import LAST_MINUTE, MIDNIGHT
from directory.hours.weekdays import NamedDay, Weekday


class Freq(StrEnum):
    """How a schedule comes back. The two frequencies that HSDS has."""

    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


@dataclass(frozen=True, slots=True)
class Schedule:
    """One session that comes back. `checking.checked_schedule` makes it, and checks the fields.

    `closes_at` earlier than or equal to `opens_at` is on the day after: equal times are 24 hours. Without times it is
    open at some time of its days, nobody has said when. `valid_from` and `valid_to` are its first and last day, and
    belong to it; `dtstart` is the day of its first session, from whose week or month `interval` counts.
    """

    freq: Freq
    byday: tuple[NamedDay, ...] = ()
    bymonthday: tuple[int, ...] = ()
    opens_at: time | None = None
    closes_at: time | None = None
    interval: int = 1
    dtstart: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    description: str = ""

    @property
    def is_every_week(self) -> bool:
        """Whether it comes in each week without exception."""
        return self.freq is Freq.WEEKLY and self.interval == 1


def is_in_force(one: Schedule, *, on: date) -> bool:
    """Whether it says anything about this day, be it that there is no session."""
    return (one.valid_from is None or one.valid_from <= on) and (one.valid_to is None or on <= one.valid_to)


def has_begun(one: Schedule, *, on: date) -> bool:
    """Whether its first session may have been by this day."""
    return one.dtstart is None or one.dtstart <= on


def is_round_the_clock(one: Schedule) -> bool:
    """Whether it says "24 hours, every day" in the fields of a schedule: 00:00 to 00:00 or 23:59, on seven days."""
    if not one.is_every_week or len(one.byday) < len(Weekday) or one.opens_at is None or one.closes_at is None:
        return False
    return one.opens_at == one.closes_at or (one.opens_at == MIDNIGHT and one.closes_at >= LAST_MINUTE)


def has_session(one: Schedule, *, on: date) -> bool:
    """Whether a session begins on this day."""
    if not is_in_force(one, on=on) or not has_begun(one, on=on):
        return False
    if one.freq is Freq.WEEKLY:
        return any(day.weekday == on.weekday() for day in one.byday) and _counts_from_week(one, on)
    return _is_named_in_month(one, on) and _counts_from_month(one, on)


def _counts_from_week(one: Schedule, on: date) -> bool:
    """Weeks begin on Monday, as they do in iCal unless it says otherwise."""
    return one.dtstart is None or (_week_number(on) - _week_number(one.dtstart)) % one.interval == 0


def _week_number(day: date) -> int:
    """Weeks since a Monday long ago: day 1 of the calendar was one."""
    return (day.toordinal() - 1) // 7


def _counts_from_month(one: Schedule, on: date) -> bool:
    if one.dtstart is None:
        return True
    return ((on.year - one.dtstart.year) * 12 + on.month - one.dtstart.month) % one.interval == 0


def _is_named_in_month(one: Schedule, on: date) -> bool:
    """A month without such a day (a fifth Tuesday, a 31st) has no session; nothing moves to another day."""
    length = monthrange(on.year, on.month)[1]
    if one.bymonthday:
        return on.day in one.bymonthday or on.day - length - 1 in one.bymonthday
    nth, nth_from_end = (on.day - 1) // 7 + 1, -((length - on.day) // 7 + 1)
    return any(day.weekday == on.weekday() and day.nth in (nth, nth_from_end) for day in one.byday)
