"""Questions about the usual week, for searches: open on Tuesdays at seven, open out of hours. PURE.

They look at the schedules in force on a day and at nothing else: exceptions and bank holidays come and go. A time is
found whether somebody can walk in then or is seen by appointment.
"""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from directory.hours.schedules import Schedule
from directory.hours.spells import LAST_MINUTE
from directory.hours.timetables import Timetable, has_no_break, in_force, under_way
from directory.hours.weekdays import Weekday

CORE_HOURS = (time(8, 0), time(18, 30))
"""Monday to Friday; all other time is out of hours, as the NHS has it: General Medical Services Contracts Regulations
2015, regulation 3, "core hours" and "out of hours period"."""


class Usually(StrEnum):
    """How often it is open at a time of the week."""

    EVERY_WEEK = "every_week"
    SOME_WEEKS = "some_weeks"
    UNKNOWN = "unknown"
    NEVER = "never"


_SUREST = (Usually.EVERY_WEEK, Usually.SOME_WEEKS, Usually.UNKNOWN)


def usually_open(timetable: Timetable, *, weekday: Weekday, at: time, on: date) -> Usually:
    """How often it is open on this weekday at this time, as things stand on the day `on`."""
    if has_no_break(timetable, on=on):
        return Usually.EVERY_WEEK
    if not in_force(timetable, on=on):
        return Usually.UNKNOWN
    found = {_opens_at(one, weekday, at) for one in under_way(timetable, on=on)}
    return next((one for one in _SUREST if one in found), Usually.NEVER)


def opens_out_of_hours(timetable: Timetable, *, on: date) -> bool | None:
    """Whether it is ever open outside `CORE_HOURS`, as things stand on a day; None where that is not known.

    A day of the month (the 15th) counts by its times alone: that it is a Saturday now and then helps nobody.
    """
    if has_no_break(timetable, on=on):
        return True
    if not in_force(timetable, on=on):
        return None
    schedules = under_way(timetable, on=on)
    if any(_is_at_weekend(one) or _is_early_or_late(one) for one in schedules):
        return True
    return None if any(one.opens_at is None for one in schedules) else False


def _opens_at(one: Schedule, weekday: Weekday, at: time) -> Usually:
    this_day, day_before = _may_fall_on(one, weekday), _may_fall_on(one, Weekday((weekday - 1) % 7))
    if one.opens_at is None or one.closes_at is None:
        return Usually.UNKNOWN if this_day else Usually.NEVER
    past_midnight = one.closes_at <= one.opens_at
    to_midnight = past_midnight or one.closes_at >= LAST_MINUTE
    begun_today = this_day and one.opens_at <= at and (at < one.closes_at or to_midnight)
    left_over = day_before and past_midnight and at < one.closes_at
    if begun_today or left_over:
        return Usually.EVERY_WEEK if one.is_every_week else Usually.SOME_WEEKS
    return Usually.NEVER


def _may_fall_on(one: Schedule, weekday: Weekday) -> bool:
    return bool(one.bymonthday) or any(day.weekday == weekday for day in one.byday)


def _is_at_weekend(one: Schedule) -> bool:
    return any(day.weekday.is_weekend for day in one.byday)


def _is_early_or_late(one: Schedule) -> bool:
    if one.opens_at is None or one.closes_at is None:
        return False
    first, last = CORE_HOURS
    return one.opens_at < first or one.closes_at > last or one.closes_at <= one.opens_at
