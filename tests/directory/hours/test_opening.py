"""Open now, how long still, when next. 24 November 2026 is a Tuesday."""

from dataclasses import replace
from datetime import timedelta

import pytest

from directory.hours.opening import Standing, is_open, minutes_left, next_opening, standing
from directory.hours.timetables import Timetable
from tests.directory.hours.saying import EVERY_DAY, WORKING_DAYS, at, hours, session, shown

OFFICE = f"{WORKING_DAYS} 09:00-17:00"
NIGHTS = f"{EVERY_DAY} 22:00-02:00"
BY_APPOINTMENT = replace(hours(OFFICE), is_by_appointment=True)
ALWAYS = replace(hours(), is_always_open=True)


@pytest.mark.parametrize(
    ("said", "now", "answer"),
    [
        ([OFFICE], "2026-11-24 09:00", True),
        ([OFFICE], "2026-11-24 16:59", True),
        ([OFFICE], "2026-11-24 17:00", False),
        ([OFFICE], "2026-11-24 08:59", False),
        ([OFFICE], "2026-11-28 12:00", False),
        ([OFFICE], "2026-07-01 09:00", True),
        ([], "2026-11-24 12:00", None),
        (["TU ?"], "2026-11-24 12:00", None),
        (["TU ?"], "2026-11-25 12:00", False),
        # Past midnight: into the next day, month, year; into a day of which nothing is said.
        (["FR 22:00-02:00"], "2026-11-28 01:59", True),
        (["FR 22:00-02:00"], "2026-11-28 02:00", False),
        (["FR 22:00-02:00"], "2026-11-27 01:00", False),
        (["-1 22:00-02:00"], "2026-12-01 01:00", True),
        (["31 22:00-02:00"], "2027-01-01 01:00", True),
        (["29 22:00-02:00"], "2028-03-01 01:00", True),
        ([session("FR 22:00-02:00", valid_to="2026-11-27")], "2026-11-28 01:00", True),
        ([session("FR 22:00-02:00", valid_to="2026-11-27")], "2026-11-28 02:00", None),
        ([session("FR 22:00-02:00", valid_to="2026-11-26")], "2026-11-28 01:00", None),
        # A day of which nothing is said is unknown from midnight to midnight, not beyond.
        ([session("FR,SA 22:00-02:00", valid_from="2026-11-28")], "2026-11-27 23:59", None),
        ([session("FR,SA 22:00-02:00", valid_from="2026-11-28")], "2026-11-28 01:00", False),
        # 24 hours, from any time.
        (["FR 08:00-08:00"], "2026-11-28 07:59", True),
        (["FR 08:00-08:00"], "2026-11-28 08:00", False),
        ([f"{EVERY_DAY} 00:00-23:59"], "2026-11-28 23:59", True),
        # What begins on a day is that day's: a night before an exception runs to its end, its own night falls out.
        ([NIGHTS, "2026-11-28 closed"], "2026-11-28 01:00", True),
        ([NIGHTS, "2026-11-28 closed"], "2026-11-28 23:00", False),
        ([NIGHTS, "2026-11-28 closed"], "2026-11-29 01:00", False),
        ([NIGHTS, "2026-11-28 22:00-00:00"], "2026-11-29 01:00", False),
        # A session that surely runs, whatever else nobody knows.
        (["TU ?", "TU 09:00-12:00"], "2026-11-24 10:00", True),
        (["TU ?", "TU 09:00-12:00"], "2026-11-24 12:00", None),
    ],
)
def test_open_at_a_moment(said: list[str], now: str, answer: bool | None) -> None:
    assert is_open(hours(*said), at=at(now)) is answer


@pytest.mark.parametrize(
    ("on_bank_holidays", "now", "answer"),
    [
        # The night that began on Christmas Eve runs into the bank holiday, the one that begins on it is in doubt.
        ("not_said", "2026-12-25 00:00", True),
        ("not_said", "2026-12-25 01:59", True),
        ("not_said", "2026-12-25 02:00", None),
        ("not_said", "2026-12-25 23:00", None),
        ("not_said", "2026-12-26 01:00", None),
        ("not_said", "2026-12-26 02:00", False),
        ("closed", "2026-12-25 01:59", True),
        ("closed", "2026-12-25 23:00", False),
        ("closed", "2026-12-26 01:00", False),
        ("as_usual", "2026-12-26 01:00", True),
    ],
)
def test_nights_round_a_bank_holiday(on_bank_holidays: str, now: str, answer: bool | None) -> None:
    timetable = hours(NIGHTS, bank_holidays="2026-12-25", on_them=on_bank_holidays)
    assert is_open(timetable, at=at(now)) is answer


