"""The out-of-hours line answers whenever everything else is shut: at night, all weekend, and on bank holidays."""

from datetime import date, datetime, time, timedelta
from typing import Any

import holidays
import pytest

from directory.hours.checking import checked_exception, checked_schedule
from directory.hours.clocks import LONDON
from directory.hours.opening import is_open
from directory.hours.timetables import OnBankHolidays, Timetable
from directory.importing.records import ServiceRecord
from directory.town.files import rows

MONDAY = date(2026, 11, 23)
LINE = next(row for row in rows(on=MONDAY) if isinstance(row, ServiceRecord) and row.id == "contact-point")
BANK_HOLIDAYS = sorted(
    day
    for year in (2026, 2027, 2028)
    for day in holidays.country_holidays("GB", subdiv="ENG", years=year)
    if day >= MONDAY
)
OFFICE_HOURS = range(9, 17)


def said(row: Any, *fields: str) -> dict[str, Any]:
    return {field: getattr(row, field) for field in fields}


TIMES = ("opens_at", "closes_at")
TIMETABLE = Timetable(
    schedules=tuple(checked_schedule(**said(each, "freq", "byday", *TIMES)) for each in LINE.schedules),
    exceptions=tuple(
        checked_exception(**said(each, "start_date", "end_date", "closed", "reason", *TIMES))
        for each in LINE.schedule_exceptions
    ),
    on_bank_holidays=OnBankHolidays(LINE.bank_holidays),
    bank_holidays=frozenset(BANK_HOLIDAYS),
)


def answers(day: date, hour: int) -> bool | None:
    return is_open(TIMETABLE, at=datetime.combine(day, time(hour, 30), tzinfo=LONDON))


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("days", range(7))
def test_in_every_hour_of_a_week_it_answers_unless_offices_are_open(days: int, hour: int) -> None:
    day = MONDAY + timedelta(days=days)
    assert answers(day, hour) is (day.weekday() >= 5 or hour not in OFFICE_HOURS)


@pytest.mark.parametrize("day", BANK_HOLIDAYS, ids=str)
def test_it_answers_all_through_a_bank_holiday_and_the_night_after(day: date) -> None:
    assert all(answers(day, hour) for hour in range(24))
    assert all(answers(day + timedelta(days=1), hour) for hour in range(9))
