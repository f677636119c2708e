"""How far it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.places.distances import distance_km
from directory.places.points import Point

SHEFFIELD, LEEDS, LONDON = Point(53.3811, -1.4701), Point(53.7997, -1.5492), Point(51.5074, -0.1278)

TRIPS = [(SHEFFIELD, SHEFFIELD, 0.0), (SHEFFIELD, LEEDS, 46.8), (SHEFFIELD, LONDON, 227.3)]


@pytest.mark.parametrize(("start", "end", "km"), TRIPS)
def test_distances_are_those_of_the_map_within_half_a_percent(start: Point, end: Point, km: float) -> None:
    assert distance_km(start, end=end) == pytest.approx(km, rel=0.005, abs=1e-9)


in_the_kingdom = st.builds(Point, st.floats(49.8, 60.9), st.floats(-8.2, 1.8))


@given(in_the_kingdom, in_the_kingdom)
def test_it_is_as_far_there_as_back(one: Point, other: Point) -> None:
    assert distance_km(one, end=other) == pytest.approx(distance_km(other, end=one), abs=1e-9)
