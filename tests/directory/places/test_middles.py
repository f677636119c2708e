"""The middle of a council."""

import pytest

from directory.places.councils import districts_of
from directory.places.distances import distance_km
from directory.places.middles import council_middle
from directory.places.points import Point
from directory.places.tables import known_council


def test_the_middle_of_a_council_is_where_its_postcodes_are() -> None:
    middle = council_middle("E08000039")
    assert middle is not None
    assert distance_km(middle, end=Point(53.381, -1.470)) < 1


def test_the_middle_of_a_county_is_drawn_to_where_most_of_its_postcodes_are() -> None:
    """Every district pulls by its postcodes, and the pulls hold one another."""
    districts = [known for code in districts_of("E10000016") if (known := known_council(code))]
    postcodes = [sum(known.councils.values()) for known in districts]
    middle = council_middle("E10000016")
    assert middle is not None
    assert len(districts) == 12
    for degrees, of in ((middle.latitude, "latitude"), (middle.longitude, "longitude")):
        pulls = [
            (getattr(known.point, of) - degrees) * weight for known, weight in zip(districts, postcodes, strict=True)
        ]
        assert sum(pulls) / sum(postcodes) == pytest.approx(0, abs=1e-4)


def test_what_is_no_council_has_no_middle() -> None:
    assert council_middle("E99999999") is None
