"""Is it in a place that the person must avoid?"""

import pytest

from directory.places.place import Fineness, Place
from directory.places.points import Point
from navigator.circumstances.particulars import Site, WayIn
from navigator.circumstances.places import Places
from navigator.circumstances.safe import safe
from tests.navigator.circumstances.asked import ELSEWHERE, places, site, told_as

A_DOOR, A_PHONE = WayIn(frozenset({"drop_in"})), WayIn(frozenset({"phone"}))
EITHER = WayIn(frozenset({"drop_in", "phone"}))

SAFE: list[tuple[str, Site | None, WayIn, list[str] | None, bool | None]] = [
    ("in the half postcode", site("S5 6AB"), A_DOOR, ["S5"], False),
    ("in the next one", site("S6 1AB"), A_DOOR, ["S5"], True),
    ("in one of several", site("S6 1AB"), A_DOOR, ["S5", "S6"], False),
    ("in the council", site("S1 2AB"), A_DOOR, ["Sheffield"], False),
    ("in another council", site("S1 2AB"), A_DOOR, ["Barnsley"], True),
    ("in the same sector as a whole postcode", site("S5 6AB"), A_DOOR, ["S5 6ZZ"], False),
    ("in another sector", site("S5 8AB"), A_DOOR, ["S5 6ZZ"], True),
    ("a refuge of which the half postcode may be told", told_as("S5"), A_DOOR, ["S5"], False),
    ("that half postcode, and a sector of it to avoid", told_as("S5"), A_DOOR, ["S5 6AB"], None),
    ("a refuge of which the council may be told", told_as("Sheffield"), A_DOOR, ["S5"], None),
    ("the council next door", told_as("Barnsley"), A_DOOR, ["S5"], True),
    ("nobody asked", site("S5 6AB"), A_DOOR, None, None),
    ("nowhere to avoid", site("S5 6AB"), A_DOOR, [], True),
    ("its place is not known", None, A_DOOR, ["S5"], None),
    ("its place is not known, nor how one meets", None, WayIn(), ["S5"], None),
    ("its address cannot be placed", Site(), A_DOOR, ["S5"], None),
    ("by telephone from anywhere", site("S5 6AB"), A_PHONE, ["S5"], True),
    ("by telephone or there: counts as there", site("S5 6AB"), EITHER, ["S5"], False),
    ("somebody comes", site("S5 6AB"), WayIn(frozenset({"outreach", "self_referral"})), ["S5"], True),
    ("online, nothing said of how one meets", ELSEWHERE, WayIn(), ["S5"], True),
    ("by telephone, but nobody asked what to avoid", None, A_PHONE, None, None),
]


@pytest.mark.parametrize(("what", "where", "way_in", "avoid", "expected"), SAFE, ids=[each[0] for each in SAFE])
def test_a_door_is_safe_outside_the_places_to_avoid(
    what: str, where: Site | None, way_in: WayIn, avoid: list[str] | None, expected: bool | None
) -> None:
    assert safe(where, way_in=way_in, places=places(avoid=avoid)) is expected


MOVED_INTO: list[tuple[str, Site | None, WayIn, list[str] | None, bool | None]] = [
    ("a hostel that one rings first", site("S5 6AB"), A_PHONE, ["S5"], False),
    ("a hostel elsewhere that one rings first", site("S6 1AB"), A_PHONE, ["S5"], True),
    ("a hostel whose place is not known", None, A_PHONE, ["S5"], None),
    ("nobody asked", site("S5 6AB"), A_PHONE, None, None),
]


@pytest.mark.parametrize(
    ("what", "where", "way_in", "avoid", "expected"), MOVED_INTO, ids=[each[0] for each in MOVED_INTO]
)
def test_a_bed_counts_as_where_it_is_however_one_asks_for_it(
    what: str, where: Site | None, way_in: WayIn, avoid: list[str] | None, expected: bool | None
) -> None:
    assert safe(where, way_in=way_in, places=places(avoid=avoid), is_moved_into=True) is expected


def at(latitude: float, *, fineness: Fineness = Fineness.POSTCODE) -> Place:
    found = places(sleeps="S5 6ZZ").sleeps
    assert found is not None
    return Place("S5 6ZZ", fineness, Point(latitude, -1.46), found.spots)


def there(latitude: float, *, is_coarse: bool = False) -> Site:
    return Site(site("S5 8AB").place, Point(latitude, -1.46), is_coarse=is_coarse)


NEAR = [
    ("a kilometre away, across the line of a sector", there(53.409), at(53.4), False),
    ("two kilometres away", there(53.419), at(53.4), True),
    ("a kilometre from the middle of a sector says nothing", there(53.409), at(53.4, fineness=Fineness.SECTOR), True),
    ("a refuge is never looked at by its distance", there(53.4, is_coarse=True), at(53.4), True),
]


@pytest.mark.parametrize(("what", "where", "avoided", "expected"), NEAR, ids=[each[0] for each in NEAR])
def test_a_whole_postcode_is_avoided_with_a_mile_around(what: str, where: Site, avoided: Place, expected: bool) -> None:
    assert safe(where, way_in=A_DOOR, places=Places(avoid=(avoided,))) is expected


@pytest.mark.parametrize("told", ["S5", "Sheffield"])
@pytest.mark.parametrize("avoided", ["S5", "S5 6AB", "S5 8AB", "S6", "Sheffield", "S36", "Barnsley"])
def test_nothing_is_told_of_a_refuge_but_what_its_area_tells(told: str, avoided: str) -> None:
    """Two refuges of one area answer alike, wherever in it they really are: a `Site` has no room for more."""
    known = told_as(told)
    moved = Site(known.place, Point(53.39, -1.44), is_coarse=True)
    asked = places(avoid=[avoided])
    assert safe(moved, way_in=A_DOOR, places=asked) is safe(known, way_in=A_DOOR, places=asked)
