"""The middle of a council."""

from directory.places.councils import districts_of
from directory.places.distances import distance_km
from directory.places.middles import council_middle
from directory.places.points import Point


def test_the_middle_of_a_council_is_where_its_postcodes_are() -> None:
    middle = council_middle("E08000039")
    assert middle is not None
    assert distance_km(middle, end=Point(53.381, -1.470)) < 1


def test_the_middle_of_a_county_lies_among_those_of_its_districts() -> None:
    middle = council_middle("E10000016")
    districts = [point for code in districts_of("E10000016") if (point := council_middle(code))]
    assert middle is not None
    assert len(districts) == 12
    assert min(p.latitude for p in districts) < middle.latitude < max(p.latitude for p in districts)
    assert min(p.longitude for p in districts) < middle.longitude < max(p.longitude for p in districts)


def test_what_is_no_council_has_no_middle() -> None:
    assert council_middle("E99999999") is None
