"""Days that count from loading."""

from datetime import date
from typing import Any

import pytest

from directory.town.days import resolved, week_of

MONDAY = date(2026, 11, 23)

SAID = [
    ("-21 days", "2026-11-02"),
    ("+49 days", "2027-01-11"),
    ("+0 days", "2026-11-23"),
    ("2031-03-31", "2031-03-31"),
    ("Come in 21 days", "Come in 21 days"),
    ("21 days", "21 days"),
    (21, 21),
    ({"examples": [{"facts": {"release": "+7 days", "id_papers": True}}]}, None),
]


@pytest.mark.parametrize(("value", "meant"), SAID[:-1])
def test_only_a_text_that_counts_days_becomes_a_day(value: Any, meant: Any) -> None:
    assert resolved(value, on=MONDAY) == meant


def test_days_are_found_however_deep_they_stand() -> None:
    found = resolved(SAID[-1][0], on=MONDAY)
    assert found == {"examples": [{"facts": {"release": "2026-11-30", "id_papers": True}}]}


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2026, 11, 25), date(2026, 11, 29)])
def test_the_town_counts_from_the_monday_of_the_week(day: date) -> None:
    assert week_of(day) == MONDAY
