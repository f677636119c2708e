"""The minutes of a week: when somebody can, and when something is usually open. PURE.

A week is the bits of one integer, a bit a minute from Monday's first, so that two of them are compared at once however
many sessions they have. Exceptions and bank holidays come and go; a plan is made for weeks to come.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from directory.hours.schedules import Schedule, is_round_the_clock
from directory.hours.spells import LAST_MINUTE
from directory.hours.timetables import Timetable, has_no_break, in_force, under_way
from directory.hours.weekdays import Weekday
from navigator.circumstances.limits import Window

DAY = 24 * 60
WEEK = 7 * DAY
ALWAYS = (1 << WEEK) - 1


@dataclass(frozen=True, slots=True)
class OpenWeek:
    """When it is open in an ordinary week, and when it may be besides: hours that nobody has said, or by agreement."""

    surely: int
    may: int


UNKNOWN_WEEK = OpenWeek(0, ALWAYS)


def open_week(timetable: Timetable, *, on: date) -> OpenWeek:
    """The ordinary week as things stand on a day. Sessions of some weeks only count: one can wait for them."""
    if has_no_break(timetable, on=on):
        return OpenWeek(0, ALWAYS) if timetable.is_by_appointment else OpenWeek(ALWAYS, ALWAYS)
    if not in_force(timetable, on=on):
        return UNKNOWN_WEEK
    surely = may = 0
    for one in under_way(timetable, on=on):
        minutes = _session(one)
        surely |= minutes if one.opens_at is not None else 0
        may |= minutes
    return OpenWeek(surely, may)


def week_of(windows: Iterable[Window]) -> int:
    """The minutes in which somebody can."""
    found = 0
    for window in windows:
        for day in window.days:
            found |= _span(day, window.start, window.end)
    return found


def _session(one: Schedule) -> int:
    if is_round_the_clock(one):
        return ALWAYS
    days = [day.weekday for day in one.byday] or list(Weekday)  # a day of the month may be any day of the week
    found = 0
    for day in days:
        if one.opens_at is None or one.closes_at is None:
            found |= ((1 << DAY) - 1) << day * DAY
        else:
            found |= _span(day, one.opens_at, one.closes_at)
    return found


def _span(day: Weekday, opens_at: time, closes_at: time) -> int:
    """From one time of a day to another; one that is not later is on the day after, where the week may begin anew."""
    first, last = _minute(opens_at), _minute(closes_at)
    if closes_at <= opens_at:
        last += DAY
    elif closes_at >= LAST_MINUTE:
        last = DAY
    spread = ((1 << (last - first)) - 1) << (day * DAY + first)
    return (spread | spread >> WEEK) & ALWAYS


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
