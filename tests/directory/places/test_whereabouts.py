"""What is published of where a location is, and that nothing finer can be worked out of it."""

import random

import pytest

from directory.places.areas import Area, AreaFault, Kind
from directory.places.distances import distance_km
from directory.places.points import Point
from directory.places.tables import known_outcode
from directory.places.whereabouts import (
    CoarseLocation,
    PublicLocation,
    distance_from,
    published_point,
    read_coarse_location,
)

PIN = Point(53.3790, -1.4690)

COARSE = [
    ("S1", Kind.OUTCODE, "S1"),
    ("s1", Kind.OUTCODE, "S1"),
    ("Sheffield", Kind.COUNCIL, "E08000039"),
    ("E08000039", Kind.COUNCIL, "E08000039"),
    ("Derbyshire", Kind.COUNCIL, "E10000007"),
]


@pytest.mark.parametrize(("text", "kind", "code"), COARSE)
def test_a_coarse_location_is_an_outcode_or_a_council(text: str, kind: Kind, code: str) -> None:
    assert read_coarse_location(text) == CoarseLocation(Area(kind, code))


@pytest.mark.parametrize("text", ["S1 2", "S1 2AB", "12 High Street", "S94", "S79", "", "England"])
def test_anything_finer_or_unknown_is_refused(text: str) -> None:
    with pytest.raises(AreaFault, match="expected half a postcode that is in use, such as S1, or the code or name"):
        read_coarse_location(text)


@pytest.mark.parametrize("kind", [Kind.SECTOR, Kind.POSTCODE_AREA, Kind.COUNTRY, Kind.EVERYWHERE])
def test_no_point_is_made_of_another_kind_of_area(kind: Kind) -> None:
    with pytest.raises(AreaFault):
        published_point(CoarseLocation(Area(kind, "S1 2")))


def test_a_public_location_is_where_its_pin_is() -> None:
    origin = Point(53.40, -1.50)
    assert distance_from(origin, to=PublicLocation("1 Example Street", PIN)) == distance_km(origin, end=PIN)
    assert distance_from(origin, to=PublicLocation("1 Example Street")) is None


def test_a_coarse_location_has_no_room_for_an_address_or_a_point() -> None:
    assert CoarseLocation.__slots__ == ("area",)


def solved(origins: list[Point], distances: list[float]) -> Point:
    """Where all the distances meet, as somebody would work it out who asked from every origin: Gauss and Newton."""
    at = Point(
        sum(one.latitude for one in origins) / len(origins), sum(one.longitude for one in origins) / len(origins)
    )
    step = 1e-6
    for _ in range(50):
        rows = []
        for origin, distance in zip(origins, distances, strict=True):
            here = distance_km(origin, end=at)
            north = (distance_km(origin, end=Point(at.latitude + step, at.longitude)) - here) / step
            east = (distance_km(origin, end=Point(at.latitude, at.longitude + step)) - here) / step
            rows.append((north, east, distance - here))
        nn, ee, ne = sum(n * n for n, _, _ in rows), sum(e * e for _, e, _ in rows), sum(n * e for n, e, _ in rows)
        nd, ed = sum(n * d for n, _, d in rows), sum(e * d for _, e, d in rows)
        determinant = nn * ee - ne * ne
        at = Point(at.latitude + (ee * nd - ne * ed) / determinant, at.longitude + (nn * ed - ne * nd) / determinant)
    return at


def origins_around(middle: Point) -> list[Point]:
    chance = random.Random(4)
    return [
        Point(middle.latitude + chance.uniform(-0.3, 0.3), middle.longitude + chance.uniform(-0.5, 0.5))
        for _ in range(200)
    ]


@pytest.mark.parametrize("text", ["S1", "S36", "Sheffield", "Derbyshire", "BT1"])
def test_distances_from_two_hundred_origins_meet_in_the_published_middle(text: str) -> None:
    location = read_coarse_location(text)
    middle = published_point(location)
    assert middle is not None
    origins = origins_around(middle)
    distances = [distance for origin in origins if (distance := distance_from(origin, to=location)) is not None]
    assert len(distances) == 200
    assert distance_km(solved(origins, distances), end=middle) < 0.001


def test_the_same_question_finds_the_pin_of_a_public_location() -> None:
    """So the test above would notice a pin that showed through."""
    origins = origins_around(PIN)
    distances = [distance_km(origin, end=PIN) for origin in origins]
    assert distance_km(solved(origins, distances), end=PIN) < 0.001


def test_the_published_middle_of_an_outcode_is_the_one_of_the_table() -> None:
    known = known_outcode("S1")
    assert known is not None
    assert published_point(read_coarse_location("S1")) == known.point
