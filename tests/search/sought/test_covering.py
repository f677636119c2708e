"""Whom a listing covers by place, as codes: never fewer than the directory says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.places.areas import Area, AsksAbout, CoveredArea, Kind, covers
from directory.places.resolving import find_place
from search.sought.covering import codes_certain, codes_possible, left_out, taken_in

AREAS = st.sampled_from(
    [
        Area(Kind.EVERYWHERE),
        Area(Kind.COUNTRY, "England"),
        Area(Kind.POSTCODE_AREA, "S"),
        Area(Kind.OUTCODE, "S1"),
        Area(Kind.OUTCODE, "S36"),
        Area(Kind.SECTOR, "S36 2"),
        Area(Kind.SECTOR, "S1 2"),
        Area(Kind.COUNCIL, "E08000039"),
        Area(Kind.COUNCIL, "E10000007"),
    ]
)
LEFT_OUT = st.lists(AREAS, max_size=2).map(tuple)
PLACES = st.sampled_from(["S1", "S1 2", "S36", "S36 2", "S10", "DE4", "EH1"])


def says_covered(areas: list[CoveredArea], place: str) -> bool:
    found = find_place(place)
    return bool(taken_in(areas) & codes_possible(found)) and not left_out(areas) & codes_certain(found)


@given(st.lists(st.builds(CoveredArea, AREAS, LEFT_OUT), min_size=1, max_size=3), PLACES)
def test_nobody_is_told_that_a_service_is_for_others_who_might_be_covered(areas: list[CoveredArea], place: str) -> None:
    if not says_covered(areas, place):
        assert covers(areas, place=find_place(place)) is False


COVERED = [
    ("everywhere:", "EH1", True),
    ("country:England", "S1", True),
    ("country:England", "EH1", False),
    ("outcode:S1", "S1 2", True),
    ("sector:S1 2", "S1", True),
    ("outcode:S1", "S10", False),
]


@pytest.mark.parametrize(("takes_in", "place", "is_covered"), COVERED)
def test_who_is_covered(takes_in: str, place: str, is_covered: bool) -> None:
    kind, _, code = takes_in.partition(":")
    assert says_covered([CoveredArea(Area(Kind(kind), code))], place) is is_covered


def test_what_is_left_out_of_one_piece_only_is_not_left_out() -> None:
    all_but = CoveredArea(Area(Kind.COUNCIL, "E08000039"), (Area(Kind.OUTCODE, "S1"),))
    local = CoveredArea(Area(Kind.OUTCODE, "S1"), (), AsksAbout.LOCAL_CONNECTION)
    assert says_covered([all_but, local], "S1")
    assert not says_covered([all_but], "S1")
