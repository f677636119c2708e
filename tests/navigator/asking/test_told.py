"""Places, limits and support as a page repeats them."""

from datetime import date
from typing import Any

import pytest

from navigator.asking.limits import ACCESS_WORDS, HOURS_WORDS, MODES_WORDS, WINDOWS
from navigator.asking.told import limits_in_words, places_in_words, support_in_words
from navigator.circumstances.limits import ACCESS, MODES
from tests.navigator.asking.asked import QUESTIONS

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ({}, []),
        ({"sleeps": "S1", "gp": None}, [("Where you sleep", "S1")]),
        ({"avoid": ["S5", "Leeds"]}, [("To avoid", "S5, Leeds")]),
        ({"avoid": []}, [("To avoid", "Nowhere")]),
    ],
)
def test_places_are_told_by_name(places: dict[str, Any], told: list[tuple[str, str]]) -> None:
    assert places_in_words(places) == told


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ({}, []),
        ({"travel_km": 1.609344}, [("How far", "1 mile")]),
        ({"travel_km": 8.05}, [("How far", "5 miles")]),
        ({"travel_km": 2.41}, [("How far", "1.5 miles")]),
        ({"travel_km": 0}, [("How far", "0 miles")]),
        ({"start_by": "2026-11-22"}, [("How soon", "Today")]),
        ({"start_by": "2026-11-29"}, [("How soon", "Within a week")]),
        ({"start_by": "2026-12-24"}, [("How soon", "By 24 December 2026")]),
        ({"hours": [WINDOWS["evenings"], {"days": ["MO"]}]}, [("When", "Weekday evenings, Other times")]),
        ({"modes": ["phone"]}, [("How you can meet", "By phone")]),
        ({"languages": ["en", "so"]}, [("Languages", "EN, SO")]),
        ({"access": []}, [("Getting in and about", "None of these")]),
        ({"access": ["lift"]}, [("Getting in and about", "A lift")]),
    ],
)
def test_limits_are_told_in_words(limits: dict[str, Any], told: list[tuple[str, str]]) -> None:
    assert limits_in_words(limits, language=str.upper, today=TODAY) == told


def test_support_is_told_with_its_last_day() -> None:
    assert support_in_words(QUESTIONS["needs"], {"housing": "2027-01-31"}) == [("Housing", "until 31 January 2027")]


def test_every_code_of_the_wire_has_its_words() -> None:
    assert set(MODES_WORDS) == set(MODES)
    assert set(ACCESS_WORDS) == set(ACCESS)
    assert set(HOURS_WORDS) == set(WINDOWS)