@pytest.mark.parametrize(
    ("said", "now", "answer"),
    [
        # 29 March 2026: 01:00–02:00 is not there.
        ("SA 22:00-01:30", "2026-03-29 00:59", True),
        ("SA 22:00-01:30", "2026-03-29 02:00", False),
        ("SA 22:00-02:30", "2026-03-29 02:15", True),
        ("SU 01:30-02:30", "2026-03-29 02:00", True),
        ("SU 01:30-02:30", "2026-03-29 02:30", False),
        ("SU 01:00-02:00", "2026-03-29 02:00", False),
        # 25 October 2026: 01:00–02:00 is there twice, and the first time counts.
        ("SA 22:00-01:30", "2026-10-25 01:29", True),
        ("SA 22:00-01:30", "2026-10-25 01:30", False),
        ("SA 22:00-01:30", "2026-10-25 01:15 again", False),
        ("SA 22:00-02:00", "2026-10-25 01:15", True),
        ("SA 22:00-02:00", "2026-10-25 01:15 again", True),
        ("SU 01:30-03:00", "2026-10-25 01:29", False),
        ("SU 01:30-03:00", "2026-10-25 01:30", True),
        ("SU 01:30-03:00", "2026-10-25 01:15 again", True),
        ("SU 02:00-03:00", "2026-10-25 01:59 again", False),
    ],
)
def test_the_nights_on_which_clocks_change(said: str, now: str, answer: bool) -> None:
    assert is_open(hours(said), at=at(now)) is answer


@pytest.mark.parametrize(
    ("timetable", "now", "stands", "answer"),
    [
        (BY_APPOINTMENT, "2026-11-24 12:00", Standing.BY_APPOINTMENT, None),
        (BY_APPOINTMENT, "2026-11-24 18:00", Standing.CLOSED, False),
        (hours(), "2026-11-24 18:00", Standing.UNKNOWN, None),
        (ALWAYS, "2026-11-24 03:00", Standing.OPEN, True),
    ],
)
def test_by_appointment_is_told_apart_from_unknown(
    timetable: Timetable, now: str, stands: Standing, answer: bool | None
) -> None:
    assert (standing(timetable, at=at(now)), is_open(timetable, at=at(now))) == (stands, answer)


@pytest.mark.parametrize(
    ("said", "now", "within", "minutes"),
    [
        ([OFFICE], "2026-11-24 16:30", 60, 30),
        ([OFFICE], "2026-11-24 16:00", 60, 60),
        ([OFFICE], "2026-11-24 15:59", 60, None),
        ([OFFICE], "2026-11-24 17:00", 60, None),
        ([OFFICE], "2026-11-24 08:30", 60, None),
        ([], "2026-11-24 16:30", 60, None),
        (["TU ?"], "2026-11-24 16:30", 60, None),
        (["FR 22:00-02:00"], "2026-11-28 01:45", 60, 15),
        # Sessions without a break between them are one; a break of a minute is a break.
        (["TU 09:00-12:00", "TU 12:00-15:00"], "2026-11-24 11:30", 60, None),
        (["TU 09:00-12:00", "TU 12:00-12:15"], "2026-11-24 11:30", 60, 45),
        (["TU 09:00-12:00", "TU 11:00-12:15"], "2026-11-24 11:30", 60, 45),
        (["TU 09:00-12:00", "TU 12:01-15:00"], "2026-11-24 11:30", 60, 30),
        (["TU 09:00-00:00", "WE 00:00-12:00"], "2026-11-24 23:30", 60, None),
        ([f"{EVERY_DAY} 00:00-23:59"], "2026-11-24 23:30", 60, None),
        # What is known of it ends, though it may go on.
        (["TU 09:00-12:00", "TU ?"], "2026-11-24 11:30", 60, 30),
        # Minutes that pass: one hour fewer in March, one more in October.
        (["SA 22:00-02:30"], "2026-03-29 00:50", 60, 40),
        (["SA 22:00-01:30"], "2026-03-29 00:50", 60, 10),
        (["SA 22:00-01:00", "SU 02:00-04:00"], "2026-03-29 00:50", 60, None),
        (["SA 22:00-02:00"], "2026-10-25 01:50", 60, None),
        (["SA 22:00-02:00"], "2026-10-25 01:50", 90, 70),
        (["SA 22:00-02:00"], "2026-10-25 01:50 again", 60, 10),
        (["SA 22:00-01:55"], "2026-10-25 01:50", 60, 5),
    ],
)
def test_minutes_left(said: list[str], now: str, within: int, minutes: int | None) -> None:
    assert minutes_left(hours(*said), at=at(now), within=timedelta(minutes=within)) == minutes


