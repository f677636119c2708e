"""Fields of a schedule or an exception, as somebody typed them, checked into values. PURE.

Every fault is found in one go; the path of a fault is the name of its field.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from directory.hours.exceptions import ScheduleException
from directory.hours.faults import fault, faults_of_span, faults_of_times, is_day_or_none
from directory.hours.schedules import Freq, Schedule
from directory.hours.weekdays import read_byday, read_bymonthday
from navigator.core.documents.faults import Fault, Faults

LONGEST_INTERVAL = 52
"""The largest interval: a year of weeks. What is rarer is no session but a date, and dates are exceptions."""


def checked_schedule(
    *,
    freq: str,
    byday: str = "",
    bymonthday: str = "",
    opens_at: time | None = None,
    closes_at: time | None = None,
    interval: int = 1,
    dtstart: date | None = None,
    valid_from: date | None = None,
    valid_to: date | None = None,
    description: str = "",
) -> Schedule:
    """The schedule that these fields of HSDS make. Raises `Faults`."""
    faults = [
        *_faults_of_days(freq, byday, bymonthday),
        *faults_of_times(opens_at, closes_at),
        *_faults_of_interval(interval, dtstart),
        *faults_of_span(valid_from, valid_to, fields=("valid_from", "valid_to")),
        *_faults_of_dtstart(dtstart, valid_to),
    ]
    if faults:
        raise Faults(tuple(faults))
    return Schedule(
        Freq(freq),
        byday=(read_byday(byday) or ()) if byday else (),
        bymonthday=(read_bymonthday(bymonthday) or ()) if bymonthday else (),
        opens_at=opens_at,
        closes_at=closes_at,
        interval=interval,
        dtstart=dtstart,
        valid_from=valid_from,
        valid_to=valid_to,
        description=description,
    )


def checked_exception(
    *,
    start_date: date,
    end_date: date | None = None,
    closed: bool = False,
    opens_at: time | None = None,
    closes_at: time | None = None,
    reason: str = "",
) -> ScheduleException:
    """The exception that these fields make; without `end_date` it is one day long. Raises `Faults`."""
    faults = [
        *_faults_of_start(start_date),
        *faults_of_span(start_date, end_date, fields=("start_date", "end_date")),
        *_faults_of_other_times(closed, opens_at, closes_at),
    ]
    if faults:
        raise Faults(tuple(faults))
    return ScheduleException(start_date, end_date or start_date, opens_at, closes_at, reason)


def _faults_of_start(start_date: object) -> Iterator[Fault]:
    if start_date is None:
        yield fault("start_date", start_date, expected="the first day of the exception")


def _faults_of_other_times(closed: bool, opens_at: object, closes_at: object) -> Iterator[Fault]:
    if closed and (opens_at is not None or closes_at is not None):
        yield fault("closed", "yes", expected="either closed or other times, not both")
    elif not closed and opens_at is None and closes_at is None:
        yield fault("closed", None, expected="either closed, or the other times in opens_at and closes_at")
    else:
        yield from faults_of_times(opens_at, closes_at)


def _faults_of_days(freq: str, byday: str, bymonthday: str) -> Iterator[Fault]:
    if freq == Freq.WEEKLY:
        yield from _faults_of_week(byday, bymonthday)
    elif freq == Freq.MONTHLY:
        yield from _faults_of_month(byday, bymonthday)
    else:
        yield fault("freq", freq, expected="WEEKLY or MONTHLY")


def _faults_of_week(byday: str, bymonthday: str) -> Iterator[Fault]:
    days = read_byday(byday)
    if days is None or any(day.nth for day in days):
        yield fault("byday", byday, expected="weekdays such as MO or MO,WE,FR, since it is weekly")
    if bymonthday:
        yield fault("bymonthday", bymonthday, expected="nothing, since it is weekly")


def _faults_of_month(byday: str, bymonthday: str) -> Iterator[Fault]:
    if not byday and not bymonthday:
        yield fault("byday", byday, expected="which weekday of the month, such as 2TU or -1FR, or a day of the month")
        return
    if byday and bymonthday:
        yield fault("bymonthday", bymonthday, expected="nothing, since byday says which days of the month")
    days = read_byday(byday) if byday else ()
    if days is None or not all(day.nth for day in days):
        yield fault("byday", byday, expected="which weekday of the month, such as 2TU for its second Tuesday or -1FR")
    if bymonthday and read_bymonthday(bymonthday) is None:
        yield fault("bymonthday", bymonthday, expected="days of the month such as 15 or 1,15, or -1 for the last")


def _faults_of_interval(interval: object, dtstart: object) -> Iterator[Fault]:
    if not isinstance(interval, int) or isinstance(interval, bool) or not 1 <= interval <= LONGEST_INTERVAL:
        expected = f"a whole number from 1 (every time) to {LONGEST_INTERVAL}"
        yield fault("interval", interval, expected=expected)
    elif interval > 1 and dtstart is None:
        yield fault("dtstart", dtstart, expected=f"the day of the first session, since it comes every {interval}")


def _faults_of_dtstart(dtstart: object, valid_to: object) -> Iterator[Fault]:
    if not is_day_or_none(dtstart):
        yield fault("dtstart", dtstart, expected="a day, such as 2027-03-31")
    elif isinstance(dtstart, date) and isinstance(valid_to, date) and is_day_or_none(valid_to) and valid_to < dtstart:
        yield fault("dtstart", dtstart, expected=f"a day not after valid_to, {valid_to}")
