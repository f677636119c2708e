"""Times, days and money as people say them."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from directory.hours.checking import checked_schedule
from directory.hours.weekdays import Weekday
from directory.hours.weeks import Run, Times
from directory.pages.sayings import Cost
from directory.templatetags.listings import (
    clock,
    comes,
    currency,
    day_named,
    days,
    moment,
    telephone,
    times,
    web_page,
)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(0), "midnight"),
        (time(0, 30), "12.30am"),
        (time(9), "9am"),
        (time(9, 5), "9.05am"),
        (time(12), "midday"),
        (time(12, 30), "12.30pm"),
        (time(13), "1pm"),
        (time(23, 59), "11.59pm"),
    ],
)
def test_a_time_as_on_a_door(at: time, said: str) -> None:
    assert clock(at) == said


@pytest.mark.parametrize(
    ("opens", "closes", "said"),
    [
        (time(9), time(17), "9am to 5pm"),
        (time(22), time(6), "10pm to 6am"),
        (time(9), time(0), "9am to midnight"),
        (time(9), time(23, 59), "9am to midnight"),
        (time(0), time(0), "24 hours"),
        (time(8), time(8), "24 hours from 8am"),
        (None, None, "times not known"),
    ],
)
def test_a_session(opens: time | None, closes: time | None, said: str) -> None:
    assert times(Times(opens, closes)) == said


MO, TU, WE, TH, FR, SA, SU = Weekday


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        ([Run(MO, SU)], "Every day"),
        ([Run(MO, FR)], "Monday to Friday"),
        ([Run(SA, SU)], "Saturday and Sunday"),
        ([Run(TU, TU)], "Tuesday"),
        ([Run(MO, WE), Run(FR, FR)], "Monday to Wednesday and Friday"),
        ([Run(MO, MO), Run(WE, WE), Run(FR, SU)], "Monday, Wednesday and Friday to Sunday"),
    ],
)
def test_days_in_a_row(runs: list[Run], said: str) -> None:
    assert days(runs) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"freq": "WEEKLY", "byday": "MO"}, "Monday"),
        ({"freq": "WEEKLY", "byday": "MO,TH", "interval": 2}, "Monday and Thursday, every 2 weeks"),
        ({"freq": "MONTHLY", "byday": "2TU"}, "second Tuesday of every month"),
        ({"freq": "MONTHLY", "byday": "-1FR"}, "last Friday of every month"),
        ({"freq": "MONTHLY", "byday": "-2FR"}, "second Friday from the end of every month"),
        ({"freq": "MONTHLY", "bymonthday": "1,-1", "interval": 3}, "day 1 and last day of every 3 months"),
        ({"freq": "MONTHLY", "bymonthday": "-2"}, "second day from the end of every month"),
    ],
)
def test_what_comes_less_often(fields: dict[str, object], said: str) -> None:
    whole = {
        "byday": "",
        "bymonthday": "",
        "opens_at": time(9),
        "closes_at": time(10),
        "interval": 1,
        "description": "",
    }
    dates = {"dtstart": date(2026, 1, 5), "valid_from": None, "valid_to": None}
    assert comes(checked_schedule(**(whole | dates | fields))) == said


@pytest.mark.parametrize(
    ("day", "said"), [(date(2026, 5, 3), "3 May"), (date(2027, 1, 31), "31 January 2027"), (None, "")]
)
def test_a_day_has_its_year_where_it_is_not_this_one(day: date | None, said: str) -> None:
    assert day_named(day, today=date(2026, 11, 22)) == said


@pytest.mark.parametrize(
    ("amount", "currency_code", "said"),
    [("3", "GBP", "£3"), ("3.5", "GBP", "£3.50"), ("100.00", "GBP", "£100"), ("3", "EUR", "3 EUR")],
)
def test_money(amount: str, currency_code: str, said: str) -> None:
    assert currency(Cost(False, Decimal(amount), currency_code, "", "")) == said


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("https://door.example/a?b=c", "https://door.example/a?b=c"),
        ("HTTP://door.example/", "HTTP://door.example/"),
        ("javascript:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//door.example/", ""),
        ("", ""),
    ],
)
def test_only_the_address_of_a_page_is_led_to(address: str, opened: str) -> None:
    assert web_page(address) == opened


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("08081570899", "0808 157 0899"),
        ("0114 4960000", "0114 496 0000"),
        ("+44 7700 900123", "07700 900123"),
        ("+33123456789", "+33 1 23 45 67 89"),
        ("116 123", "116 123"),
        ("111", "111"),
        ("ask at the desk", "ask at the desk"),
        ("0114", "0114"),
    ],
)
def test_a_telephone_number_is_written_as_in_the_uk(number: str, said: str) -> None:
    assert telephone(number) == said


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (timedelta(hours=1), "7pm"),
        (timedelta(hours=15), "tomorrow at 9am"),
        (timedelta(days=4, hours=15), "Friday at 9am"),
        (timedelta(days=5, hours=15), "Saturday at 9am"),
        (timedelta(days=6, hours=15), "Sunday next week at 9am"),
        (timedelta(hours=6), "midnight tonight"),
        (timedelta(hours=8), "tomorrow at 2am"),
        (timedelta(days=1, hours=6), "midnight tomorrow"),
        (timedelta(days=2, hours=6), "midnight on Tuesday"),
        (timedelta(days=6, hours=6), "midnight on Saturday"),
    ],
)
def test_a_moment_of_the_week_is_named_from_another(after: timedelta, said: str) -> None:
    sunday = datetime(2026, 11, 22, 18)  # noqa: DTZ001  the wall of London
    assert moment(sunday + after, sunday) == said
