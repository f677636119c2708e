"""How days are named: as in HSDS and iCal."""

import pytest

from directory.hours.weekdays import NamedDay, Weekday, read_byday, read_bymonthday


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("MO", (NamedDay(Weekday.MO),)),
        ("mo, we", (NamedDay(Weekday.MO), NamedDay(Weekday.WE))),
        ("SU,SU", (NamedDay(Weekday.SU),)),
        ("2TU", (NamedDay(Weekday.TU, 2),)),
        ("+2TU,-1FR", (NamedDay(Weekday.TU, 2), NamedDay(Weekday.FR, -1))),
        ("", None),
        ("MO,", None),
        ("Monday", None),
        ("0MO", None),
        ("6MO", None),
        ("-6MO", None),
        ("2", None),
        ("MO WE", None),
        ("MO;FREQ=SECONDLY", None),
        ("٢TU", None),
    ],
)
def test_weekdays_are_read_or_refused(text: str, days: object) -> None:
    assert read_byday(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1", (1,)),
        ("1, 15", (1, 15)),
        ("-1", (-1,)),
        ("31,31", (31,)),
        ("05", (5,)),
        ("", None),
        ("0", None),
        ("32", None),
        ("-32", None),
        ("1,,2", None),
        ("MO", None),
        ("1.5", None),
    ],
)
def test_days_of_the_month_are_read_or_refused(text: str, days: object) -> None:
    assert read_bymonthday(text) == days


def test_the_weekend_is_saturday_and_sunday() -> None:
    assert [day.name for day in Weekday if day.is_weekend] == ["SA", "SU"]
