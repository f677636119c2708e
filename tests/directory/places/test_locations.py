"""What of a location's row anybody may know of where it is."""

import random

import pytest

from directory.models.locations import Location
from directory.places.locations import whereabouts
from directory.places.points import Point
from directory.places.tables import known_sector
from directory.places.whereabouts import CoarseLocation, PublicLocation, distance_from, published_point
from tests.directory.places.test_whereabouts import origins_around, solved


def test_a_public_row_has_its_address_and_its_pin() -> None:
    row = Location(
        address_1="1 Example Street", city="Sheffield", postal_code="S1 2AB", latitude=53.38, longitude=-1.47
    )
    assert whereabouts(row) == PublicLocation("1 Example Street, Sheffield, S1 2AB", Point(53.38, -1.47))


@pytest.mark.parametrize("postcode", ["S1 2AB", "s12ab", "S1 2"])
def test_a_public_row_without_a_pin_is_in_the_middle_of_its_sector(postcode: str) -> None:
    place = whereabouts(Location(postal_code=postcode))
    sector = known_sector("S1 2")
    assert isinstance(place, PublicLocation)
    assert sector is not None
    assert place.point == sector.point


@pytest.mark.parametrize("postcode", ["", "Confidential", "ZZ1 1AA", "S1 2AB and S1 2AC"])
def test_a_public_row_without_a_pin_or_a_postcode_that_can_be_read_has_no_point(postcode: str) -> None:
    place = whereabouts(Location(postal_code=postcode))
    assert isinstance(place, PublicLocation)
    assert place.point is None


def test_a_public_row_with_half_a_pin_has_none() -> None:
    assert whereabouts(Location(address_1="1 Example Street", latitude=53.38)) == PublicLocation("1 Example Street")


HIDDEN = [Location.Visibility.CONFIDENTIAL, Location.Visibility.AREA_ONLY]


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_row_that_is_not_public_is_its_area_whatever_else_stands_in_it(visibility: str) -> None:
    chance = random.Random(visibility)
    for _ in range(5):
        true = Point(53.38 + chance.uniform(-0.05, 0.05), -1.47 + chance.uniform(-0.05, 0.05))
        row = Location(
            visibility=visibility,
            area="S1",
            address_1="1 Planted Street",
            postal_code="S1 2ZZ",
            latitude=true.latitude,
            longitude=true.longitude,
        )
        place = whereabouts(row)
        assert isinstance(place, CoarseLocation)
        middle = published_point(place)
        assert middle is not None
        origins = origins_around(middle)
        found = solved(origins, [distance_from(origin, to=place) or 0.0 for origin in origins])
        assert found == pytest.approx(middle, abs=1e-5)
        assert "Planted" not in repr(place)


@pytest.mark.parametrize("area", ["", "somewhere", "S1 2AB"])
def test_a_row_that_is_not_public_and_names_no_area_is_nowhere(area: str) -> None:
    assert whereabouts(Location(visibility=Location.Visibility.CONFIDENTIAL, area=area)) is None
