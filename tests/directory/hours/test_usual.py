"""The usual week, for searches, as things stand on Tuesday 24 November 2026."""

from dataclasses import replace
from datetime import date, time

import pytest

from directory.hours.timetables import Timetable
from directory.hours.usual import opens_out_of_hours, usually_open
from directory.hours.weekdays import Weekday
from tests.directory.hours.saying import EVERY_DAY, WORKING_DAYS, hours, session

TODAY = date(2026, 11, 24)
ALWAYS = replace(hours(), is_always_open=True)


@pytest.mark.parametrize(
    ("said", "when", "how_often"),
    [
        (["TU 18:00-20:00"], "TU 19:00", "every_week"),
        (["TU 18:00-20:00"], "TU 18:00", "every_week"),
        (["TU 18:00-20:00"], "TU 20:00", "never"),
        (["TU 18:00-20:00"], "WE 19:00", "never"),
        ([], "TU 19:00", "unknown"),
        # Past midnight, over the week's end too; to midnight.
        (["MO 22:00-02:00"], "TU 01:00", "every_week"),
        (["MO 22:00-02:00"], "MO 23:00", "every_week"),
        (["MO 22:00-02:00"], "MO 01:00", "never"),
        (["SU 22:00-02:00"], "MO 01:00", "every_week"),
        (["MO 08:00-08:00"], "TU 07:00", "every_week"),
        (["MO 20:00-23:59"], "MO 23:59", "every_week"),
        (["MO 20:00-23:59"], "TU 00:00", "never"),
        (["MO 20:00-00:00"], "TU 00:00", "never"),
        (["MO 23:59-23:59"], "TU 12:00", "every_week"),
        # Not every week.
        (["2TU 18:00-20:00"], "TU 19:00", "some_weeks"),
        (["15 18:00-20:00"], "TU 19:00", "some_weeks"),
        (["15 18:00-20:00"], "TU 17:00", "never"),
        ([session("TU 18:00-20:00", interval=2, dtstart="2026-11-03")], "TU 19:00", "some_weeks"),
        (["2TU 18:00-20:00", "TU 19:00-20:00"], "TU 19:00", "every_week"),
        # At some time of the day.
        (["TU ?"], "TU 19:00", "unknown"),
        (["TU ?"], "WE 19:00", "never"),
        (["TU ?", "2TU 18:00-20:00"], "TU 19:00", "some_weeks"),
        # As things stand: what is over, what is still to come; no exception.
        ([session("TU 18:00-20:00", valid_to="2026-11-23")], "TU 19:00", "unknown"),
        ([session("TU 18:00-20:00", valid_from="2026-11-25")], "TU 19:00", "unknown"),
        ([session("TU 18:00-20:00", dtstart="2026-12-01")], "TU 19:00", "never"),
        ([session("TU 18:00-20:00", valid_to="2026-11-23"), "MO 09:00-17:00"], "TU 19:00", "never"),
        (["TU 18:00-20:00", "2026-11-24 closed"], "TU 19:00", "every_week"),
    ],
)
def test_how_often_it_is_open_at_a_time_of_the_week(said: list[str], when: str, how_often: str) -> None:
    weekday, at = when.split(" ")
    found = usually_open(hours(*said), weekday=Weekday[weekday], at=time.fromisoformat(at), on=TODAY)
    assert found == how_often


def test_always_open_is_open_at_any_time_of_the_week() -> None:
    assert usually_open(ALWAYS, weekday=Weekday.SU, at=time(3), on=TODAY) == "every_week"


@pytest.mark.parametrize(
    ("timetable", "answer"),
    [
        (hours(f"{WORKING_DAYS} 08:00-18:30"), False),
        (hours(f"{WORKING_DAYS} 08:00-18:31"), True),
        (hours("WE 07:59-12:00"), True),
        (hours("FR 22:00-02:00"), True),
        (hours("FR 12:00-00:00"), True),
        (hours("FR 12:00-12:00"), True),
        (hours("SA 10:00-12:00"), True),
        (hours("2SU 10:00-12:00"), True),
        (hours("SA ?"), True),
        (hours(f"{EVERY_DAY} 00:00-00:00"), True),
        (ALWAYS, True),
        (hours(), None),
        (hours("MO ?"), None),
        (hours("MO ?", "TU 18:00-20:00"), True),
        # A day of the month is a Saturday now and then.
        (hours("15 10:00-12:00"), False),
        (hours("15 18:00-20:00"), True),
        (hours(session("SA 10:00-12:00", valid_to="2026-11-23")), None),
        (hours(session("SA 10:00-12:00", dtstart="2026-11-28")), False),
        (hours("MO 09:00-17:00", "2026-11-28 10:00-12:00"), False),
    ],
)
def test_out_of_hours(timetable: Timetable, answer: bool | None) -> None:
    assert opens_out_of_hours(timetable, on=TODAY) is answer
