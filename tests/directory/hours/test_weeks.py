"""The usual week as lines, as it is on Tuesday 24 November 2026."""

from dataclasses import replace
from datetime import date, time

import pytest

from directory.hours.weeks import Times, WeekLine, coming, usual_week
from tests.directory.hours.saying import EVERY_DAY, WORKING_DAYS, hours, session

TODAY = date(2026, 11, 24)


def told(line: WeekLine) -> str:
    """A line in the way of these tables: "MO–FR 09:00–17:00", "SA–SU closed"."""
    runs = ",".join(
        run.first.name if run.first == run.last else f"{run.first.name}–{run.last.name}" for run in line.runs
    )
    return f"{runs} {' '.join(map(_told, line.times)) or 'closed'}"


def _told(times: Times) -> str:
    if times.opens_at is None or times.closes_at is None:
        return "?"
    return f"{times.opens_at:%H:%M}–{times.closes_at:%H:%M}{times.description and f' ({times.description})'}"


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ([f"{WORKING_DAYS} 09:00-17:00"], ["MO–FR 09:00–17:00", "SA–SU closed"]),
        ([f"{EVERY_DAY} 09:00-17:00"], ["MO–SU 09:00–17:00"]),
        ([f"{day} 09:00-17:00" for day in WORKING_DAYS.split(",")], ["MO–FR 09:00–17:00", "SA–SU closed"]),
        (
            ["MO,TU,WE,FR 09:00-17:00", "TH 09:00-20:00"],
            ["MO–WE,FR 09:00–17:00", "TH 09:00–20:00", "SA–SU closed"],
        ),
        (["MO 13:00-17:00", "MO 09:00-12:00"], ["MO 09:00–12:00 13:00–17:00", "TU–SU closed"]),
        (["MO 09:00-12:00", "MO 09:00-10:00"], ["MO 09:00–10:00 09:00–12:00", "TU–SU closed"]),
        (["SU,MO 22:00-02:00"], ["MO,SU 22:00–02:00", "TU–SA closed"]),
        (["MO ?", "TU 09:00-12:00"], ["MO ?", "TU 09:00–12:00", "WE–SU closed"]),
        # What is said beside a session keeps days apart.
        (
            [session("MO 09:00-12:00", description="women only"), "TU 09:00-12:00"],
            ["MO 09:00–12:00 (women only)", "TU 09:00–12:00", "WE–SU closed"],
        ),
        # Where nothing comes every week no day is called closed.
        (["2TU 09:00-12:00"], []),
        # What is over, and what is to come.
        ([session("MO 09:00-12:00", valid_to="2026-11-23"), "TU 09:00-12:00"], ["MO,WE–SU closed", "TU 09:00–12:00"]),
        ([session("MO 09:00-12:00", dtstart="2026-11-30"), "TU 09:00-12:00"], ["MO,WE–SU closed", "TU 09:00–12:00"]),
    ],
)
def test_days_with_equal_hours_are_one_line(said: list[str], lines: list[str]) -> None:
    week = usual_week(hours(*said), on=TODAY)
    assert week is not None
    assert [told(line) for line in week.lines] == lines


def test_always_open_is_one_line_of_24_hours() -> None:
    week = usual_week(replace(hours(), is_always_open=True), on=TODAY)
    assert week is not None
    assert [told(line) for line in week.lines] == ["MO–SU 00:00–00:00"]
    assert week.lines[0].times == (Times(time(0), time(0)),)


@pytest.mark.parametrize(
    "timetable",
    [hours(), hours("2026-11-24 closed"), hours(session("MO 09:00-12:00", valid_to="2026-11-23"))],
)
def test_there_is_no_week_where_nothing_is_stated(timetable: object) -> None:
    assert usual_week(timetable, on=TODAY) is None  # type: ignore[arg-type]


def test_what_does_not_come_every_week_stands_apart() -> None:
    every_other = session("WE 10:00-12:00", interval=2, dtstart="2026-11-04")
    week = usual_week(hours("MO 09:00-12:00", "2TU 10:00-12:00", every_other), on=TODAY)
    assert week is not None
    assert week.less_often == (session("2TU 10:00-12:00"), every_other)


def test_what_begins_later_is_told_in_order() -> None:
    in_january = session("MO 10:00-12:00", valid_from="2027-01-04")
    in_december = session("TU 10:00-12:00", valid_from="2026-11-01", dtstart="2026-12-01")
    today = session("TH 10:00-12:00", valid_from="2026-11-24")
    assert coming(hours(in_january, "WE 09:00-12:00", today, in_december), on=TODAY) == (in_december, in_january)
