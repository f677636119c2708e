"""The days on which sessions begin."""

from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday
from hypothesis import given
from hypothesis import strategies as st

from directory.hours.schedules import Freq, Schedule, has_session, is_round_the_clock
from tests.directory.hours.drawing import schedules
from tests.directory.hours.saying import EVERY_DAY, WORKING_DAYS, session


def days_of(one: Schedule, *, first: str, last: str) -> str:
    """The days on which it begins, the year left out."""
    day, found = date.fromisoformat(first), []
    while day <= date.fromisoformat(last):
        if has_session(one, on=day):
            found.append(f"{day:%m-%d}")
        day += timedelta(days=1)
    return " ".join(found)


@pytest.mark.parametrize(
    ("said", "fields", "days_from_november_2026_to_march_2027"),
    [
        ("2TU 10:00-12:00", {}, "11-10 12-08 01-12 02-09 03-09"),
        ("-1FR 10:00-12:00", {}, "11-27 12-25 01-29 02-26 03-26"),
        # Only some months have a fifth, a 31st or a 30th; nothing moves to another day.
        ("5TU 10:00-12:00", {}, "12-29 03-30"),
        ("-5TU 10:00-12:00", {}, "12-01 03-02"),
        ("31 10:00-12:00", {}, "12-31 01-31 03-31"),
        ("30 10:00-12:00", {}, "11-30 12-30 01-30 03-30"),
        ("-1 10:00-12:00", {}, "11-30 12-31 01-31 02-28 03-31"),
        ("-31 10:00-12:00", {}, "12-01 01-01 03-01"),
        ("1,15 10:00-12:00", {"valid_to": "2026-12-14"}, "11-01 11-15 12-01"),
        # Every other week, counted from the week of the first session, over the year's end.
        ("TU 10:00-12:00", {"interval": 2, "dtstart": "2026-12-15"}, "12-15 12-29 01-12 01-26 02-09 02-23 03-09 03-23"),
        # The first session is a Thursday; the Tuesday of its week had gone by.
        ("TU,TH 10:00-12:00", {"interval": 3, "dtstart": "2027-01-14"}, "01-14 02-02 02-04 02-23 02-25 03-16 03-18"),
        # A week is from Monday to Sunday.
        (
            "MO,SU 10:00-12:00",
            {"interval": 2, "dtstart": "2026-12-16", "valid_to": "2027-02-01"},
            "12-20 12-28 01-03 01-11 01-17 01-25 01-31",
        ),
        # Every other month, every fifth, every third.
        ("1MO 10:00-12:00", {"interval": 2, "dtstart": "2026-11-30"}, "01-04 03-01"),
        ("31 10:00-12:00", {"interval": 2, "dtstart": "2026-11-30"}, "01-31 03-31"),
        ("1 10:00-12:00", {"interval": 5, "dtstart": "2026-10-01"}, "03-01"),
        ("1 10:00-12:00", {"interval": 3, "dtstart": "2026-11-01"}, "11-01 02-01"),
        # First and last day belong to it.
        ("MO 10:00-12:00", {"valid_from": "2026-12-07", "valid_to": "2026-12-21"}, "12-07 12-14 12-21"),
        ("MO 10:00-12:00", {"dtstart": "2027-03-16"}, "03-22 03-29"),
    ],
)
def test_sessions_come_on_these_days(
    said: str, fields: dict[str, object], days_from_november_2026_to_march_2027: str
) -> None:
    found = days_of(session(said, **fields), first="2026-11-01", last="2027-03-31")
    assert found == days_from_november_2026_to_march_2027


@pytest.mark.parametrize(("year", "days"), [("2027", "01-29"), ("2028", "01-29 02-29")])
def test_the_29th_of_february_is_in_leap_years_only(year: str, days: str) -> None:
    assert days_of(session("29 10:00-12:00"), first=f"{year}-01-01", last=f"{year}-03-01") == days


@given(schedules(), st.dates(date(2025, 1, 1), date(2031, 1, 1)))
def test_days_are_those_of_the_ical_rule(one: Schedule, first: date) -> None:
    span = [first + timedelta(days=days) for days in range(100)]
    rule = rrule(
        MONTHLY if one.freq is Freq.MONTHLY else WEEKLY,
        interval=one.interval,
        dtstart=_midnight(one.dtstart or date(2024, 1, 1)),
        byweekday=[weekday(day.weekday, day.nth) for day in one.byday] or None,
        bymonthday=one.bymonthday or None,
    )
    begins = {found.date() for found in rule.between(_midnight(span[0]), _midnight(span[-1]), inc=True)}
    in_force = {day for day in begins if _is_between(day, one.valid_from, one.valid_to)}
    assert {day for day in span if has_session(one, on=day)} == in_force


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 (rrule reckons without zones)


def _is_between(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)


@pytest.mark.parametrize(
    ("said", "is_so"),
    [
        (f"{EVERY_DAY} 00:00-00:00", True),
        (f"{EVERY_DAY} 00:00-23:59", True),
        (f"{EVERY_DAY} 08:00-08:00", True),
        (f"{EVERY_DAY} 00:00-23:30", False),
        (f"{EVERY_DAY} 08:00-23:59", False),
        (f"{EVERY_DAY} ?", False),
        (f"{WORKING_DAYS} 00:00-00:00", False),
        ("-1,15 00:00-00:00", False),
    ],
)
def test_round_the_clock_is_24_hours_on_seven_days(said: str, is_so: bool) -> None:
    assert is_round_the_clock(session(said)) is is_so
