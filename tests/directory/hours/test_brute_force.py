"""Anything that can be said of hours, minute by minute."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.hours.clocks import in_london, moment
from directory.hours.day_hours import hours_on
from directory.hours.opening import NextOpening, Standing, is_open, minutes_left, next_opening, standing
from directory.hours.timetables import Timetable
from tests.directory.hours.drawing import timetables

A_MINUTE = timedelta(minutes=1)
FORTNIGHTS = {"the turn of the year": (2026, 12, 21), "March": (2027, 3, 20), "October": (2027, 10, 23)}
DAYS_AROUND = st.sampled_from(
    [date(*begins) + timedelta(days=days) for begins in FORTNIGHTS.values() for days in range(14)]
)


def moments() -> st.SearchStrategy[datetime]:
    """A minute of one of the three fortnights."""
    starts = st.sampled_from([datetime(*begins, tzinfo=UTC) for begins in FORTNIGHTS.values()])
    return st.builds(lambda start, minutes: start + minutes * A_MINUTE, starts, st.integers(0, 14 * 24 * 60))


@given(timetables(days=DAYS_AROUND), moments())
def test_it_stands_as_the_spells_of_that_day_and_the_day_before_say(timetable: Timetable, now: datetime) -> None:
    today = in_london(now).date()
    spells = [spell for day in (today - timedelta(days=1), today) for spell in hours_on(timetable, day).spells]
    running = {spell.standing for spell in spells if moment(spell.opens) <= now < moment(spell.closes)}
    expected = [one for one in (Standing.OPEN, Standing.BY_APPOINTMENT, Standing.UNKNOWN) if one in running]
    assert standing(timetable, at=now) is (expected or [Standing.CLOSED])[0]


@given(timetables(days=DAYS_AROUND), moments(), st.sampled_from([30, 24 * 60, 4 * 24 * 60, 14 * 24 * 60]))
def test_the_next_opening_is_the_first_minute_that_is_open(timetable: Timetable, now: datetime, minutes: int) -> None:
    answers = ((minute, is_open(timetable, at=now + minute * A_MINUTE)) for minute in range(minutes))
    unsure, opens = False, None
    for minute, answer in answers:
        if answer:
            opens = now + minute * A_MINUTE
            break
        unsure = unsure or answer is None
    assert next_opening(timetable, after=now, within=minutes * A_MINUTE) == NextOpening(opens, unsure)


@given(timetables(days=DAYS_AROUND), moments())
def test_the_minutes_left_are_those_until_the_first_that_is_not_open(timetable: Timetable, now: datetime) -> None:
    answers = [is_open(timetable, at=now + minute * A_MINUTE) is True for minute in range(91)]
    expected = answers.index(False) if answers[0] and False in answers else None
    assert minutes_left(timetable, at=now, within=90 * A_MINUTE) == expected


@pytest.mark.parametrize("begins", FORTNIGHTS.values(), ids=FORTNIGHTS)
def test_every_day_round_the_clock_leaves_no_minute_out(begins: tuple[int, int, int]) -> None:
    timetable = Timetable(is_always_open=True)
    start = datetime(*begins, tzinfo=UTC)
    assert all(is_open(timetable, at=start + minute * A_MINUTE) for minute in range(14 * 24 * 60))
