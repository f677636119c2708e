"""The usual week as values to show: equal days in one line, what is not weekly apart. PURE.

The words are the templates': here is what "Mon–Fri 09:00–17:00" says, not how it is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from directory.hours.schedules import Schedule
from directory.hours.spells import MIDNIGHT
from directory.hours.timetables import Timetable, in_force, under_way
from directory.hours.weekdays import Weekday


@dataclass(frozen=True, slots=True)
class Times:
    """One session of a day; without times nobody has said when. Equal times are 24 hours."""

    opens_at: time | None
    closes_at: time | None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Weekdays in a row, both included; one day is its own first and last."""

    first: Weekday
    last: Weekday


@dataclass(frozen=True, slots=True)
class WeekLine:
    """Days with the same sessions, in order of opening; no sessions: closed on those days."""

    runs: tuple[Run, ...]
    times: tuple[Times, ...]


@dataclass(frozen=True, slots=True)
class UsualWeek:
    """The seven days in lines, in the order of their first days; then the schedules that do not come every week."""

    lines: tuple[WeekLine, ...]
    less_often: tuple[Schedule, ...] = ()


def usual_week(timetable: Timetable, *, on: date) -> UsualWeek | None:
    """The week as it is at a day, without exceptions and bank holidays; None where no hours are stated for then.

    Schedules that begin later are not in it, see `coming`. Where nothing comes every week there are no lines: "closed"
    seven times over would hide the one Tuesday a month.
    """
    if timetable.is_always_open and not timetable.schedules:
        return UsualWeek((WeekLine((Run(Weekday.MO, Weekday.SU),), (Times(MIDNIGHT, MIDNIGHT),)),))
    if not in_force(timetable, on=on):
        return None
    schedules = under_way(timetable, on=on)
    weekly = [one for one in schedules if one.is_every_week]
    return UsualWeek(_lines(weekly) if weekly else (), tuple(one for one in schedules if not one.is_every_week))


def coming(timetable: Timetable, *, on: date) -> tuple[Schedule, ...]:
    """Schedules that begin after a day, the soonest first."""
    later = [(begins, one) for one in timetable.schedules if (begins := _begins(one)) is not None and begins > on]
    return tuple(one for _, one in sorted(later, key=lambda found: found[0]))


def _begins(one: Schedule) -> date | None:
    return max((day for day in (one.valid_from, one.dtstart) if day is not None), default=None)


def _lines(schedules: Sequence[Schedule]) -> tuple[WeekLine, ...]:
    by_times: dict[tuple[Times, ...], list[Weekday]] = {}
    for weekday in Weekday:
        by_times.setdefault(_times_of(schedules, weekday), []).append(weekday)
    return tuple(WeekLine(_runs(days), times) for times, days in by_times.items())


def _times_of(schedules: Iterable[Schedule], weekday: Weekday) -> tuple[Times, ...]:
    found = {
        Times(one.opens_at, one.closes_at, one.description)
        for one in schedules
        if any(day.weekday == weekday for day in one.byday)
    }
    return tuple(
        sorted(found, key=lambda times: (times.opens_at or MIDNIGHT, times.closes_at or MIDNIGHT, times.description))
    )


def _runs(days: list[Weekday]) -> tuple[Run, ...]:
    """Days in order, those in a row put together."""
    runs: list[Run] = []
    for day in days:
        if runs and runs[-1].last + 1 == day:
            runs[-1] = Run(runs[-1].first, day)
        else:
            runs.append(Run(day, day))
    return tuple(runs)
