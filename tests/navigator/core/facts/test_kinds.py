from datetime import date

import pytest

from navigator.core.facts.kinds import NEVER, TIMED, Kind, Value, later, seen, years_old

LEAP = date(2000, 2, 29)


@pytest.mark.parametrize(
    ("birth", "on", "years"),
    [
        (date(2000, 5, 10), date(2018, 5, 9), 17),
        (date(2000, 5, 10), date(2018, 5, 10), 18),
        (date(2000, 5, 10), date(2018, 4, 30), 17),
        (date(2000, 5, 10), date(2018, 6, 1), 18),
        (date(2000, 5, 10), date(2000, 5, 10), 0),
        # Born on 29 February: a year older on 1 March, or on the 29th where there is one.
        (LEAP, date(2018, 2, 28), 17),
        (LEAP, date(2018, 3, 1), 18),
        (LEAP, date(2020, 2, 28), 19),
        (LEAP, date(2020, 2, 29), 20),
    ],
)
def test_somebody_is_a_year_older_on_their_birthday(birth: date, on: date, years: int) -> None:
    assert years_old(birth, on=on) == years


@pytest.mark.parametrize(
    ("kind", "value", "days", "expected"),
    [
        (Kind.AGE, date(2008, 12, 1), 0, 17),
        (Kind.AGE, date(2008, 12, 1), 9, 17),
        (Kind.AGE, date(2008, 12, 1), 10, 18),
        # Months ago grow by one every thirty days.
        (Kind.AGO, 5, 0, 5),
        (Kind.AGO, 5, 29, 5),
        (Kind.AGO, 5, 30, 6),
        (Kind.AGO, 5, 59, 6),
        (Kind.AGO, 5, 60, 7),
        (Kind.AGO, NEVER, 60, NEVER),
        # A date is seen as the days still to go.
        (Kind.DATE, date(2026, 12, 1), 0, 10),
        (Kind.DATE, date(2026, 12, 1), 10, 0),
        (Kind.DATE, date(2026, 11, 11), 4, -14),
        (Kind.DATE, None, 4, None),
        # Nothing else moves with the day.
        (Kind.NUMBER, 3, 60, 3),
        (Kind.YES_NO, True, 60, True),
        (Kind.ONE, "daily", 60, "daily"),
        (Kind.SEVERAL, frozenset({"arson"}), 60, frozenset({"arson"})),
    ],
)
def test_what_is_seen_of_a_value_on_a_later_day(kind: Kind, value: Value, days: int, expected: Value) -> None:
    assert seen(kind, value, asked_on=date(2026, 11, 21), days=days) == expected


def test_only_ages_months_ago_and_dates_move_with_the_day() -> None:
    assert {"age", "ago", "date"} == TIMED


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        (date(2026, 11, 21), 14, date(2026, 12, 5)),
        (date(2026, 11, 21), -21, date(2026, 10, 31)),
        (date.max, 1, date.max),
        (date.min, -1, date.min),
    ],
)
def test_a_later_day_stays_within_the_calendar(day: date, days: int, expected: date) -> None:
    assert later(day, days=days) == expected
