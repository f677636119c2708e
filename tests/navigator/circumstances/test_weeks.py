"""The minutes of an ordinary week."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.hours.checking import checked_schedule
from directory.hours.timetables import Timetable
from directory.hours.usual import Usually, usually_open
from directory.hours.weekdays import Weekday
from navigator.circumstances.weeks import ALWAYS, DAY, UNKNOWN_WEEK, OpenWeek, open_week, week_of
from tests.navigator.circumstances.asked import TODAY, limits, week

WEEKS = [
    ("nothing said", Timetable(), UNKNOWN_WEEK),
    ("24 hours", Timetable(is_always_open=True), OpenWeek(ALWAYS, ALWAYS)),
    ("24 hours in seven sessions", week("MO,TU,WE,TH,FR,SA,SU 00:00-00:00"), OpenWeek(ALWAYS, ALWAYS)),
    ("by appointment, no hours", Timetable(is_by_appointment=True), UNKNOWN_WEEK),
    ("the first ten minutes", week("MO 00:00-00:10"), OpenWeek((1 << 10) - 1, (1 << 10) - 1)),
    ("the whole of a day", week("MO 00:00-23:59"), OpenWeek((1 << DAY) - 1, (1 << DAY) - 1)),
    ("a day, nobody said when", week("MO"), OpenWeek(0, (1 << DAY) - 1)),
    (
        "hours that begin next year",
        Timetable((checked_schedule(freq="WEEKLY", byday="MO", valid_from=date(2027, 1, 1)),)),
        UNKNOWN_WEEK,
    ),
]


@pytest.mark.parametrize(("what", "said", "expected"), WEEKS, ids=[each[0] for each in WEEKS])
def test_a_week_is_what_was_said_of_it(what: str, said: Timetable, expected: OpenWeek) -> None:
    assert open_week(said, on=TODAY) == expected


SESSIONS = st.sampled_from(
    [
        "MO 09:00-17:00",
        "SU 22:00-06:00",
        "FR,SA 20:00-02:30",
        "TU",
        "2WE 18:00-20:00",
        "TH 10:00-10:00",
        "SA 00:00-23:59",
    ]
)


@given(st.lists(SESSIONS, min_size=1, max_size=4), st.sampled_from(list(Weekday)), st.times())
def test_a_minute_is_open_when_the_directory_says_so(said: list[str], weekday: Weekday, at: time) -> None:
    timetable = week(*said)
    minute = 1 << weekday * DAY + at.hour * 60 + at.minute
    found = open_week(timetable, on=TODAY)
    asked = usually_open(timetable, weekday=weekday, at=at.replace(second=0, microsecond=0), on=TODAY)
    assert bool(found.surely & minute) == (asked in (Usually.EVERY_WEEK, Usually.SOME_WEEKS))
    assert bool(found.may & minute) == (asked is not Usually.NEVER)


WINDOWS = [
    ({"days": ["MO"]}, DAY),
    ({"days": ["MO"], "from": "17:00"}, 7 * 60),
    ({"days": ["MO"], "to": "09:00"}, 9 * 60),
    ({"days": ["SU"], "from": "22:00", "to": "02:00"}, 4 * 60),
    ({"days": ["MO", "TU"], "from": "09:00", "to": "10:30"}, 180),
]


@pytest.mark.parametrize(("window", "minutes"), WINDOWS)
def test_a_window_has_as_many_minutes_as_somebody_can(window: dict[str, object], minutes: int) -> None:
    hours = limits(hours=[window]).hours
    assert hours is not None
    assert week_of(hours).bit_count() == minutes


def test_the_night_of_sunday_ends_on_monday() -> None:
    hours = limits(hours=[{"days": ["SU"], "from": "23:00", "to": "01:00"}]).hours
    assert hours is not None
    assert week_of(hours) == ((1 << 60) - 1) | ((1 << 60) - 1) << 7 * DAY - 60
