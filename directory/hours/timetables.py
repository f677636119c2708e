"""Timetables: all that was said about the hours of one thing, a door, a telephone or something online. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from directory.hours.exceptions import ScheduleException
from directory.hours.schedules import Schedule, has_begun, is_in_force, is_round_the_clock


class Purpose(StrEnum):
    """What hours are for. A telephone is often answered at other times than the door."""

    DOOR = "door"
    PHONE = "phone"
    ONLINE = "online"


class OnBankHolidays(StrEnum):
    """What a service says of bank holidays for which it has no exception."""

    NOT_SAID = "not_said"
    CLOSED = "closed"
    AS_USUAL = "as_usual"
    OTHER_TIMES = "other_times"


@dataclass(frozen=True, slots=True)
class Timetable:
    """What was said. The empty one is that of a service that has not said anything: always unknown.

    `is_always_open` (24 hours, every day) and `is_by_appointment` hold where there is no schedule; with schedules,
    `is_by_appointment` tells that somebody is seen at those times by appointment only. `bank_holidays` are the days of
    the nation in which it is.
    """

    schedules: tuple[Schedule, ...] = ()
    exceptions: tuple[ScheduleException, ...] = ()
    on_bank_holidays: OnBankHolidays = OnBankHolidays.NOT_SAID
    bank_holidays: frozenset[date] = frozenset()
    is_always_open: bool = False
    is_by_appointment: bool = False


def in_force(timetable: Timetable, *, on: date) -> tuple[Schedule, ...]:
    """The schedules that say something about this day. None at all makes the day unknown, if there are any others."""
    return tuple(one for one in timetable.schedules if is_in_force(one, on=on))


def under_way(timetable: Timetable, *, on: date) -> tuple[Schedule, ...]:
    """Of the schedules in force those whose first session is not still to come."""
    return tuple(one for one in in_force(timetable, on=on) if has_begun(one, on=on))


def has_no_break(timetable: Timetable, *, on: date) -> bool:
    """Whether it says of this day what it says of every day: open, day and night."""
    if not timetable.schedules:
        return timetable.is_always_open
    return any(is_round_the_clock(one) for one in under_way(timetable, on=on))
