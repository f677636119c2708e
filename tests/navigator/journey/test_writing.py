"""What is written of a journey, and what is not read as one."""

from typing import Any

import pytest

from navigator.journey.journey import Journey
from navigator.journey.writing import Misread, read_journey, written


def test_an_empty_journey_is_next_to_nothing() -> None:
    assert written(Journey()) == {"version": 1}


@pytest.mark.parametrize(
    "journey",
    [
        Journey(),
        Journey(answers={"needs": [], "gp": False, "age": 0}),
        Journey(declined=("age",), skipped=("gp",), asked=("age", "gp"), offered=("where",), agreed=("sexuality",)),
        Journey(places={"sleeps": "S1", "avoid": []}, limits={"travel_km": 0, "access": []}),
        Journey(support_now={"housing": "2027-01-31"}, ruled_out=("a-door",)),
        Journey(for_someone_else=True, is_shared=True, with_staff=True),
    ],
)
def test_what_is_written_is_read_again(journey: Journey) -> None:
    assert read_journey(written(journey)) == journey


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "a journey",
        {},
        {"version": 2},
        {"version": "1"},
        {"version": True},
        {"version": 1, "name": "somebody"},
        {"version": 1, "asked": "age"},
        {"version": 1, "asked": [1]},
        {"version": 1, "answers": []},
        {"version": 1, "places": "S1"},
        {"version": 1, "is_shared": 1},
    ],
)
def test_nothing_else_is_a_journey(value: Any) -> None:
    with pytest.raises(Misread):
        read_journey(value)
