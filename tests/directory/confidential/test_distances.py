"""Distances to a confidential place lead to the middle of its area."""

import pytest

from directory.confidential.hiding import hide
from directory.models import Location
from directory.places.distances import distance_km
from directory.places.locations import whereabouts
from directory.places.points import Point
from directory.places.whereabouts import distance_from, published_point
from directory.roles.names import EDITOR
from tests.directory.confidential.refuge import (
    LATITUDE,
    LONGITUDE,
    a_public_refuge,
    somebody,
)
from tests.directory.places.test_whereabouts import origins_around, solved

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_in_the_log")]


@pytest.mark.parametrize("visibility", ["area_only", "confidential"])
def test_two_hundred_origins_find_the_middle_of_the_area_and_nothing_else(visibility: str) -> None:
    hide(a_public_refuge(), visibility=visibility, area="S36", by=somebody(EDITOR))
    place = whereabouts(Location.objects.get())
    middle = published_point(place)
    origins = origins_around(middle)
    found = solved(origins, [distance_from(origin, to=place) for origin in origins])
    assert distance_km(found, end=middle) < 0.001
    assert distance_km(found, end=Point(LATITUDE, LONGITUDE)) > 1
    assert Point(Location.objects.get().latitude, Location.objects.get().longitude) == middle