def test_part_of_a_minute_does_not_count() -> None:
    now = at("2026-11-24 16:30") + timedelta(seconds=1)
    assert minutes_left(hours(OFFICE), at=now, within=timedelta(hours=1)) == 29


@pytest.mark.parametrize(
    ("said", "after", "opens", "may_open_earlier"),
    [
        ([OFFICE], "2026-11-24 08:00", "2026-11-24 09:00", False),
        ([OFFICE], "2026-11-24 12:00", "2026-11-24 12:00", False),
        ([OFFICE], "2026-11-27 17:00", "2026-11-30 09:00", False),
        ([OFFICE, "2026-11-30..2026-12-02 closed"], "2026-11-27 17:00", "2026-12-03 09:00", False),
        ([OFFICE, "2026-11-28 10:00-12:00"], "2026-11-27 17:00", "2026-11-28 10:00", False),
        (["5TU 10:00-12:00"], "2026-12-20 12:00", "2026-12-29 10:00", False),
        (["FR 22:00-02:00"], "2026-11-28 01:00", "2026-11-28 01:00", False),
        # None in two weeks, and none known.
        (["5TU 10:00-12:00"], "2026-11-24 12:00", None, False),
        ([], "2026-11-24 12:00", None, True),
        ([session("TU 10:00-12:00", valid_to="2026-11-24")], "2026-11-24 12:00", None, True),
        # An unknown day does not hide the known one after it.
        (["TU 10:00-12:00", "WE ?"], "2026-11-24 12:00", "2026-12-01 10:00", True),
        (["TU 10:00-12:00", "WE ?"], "2026-11-30 12:00", "2026-12-01 10:00", False),
        (["TU 10:00-12:00", "TU ?"], "2026-11-24 11:00", "2026-11-24 11:00", False),
        (["TU 10:00-12:00", "TU ?"], "2026-11-24 09:00", "2026-11-24 10:00", True),
        ([session("TU 10:00-12:00", valid_from="2026-12-01")], "2026-11-24 12:00", "2026-12-01 10:00", True),
        # The two nights.
        (["SU 01:30-02:30"], "2026-03-29 00:30", "2026-03-29 02:00", False),
        (["SU 01:00-02:00"], "2026-03-29 00:30", "2026-04-05 01:00", False),
        (["SU 01:30-02:30"], "2026-10-25 00:30", "2026-10-25 01:30", False),
        (["SU 01:30-02:30"], "2026-10-25 01:10 again", "2026-10-25 01:10 again", False),
        (["SU 02:00-02:30"], "2026-10-25 01:10 again", "2026-10-25 02:00", False),
        (["SU 01:10-01:20"], "2026-10-25 01:10 again", "2026-11-01 01:10", False),
    ],
)
def test_the_next_opening_within_two_weeks(
    said: list[str], after: str, opens: str | None, may_open_earlier: bool
) -> None:
    found = next_opening(hours(*said), after=at(after), within=timedelta(days=14))
    assert (shown(found.at), found.may_open_earlier) == (opens, may_open_earlier)


@pytest.mark.parametrize(
    ("within", "opens"), [(timedelta(hours=16), None), (timedelta(hours=16, minutes=1), "2026-11-25 09:00")]
)
def test_an_opening_at_the_very_end_of_the_time_asked_is_not_within_it(within: timedelta, opens: str | None) -> None:
    assert shown(next_opening(hours(OFFICE), after=at("2026-11-24 17:00"), within=within).at) == opens


@pytest.mark.parametrize(
    ("on_bank_holidays", "opens", "may_open_earlier"),
    [
        ("not_said", "2026-12-29 09:00", True),
        ("closed", "2026-12-29 09:00", False),
        ("as_usual", "2026-12-28 09:00", False),
    ],
)
def test_a_bank_holiday_in_between_is_told(on_bank_holidays: str, opens: str, may_open_earlier: bool) -> None:
    timetable = hours(OFFICE, bank_holidays="2026-12-28", on_them=on_bank_holidays)
    found = next_opening(timetable, after=at("2026-12-27 12:00"), within=timedelta(days=14))
    assert (shown(found.at), found.may_open_earlier) == (opens, may_open_earlier)


def test_by_appointment_somebody_may_be_seen_earlier() -> None:
    found = next_opening(BY_APPOINTMENT, after=at("2026-11-24 12:00"), within=timedelta(days=14))
    assert (found.at, found.may_open_earlier) == (None, True)
