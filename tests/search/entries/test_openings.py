"""The openings of the coming days say of every moment what the hours of the listing say."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.hours import opening
from directory.hours.clocks import moment
from directory.hours.spells import A_DAY, midnight
from directory.hours.timetables import Timetable
from search.entries.openings import DAYS, is_open, openings
from tests.directory.hours.drawing import timetables
from tests.directory.hours.saying import WORKING_DAYS, at, hours

FIRST = {"the turn of the year": date(2026, 12, 21), "March": date(2027, 3, 20), "October": date(2027, 10, 23)}
DAYS_AROUND = st.sampled_from([day + timedelta(days=ahead) for day in FIRST.values() for ahead in range(14)])


@given(timetables(days=DAYS_AROUND), st.sampled_from(sorted(FIRST)), st.integers(0, DAYS * 24 * 60 - 1))
def test_of_any_moment_they_say_what_the_timetable_says(timetable: Timetable, when: str, minute: int) -> None:
    first = FIRST[when]
    now = moment(midnight(first)) + timedelta(minutes=minute)
    if now < moment(midnight(first) + DAYS * A_DAY):
        assert is_open(openings([[timetable]], first=first), at=now) is opening.is_open(timetable, at=now)


@given(st.lists(timetables(days=DAYS_AROUND), max_size=3), st.sampled_from(sorted(FIRST)))
def test_none_overlaps_another_of_its_kind_and_they_are_in_order(said: list[Timetable], when: str) -> None:
    found = openings([[each] for each in said], first=FIRST[when])
    assert list(found) == sorted(found, key=lambda each: each.opens)
    for is_sure in (True, False):
        alike = [each for each in found if each.is_sure is is_sure]
        assert all(one.closes < other.opens for one, other in pairwise(alike))


def test_of_a_service_that_has_said_nothing_nobody_can_tell() -> None:
    found = openings([], first=date(2026, 11, 23), days=2)
    assert [(each.opens, each.closes, each.is_sure) for each in found] == [
        (datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 25, tzinfo=UTC), False)
    ]


def test_a_telephone_that_is_answered_makes_it_open_whatever_the_door_does() -> None:
    found = openings([[hours(f"{WORKING_DAYS} 09:00-17:00")], [hours("SA 10:00-12:00")]], first=date(2026, 11, 23))
    said = ["2026-11-24 10:00", "2026-11-28 10:00", "2026-11-28 12:00"]
    assert [is_open(found, at=at(now)) for now in said] == [True, True, False]


def test_the_night_before_the_first_day_runs_to_its_end() -> None:
    found = openings([[hours("SU 22:00-02:00")]], first=date(2026, 11, 23))
    assert [is_open(found, at=at(now)) for now in ("2026-11-23 01:59", "2026-11-23 02:00")] == [True, False]


NATIONS = [
    ("2026-11-30 10:00", None),
    ("2026-11-30 18:00", False),
    ("2026-12-01 10:00", True),
]


@pytest.mark.parametrize(("now", "answer"), NATIONS)
def test_where_the_bank_holidays_of_nations_differ_nobody_can_tell(now: str, answer: bool | None) -> None:
    said = f"{WORKING_DAYS} 09:00-17:00"
    here, there = hours(said, on_them="closed"), hours(said, bank_holidays="2026-11-30", on_them="closed")
    assert is_open(openings([[here, there]], first=date(2026, 11, 23)), at=at(now)) is answer
