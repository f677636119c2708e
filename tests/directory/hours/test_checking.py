"""Fields that make no sense: each is told with what was found and what was expected."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from directory.hours.checking import checked_exception, checked_schedule
from navigator.core.documents.faults import Faults

NINE, FIVE = time(9), time(17)
GUIDE = Path(__file__).parents[3] / "docs" / "hours.md"
MAY, JUNE = date(2027, 5, 1), date(2027, 6, 1)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"freq": "SECONDLY"}, 'freq: found "SECONDLY"; expected WEEKLY or MONTHLY'),
        ({"freq": ""}, "freq: found nothing; expected WEEKLY or MONTHLY"),
        ({"freq": "WEEKLY;INTERVAL=0"}, 'freq: found "WEEKLY;INTERVAL=0"; expected WEEKLY or MONTHLY'),
        ({"byday": ""}, "byday: found nothing; expected weekdays such as MO or MO,WE,FR, since it is weekly"),
        ({"byday": "Monday"}, 'byday: found "Monday"; expected weekdays such as MO or MO,WE,FR, since it is weekly'),
        ({"byday": "2MO"}, 'byday: found "2MO"; expected weekdays such as MO or MO,WE,FR, since it is weekly'),
        ({"bymonthday": "1"}, 'bymonthday: found "1"; expected nothing, since it is weekly'),
        (
            {"freq": "MONTHLY", "byday": "MO"},
            'byday: found "MO"; expected which weekday of the month, such as 2TU for its second Tuesday or -1FR',
        ),
        (
            {"freq": "MONTHLY", "byday": "6MO"},
            'byday: found "6MO"; expected which weekday of the month, such as 2TU for its second Tuesday or -1FR',
        ),
        (
            {"freq": "MONTHLY", "byday": ""},
            "byday: found nothing; expected which weekday of the month, such as 2TU or -1FR, or a day of the month",
        ),
        (
            {"freq": "MONTHLY", "byday": "2MO", "bymonthday": "15"},
            'bymonthday: found "15"; expected nothing, since byday says which days of the month',
        ),
        (
            {"freq": "MONTHLY", "byday": "", "bymonthday": "32"},
            'bymonthday: found "32"; expected days of the month such as 15 or 1,15, or -1 for the last',
        ),
        ({"closes_at": None}, "closes_at: found nothing; expected a time, since the other time is given"),
        ({"opens_at": None}, "opens_at: found nothing; expected a time, since the other time is given"),
        ({"opens_at": "nine"}, 'opens_at: found "nine"; expected a time of the clock on the wall, such as 09:30'),
        (
            {"closes_at": time(17, tzinfo=UTC)},
            'closes_at: found "17:00:00+00:00"; expected a time of the clock on the wall, such as 09:30',
        ),
        ({"interval": 0}, "interval: found 0; expected a whole number from 1 (every time) to 52"),
        ({"interval": 53}, "interval: found 53; expected a whole number from 1 (every time) to 52"),
        ({"interval": None}, "interval: found nothing; expected a whole number from 1 (every time) to 52"),
        ({"interval": "two"}, 'interval: found "two"; expected a whole number from 1 (every time) to 52'),
        ({"interval": 2}, "dtstart: found nothing; expected the day of the first session, since it comes every 2"),
        (
            {"valid_from": JUNE, "valid_to": MAY},
            'valid_to: found "2027-05-01"; expected a day not before valid_from, 2027-06-01',
        ),
        ({"valid_from": "May"}, 'valid_from: found "May"; expected a day, such as 2027-03-31'),
        (
            {"valid_to": datetime(2027, 5, 1, tzinfo=UTC)},
            'valid_to: found "2027-05-01 00:00:00+00:00"; expected a day, such as 2027-03-31',
        ),
        ({"dtstart": "May"}, 'dtstart: found "May"; expected a day, such as 2027-03-31'),
        (
            {"dtstart": JUNE, "valid_to": MAY},
            'dtstart: found "2027-06-01"; expected a day not after valid_to, 2027-05-01',
        ),
    ],
)
def test_a_schedule_is_refused_with_the_field_what_was_found_and_what_was_expected(
    fields: dict[str, Any], told: str
) -> None:
    with pytest.raises(Faults) as refused:
        checked_schedule(**{"freq": "WEEKLY", "byday": "MO", "opens_at": NINE, "closes_at": FIVE, **fields})
    assert str(refused.value) == told


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {},
            "closed: found nothing; expected either closed, or the other times in opens_at and closes_at",
        ),
        (
            {"closed": True, "opens_at": NINE, "closes_at": FIVE},
            'closed: found "yes"; expected either closed or other times, not both',
        ),
        ({"closed": True, "opens_at": NINE}, 'closed: found "yes"; expected either closed or other times, not both'),
        ({"opens_at": NINE}, "closes_at: found nothing; expected a time, since the other time is given"),
        ({"closed": True, "start_date": None}, "start_date: found nothing; expected the first day of the exception"),
        (
            {"closed": True, "end_date": MAY},
            'end_date: found "2027-05-01"; expected a day not before start_date, 2027-06-01',
        ),
    ],
)
def test_an_exception_is_refused_in_the_same_way(fields: dict[str, Any], told: str) -> None:
    with pytest.raises(Faults) as refused:
        checked_exception(**{"start_date": JUNE, **fields})
    assert str(refused.value) == told


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(Faults) as refused:
        checked_schedule(freq="MONTHLY", byday="MO", opens_at=NINE, interval=0, valid_from=JUNE, valid_to=MAY)
    assert [fault.path for fault in refused.value.faults] == ["byday", "closes_at", "interval", "valid_to"]


@pytest.mark.parametrize(
    "fields",
    [
        {"valid_from": MAY, "valid_to": MAY},
        {"dtstart": MAY, "valid_to": MAY, "interval": 52},
        {"opens_at": FIVE, "closes_at": NINE},
        {"opens_at": None, "closes_at": None},
        {"byday": "mo, TU"},
    ],
)
def test_these_make_sense(fields: dict[str, Any]) -> None:
    made = checked_schedule(**{"freq": "WEEKLY", "byday": "MO", "opens_at": NINE, "closes_at": FIVE, **fields})
    assert all(getattr(made, name) == value for name, value in fields.items() if name != "byday")


def test_the_guide_shows_faults_as_they_are_told() -> None:
    with pytest.raises(Faults) as refused:
        checked_schedule(freq="MONTHLY", byday="MO", opens_at=NINE)
    assert str(refused.value) in GUIDE.read_text("utf-8")


def test_an_exception_without_a_last_day_is_one_day_long() -> None:
    assert checked_exception(start_date=MAY, closed=True).length == 1
