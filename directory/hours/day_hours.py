"""The hours of one day, and where they come from: an exception, a bank holiday, the usual week. PURE.

What begins on a day belongs to that day, however late it ends. So a night that begins before a bank holiday or an
exception runs to its end, and a night that begins on one is that day's affair.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from directory.hours.exceptions import ScheduleException, contradict, that_decide
from directory.hours.schedules import Schedule, has_session
from directory.hours.spells import Spell, Standing, session, whole_day
from directory.hours.timetables import OnBankHolidays, Timetable, has_no_break, in_force


class Source(StrEnum):
    """What decided the hours of a day."""

    USUAL = "usual"
    EXCEPTION = "exception"
    BANK_HOLIDAY = "bank_holiday"
    NOT_STATED = "not_stated"


@dataclass(frozen=True, slots=True)
class DayHours:
    """The spells that begin on one day, in order of opening; none is closed all day. `reason` is an exception's."""

    day: date
    source: Source
    spells: tuple[Spell, ...] = ()
    reason: str = ""

    @property
    def is_unknown(self) -> bool:
        """Whether some of its hours are not known."""
        return any(spell.standing is Standing.UNKNOWN for spell in self.spells)


def hours_on(timetable: Timetable, day: date) -> DayHours:
    """What is known of one day."""
    exceptions = that_decide(timetable.exceptions, on=day) if timetable.exceptions else []
    if exceptions:
        return _by_exception(timetable, exceptions, day)
    if day in timetable.bank_holidays and not _is_as_usual(timetable, day):
        return _on_bank_holiday(timetable, day)
    return usual_hours_on(timetable, day)


def usual_hours_on(timetable: Timetable, day: date) -> DayHours:
    """What is known of such a day, were it no bank holiday and without exceptions."""
    standing = _where_stated(timetable)
    if not timetable.schedules:
        return _without_schedules(timetable, day)
    schedules = in_force(timetable, on=day)
    if not schedules:
        return DayHours(day, Source.NOT_STATED, (whole_day(day, standing=Standing.UNKNOWN),))
    sessions = (_session(one, day, standing) for one in schedules if has_session(one, on=day))
    return DayHours(day, Source.USUAL, _in_order(sessions))


def _without_schedules(timetable: Timetable, day: date) -> DayHours:
    if timetable.is_always_open or timetable.is_by_appointment:
        return DayHours(day, Source.USUAL, (whole_day(day, standing=_where_stated(timetable)),))
    return DayHours(day, Source.NOT_STATED, (whole_day(day, standing=Standing.UNKNOWN),))


def _session(one: Schedule, day: date, standing: Standing) -> Spell:
    if one.opens_at is None or one.closes_at is None:
        unless_agreed = standing if standing is Standing.BY_APPOINTMENT else Standing.UNKNOWN
        return whole_day(day, standing=unless_agreed, description=one.description)
    return session(day, one.opens_at, one.closes_at, standing=standing, description=one.description)


def _by_exception(timetable: Timetable, exceptions: list[ScheduleException], day: date) -> DayHours:
    reason = "; ".join(dict.fromkeys(one.reason for one in exceptions if one.reason))
    standing = _where_stated(timetable)
    spells = [
        session(day, one.opens_at, one.closes_at, standing=standing)
        for one in exceptions
        if one.opens_at is not None and one.closes_at is not None
    ]
    if contradict(exceptions):
        return DayHours(day, Source.EXCEPTION, _unknown(day, spells), reason)
    return DayHours(day, Source.EXCEPTION, _in_order(spells), reason)


def _on_bank_holiday(timetable: Timetable, day: date) -> DayHours:
    if timetable.on_bank_holidays is OnBankHolidays.CLOSED:
        return DayHours(day, Source.BANK_HOLIDAY)
    return DayHours(day, Source.BANK_HOLIDAY, _unknown(day, usual_hours_on(timetable, day).spells))


def _is_as_usual(timetable: Timetable, day: date) -> bool:
    """Whoever says "every day, day and night" and nothing else has said it of bank holidays too."""
    if timetable.on_bank_holidays is OnBankHolidays.NOT_SAID:
        return has_no_break(timetable, on=day)
    return timetable.on_bank_holidays is OnBankHolidays.AS_USUAL


def _unknown(day: date, might_be: Iterable[Spell]) -> tuple[Spell, ...]:
    """The whole day, and the nights beyond it that might begin on it."""
    nights = (Spell(one.opens, one.closes, Standing.UNKNOWN) for one in might_be if one.is_past_midnight)
    return _in_order([whole_day(day, standing=Standing.UNKNOWN), *nights])


def _where_stated(timetable: Timetable) -> Standing:
    return Standing.BY_APPOINTMENT if timetable.is_by_appointment else Standing.OPEN


def _in_order(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    return tuple(sorted(dict.fromkeys(spells), key=lambda spell: (spell.opens, spell.closes)))
