"""The finest point and the councils that the tables at hand give."""

import pytest

from directory.places.councils import councils
from directory.places.place import Fineness
from directory.places.points import Point
from directory.places.postcodes import Postcode, PostcodeFault
from directory.places.resolving import find_place, place_in_council
from directory.places.tables import Known, known_outcode, known_sector

STREET = Point(53.38061, -1.47021)


def large_table(postcode: Postcode) -> Known | None:
    """A large table that holds one postcode."""
    return Known(STREET, {"E08000039": 1}) if str(postcode) == "S36 1ZZ" else None


PLACES = [
    # typed, known to, certain council, possible councils, country
    ("s1 2ab", "sector", "Sheffield", {"Sheffield"}, "England"),
    ("S1 2", "sector", "Sheffield", {"Sheffield"}, "England"),
    ("S1", "outcode", "Sheffield", {"Sheffield"}, "England"),
    ("S36", "outcode", None, {"Barnsley", "Sheffield"}, "England"),
    ("S36 1", "sector", "Sheffield", {"Sheffield"}, "England"),
    ("CH1", "outcode", None, {"Cheshire West and Chester", "Flintshire"}, None),
    ("BT1 1AA", "sector", "Belfast", {"Belfast"}, "Northern Ireland"),
    ("EH1", "outcode", "City of Edinburgh", {"City of Edinburgh"}, "Scotland"),
    ("CF10 1", "sector", "Cardiff", {"Cardiff"}, "Wales"),
    # a sector that no table has is somewhere in its outcode
    ("S1 0AA", "outcode", "Sheffield", {"Sheffield"}, "England"),
    # post boxes only: no position is known
    ("S94", "outcode", None, set(), None),
]


@pytest.mark.parametrize(
    ("typed", "known_to", "council", "possible", "country"), PLACES, ids=[row[0] for row in PLACES]
)
def test_a_place_is_known_as_finely_as_the_tables_give_it(
    typed: str, known_to: str, council: str | None, possible: set[str], country: str | None
) -> None:
    place = find_place(typed)
    assert place.fineness == known_to
    assert (councils()[place.council].name if place.council else None) == council
    assert {councils()[code].name for code in place.councils_possible} == possible
    assert place.country == country


FINENESS = [
    ("S36 1ZZ", Fineness.POSTCODE, STREET),
    ("S36 1ZY", Fineness.SECTOR, "S36 1"),
    ("S36 1", Fineness.SECTOR, "S36 1"),
    ("S36 5ZZ", Fineness.OUTCODE, "S36"),
    ("S36", Fineness.OUTCODE, "S36"),
]


@pytest.mark.parametrize(("typed", "fineness", "where"), FINENESS, ids=[row[0] for row in FINENESS])
def test_the_point_is_the_finest_that_the_installed_tables_give(
    typed: str, fineness: Fineness, where: Point | str
) -> None:
    place = find_place(typed, look_up=large_table)
    known = None if isinstance(where, Point) else known_sector(where) or known_outcode(where)
    assert place.fineness is fineness
    assert place.point == (known.point if known else where)


def test_a_sector_that_no_table_has_is_still_the_sector_that_was_given() -> None:
    assert {spot.sector for spot in find_place("S1 0AA").spots} == {"S1 0"}


def test_an_outcode_may_be_any_of_its_sectors() -> None:
    assert {spot.sector for spot in find_place("S1").spots} == {"S1 1", "S1 2", "S1 3", "S1 4", "S1 9"}


def test_the_large_table_is_asked_for_whole_postcodes_only() -> None:
    asked: list[str] = []
    for typed in ["S36", "S36 1", "S36 1ZZ"]:
        find_place(typed, look_up=lambda postcode: asked.append(str(postcode)))
    assert asked == ["S36 1ZZ"]


def test_an_outcode_that_is_not_in_use_is_refused() -> None:
    with pytest.raises(
        PostcodeFault, match='found "S79 1AA"; expected the beginning of a postcode that is in use'
    ) as no:
        find_place("s79 1aa")
    assert no.value.code == "not_in_use"


def test_what_cannot_be_read_is_refused_as_it_was_typed() -> None:
    with pytest.raises(PostcodeFault, match='found "Sheffield"'):
        find_place("Sheffield")


def test_somebody_without_a_postcode_can_name_the_council() -> None:
    place = place_in_council("Sheffield")
    assert (place.fineness, place.council, place.country) == (Fineness.COUNCIL, "E08000039", "England")
    assert {"S1 1", "S36 1"} <= {spot.sector for spot in place.spots}
    assert place.point == Point(53.3808, -1.4721)


def test_a_county_is_any_of_its_districts() -> None:
    place = place_in_council("Kent")
    assert place.council is None
    assert {councils()[code].county for code in place.councils_possible} == {"E10000016"}
    assert len(place.councils_possible) == 12
    assert place.point is not None
    assert 51.1 < place.point.latitude < 51.5


def test_a_council_that_is_none_is_refused() -> None:
    with pytest.raises(PostcodeFault, match='found "Atlantis"; expected a council'):
        place_in_council("Atlantis")


def test_a_place_shows_nothing_of_a_postcode_to_a_log() -> None:
    assert repr(find_place("S1 2AB")) == "<Place known to the sector>"
