"""Can the person get there, or does it come to them?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.places.distances import distance_km
from directory.places.place import Fineness, Place
from directory.places.points import Point
from navigator.circumstances.particulars import Site, WayIn
from navigator.circumstances.places import Places
from navigator.circumstances.reach import distance_to, near
from navigator.circumstances.usable import Suits, reach, ways_of_meeting
from tests.navigator.circumstances.asked import ELSEWHERE, limits, places, site, told_as

DISTANCES = [
    ("from one end of a city to the other", "S1 2AB", site("S20 1AB"), 8, 12),
    ("to another city", "S1", site("LS1 4AP"), 45, 55),
    ("next door", "S1 2AB", site("S1 2AB"), 0, 0),
    ("to the middle of what may be told of a refuge", "S1 2AB", told_as("S5"), 3, 6),
]


@pytest.mark.parametrize(("what", "sleeps", "where", "least", "most"), DISTANCES, ids=[each[0] for each in DISTANCES])
def test_it_is_as_far_as_the_crow_flies_from_where_the_person_sleeps(
    what: str, sleeps: str, where: Site, least: float, most: float
) -> None:
    found = distance_to(where, places=places(sleeps=sleeps))
    assert found is not None
    assert least <= found <= most


NOT_KNOWN = [
    ("where the person sleeps is not known", {}, site("S1 2AB")),
    ("another place of theirs is no place to travel from", {"gp": "S1", "going_to": "S1"}, site("S1 2AB")),
    ("only the council is known", {"sleeps": "Sheffield"}, site("S1 2AB")),
    ("it has no location", {"sleeps": "S1"}, None),
    ("nobody goes there", {"sleeps": "S1"}, ELSEWHERE),
    ("its address cannot be placed", {"sleeps": "S1"}, Site()),
]


@pytest.mark.parametrize(("what", "named", "where"), NOT_KNOWN, ids=[each[0] for each in NOT_KNOWN])
def test_a_distance_is_not_known_where_either_end_is_not(what: str, named: dict[str, str], where: Site | None) -> None:
    assert distance_to(where, places=places(**named)) is None


POINTS = st.builds(Point, st.floats(49, 61), st.floats(-9, 2.5))


@given(POINTS, POINTS)
def test_it_is_the_distance_of_the_directory_to_a_tenth(start: Point, end: Point) -> None:
    someone = Places({next(iter(places(sleeps="S1").named)): Place("S1 2AB", Fineness.POSTCODE, start, frozenset())})
    found = distance_to(Site(point=end), places=someone)
    assert found == pytest.approx(distance_km(start, end=end), abs=0.0501)


NEAR = [
    (4.9, 5, True),
    (5, 5, True),
    (5.1, 5, False),
    (0, 0, True),
    (None, 5, None),
    (4.9, None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("distance", "travel_km", "expected"), NEAR)
def test_near_is_within_what_the_person_can_travel(
    distance: float | None, travel_km: float | None, expected: bool | None
) -> None:
    assert near(distance, limits=limits(travel_km=travel_km)) is expected


ANY, NO_PHONE = limits(), limits(modes=["drop_in", "appointment", "outreach"])
HERE = site("S1 2AB")

REACHED = [
    ("its door, near", {"drop_in"}, HERE, True, ANY, True),
    ("its door, too far", {"drop_in"}, HERE, False, ANY, False),
    ("its door, nobody knows how far", {"appointment"}, HERE, None, ANY, None),
    ("by telephone, however far its door", {"drop_in", "phone"}, HERE, False, ANY, True),
    ("online", {"online"}, None, None, ANY, True),
    ("it comes", {"outreach"}, HERE, False, ANY, True),
    ("by telephone, which the person cannot bear, or far", {"drop_in", "phone"}, HERE, False, NO_PHONE, False),
    ("by telephone only: not a matter of distance", {"phone"}, HERE, False, NO_PHONE, True),
    ("nothing said of how one meets: its door, far", {"self_referral"}, HERE, False, ANY, False),
    ("nothing said, and its door is near", set(), HERE, True, ANY, True),
    ("nothing said, no location", set(), None, None, ANY, None),
    ("nothing said, nowhere to go to", set(), ELSEWHERE, None, ANY, True),
]


@pytest.mark.parametrize(
    ("what", "modes", "where", "is_near", "wanted", "expected"), REACHED, ids=[r[0] for r in REACHED]
)
def test_a_service_is_reached_by_one_of_its_ways_of_meeting(
    what: str, modes: set[str], where: Site | None, is_near: bool | None, wanted: object, expected: bool | None
) -> None:
    ways = ways_of_meeting(WayIn(frozenset(modes)), site=where)
    assert reach(ways, suits=Suits(near=is_near), limits=wanted) is expected  # type: ignore[arg-type]


def test_whoever_moves_in_need_not_travel() -> None:
    assert reach({"drop_in"}, suits=Suits(near=False), limits=ANY, is_moved_into=True) is True
