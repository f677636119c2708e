"""Moments and clocks on the two nights of 2026: on 29 March there is no 01:00–02:00, on 25 October there are two."""

from datetime import UTC, datetime, timedelta

import pytest

from directory.hours.clocks import LONDON, in_utc, moment, reached
from tests.directory.hours.saying import at


def utc(said: str) -> datetime:
    return datetime.strptime(said, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)


def wall(said: str) -> datetime:
    return at(said).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("shown", "is_first_reached_at"),
    [
        ("2026-11-24 19:00", "2026-11-24 19:00"),
        ("2026-07-01 19:00", "2026-07-01 18:00"),
        # March: what is not on the clocks is reached when they jump over it.
        ("2026-03-29 00:59", "2026-03-29 00:59"),
        ("2026-03-29 01:00", "2026-03-29 01:00"),
        ("2026-03-29 01:30", "2026-03-29 01:00"),
        ("2026-03-29 02:00", "2026-03-29 01:00"),
        ("2026-03-29 02:30", "2026-03-29 01:30"),
        # October: what is on the clocks twice is reached the first time.
        ("2026-10-25 00:59", "2026-10-24 23:59"),
        ("2026-10-25 01:00", "2026-10-25 00:00"),
        ("2026-10-25 01:59", "2026-10-25 00:59"),
        ("2026-10-25 02:00", "2026-10-25 02:00"),
    ],
)
def test_clocks_reach_a_time_at_the_first_moment_that_shows_it_or_a_later_one(
    shown: str, is_first_reached_at: str
) -> None:
    assert moment(wall(shown)) == utc(is_first_reached_at)


@pytest.mark.parametrize(
    ("now", "has_reached"),
    [
        ("2026-03-29 00:59", "2026-03-29 00:59"),
        ("2026-03-29 02:00", "2026-03-29 02:00"),
        ("2026-10-25 01:30", "2026-10-25 01:30"),
        ("2026-10-25 02:00", "2026-10-25 02:00"),
    ],
)
def test_clocks_have_reached_what_they_show(now: str, has_reached: str) -> None:
    assert reached(at(now)) == wall(has_reached)


@pytest.mark.parametrize("now", ["2026-10-25 01:00 again", "2026-10-25 01:30 again", "2026-10-25 01:59 again"])
def test_in_the_second_hour_of_october_clocks_have_reached_all_of_it_and_not_its_end(now: str) -> None:
    assert wall("2026-10-25 01:59") < reached(at(now)) < wall("2026-10-25 02:00")


@pytest.mark.parametrize("day", ["2026-03-29 00:00", "2026-10-25 00:00", "2027-03-28 00:00", "2027-10-31 00:00"])
def test_a_time_is_reached_exactly_from_its_moment_on(day: str) -> None:
    moments = [in_utc(at(day)) + timedelta(minutes=minute) for minute in range(-60, 300, 7)]
    walls = [wall(day) + timedelta(minutes=minute) for minute in range(-60, 300, 7)]
    assert all((now >= moment(time)) == (reached(now) >= time) for now in moments for time in walls)


@pytest.mark.parametrize("ask", [reached, in_utc])
def test_a_time_without_a_zone_is_no_moment(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(ValueError, match="expected a time with its zone"):
        ask(wall("2026-11-24 19:00"))


def test_the_zone_of_a_moment_does_not_matter() -> None:
    assert reached(utc("2026-07-01 18:00")) == reached(at("2026-07-01 19:00")) == wall("2026-07-01 19:00")
    assert at("2026-07-01 19:00").tzinfo is LONDON
