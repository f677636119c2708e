"""Places with the table of whole postcodes in the database."""

import pytest
from django.test.utils import CaptureQueriesContext

from directory.models.places import PostcodeSector
from directory.places.installed import place_of
from directory.places.packing import pack
from directory.places.place import Fineness
from directory.places.points import Point
from directory.places.tables import known_sector

pytestmark = pytest.mark.django_db

STREET = Point(53.48061, -1.60021)


@pytest.fixture
def stocksbridge() -> None:
    """One sector of the large table, with one postcode."""
    PostcodeSector.objects.create(sector="S36 1", postcodes=pack({"ZZ": (STREET, "E08000039")}), edition="1")


def test_without_the_large_table_a_postcode_is_known_to_its_sector() -> None:
    place = place_of("S36 1ZZ")
    known = known_sector("S36 1")
    assert place.fineness is Fineness.SECTOR
    assert known is not None
    assert place.point == known.point


@pytest.mark.usefixtures("stocksbridge")
def test_with_it_a_postcode_is_known_to_its_own_point_and_council() -> None:
    place = place_of("s361zz")
    assert (place.fineness, place.point, place.council) == (Fineness.POSTCODE, STREET, "E08000039")


@pytest.mark.usefixtures("stocksbridge")
@pytest.mark.parametrize("typed", ["S36 1ZY", "S36 2ZZ", "S36 1"])
def test_what_it_does_not_hold_is_known_as_before(typed: str) -> None:
    assert place_of(typed).fineness is Fineness.SECTOR


@pytest.mark.usefixtures("stocksbridge")
def test_one_query_is_asked_by_sector_so_that_no_query_log_holds_a_postcode(
    django_assert_num_queries: type[CaptureQueriesContext],
) -> None:
    with django_assert_num_queries(1) as asked:
        place_of("S36 1ZZ")
    assert "S36 1" in asked[0]["sql"]
    assert "ZZ" not in asked[0]["sql"]


def test_an_outcode_or_a_sector_needs_no_query(django_assert_num_queries: type[CaptureQueriesContext]) -> None:
    with django_assert_num_queries(0):
        place_of("S36")
        place_of("S36 1")
