"""Does its area cover the place that it asks about?"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.places import areas as of_the_directory
from directory.places.areas import AsksAbout, CoveredArea
from directory.places.place import Fineness, Place, Spot
from navigator.circumstances.covers import covers
from navigator.circumstances.places import Places
from tests.navigator.circumstances.asked import area, areas, places

GP, GOING_TO, CONNECTION = AsksAbout.GP, AsksAbout.GOING_TO, AsksAbout.LOCAL_CONNECTION
SHEFFIELD = areas("Sheffield")
SHEFFIELDS_GPS = areas("Sheffield", asks=GP)

COVERED = [
    ("sleeps in it", SHEFFIELD, {"sleeps": "S1 2AB"}, True),
    ("sleeps elsewhere", SHEFFIELD, {"sleeps": "M1"}, False),
    ("nobody knows where the person sleeps", SHEFFIELD, {}, None),
    (
        "another place of theirs does not count",
        SHEFFIELD,
        {"gp": "S1", "going_to": "S1", "local_connection": "S1"},
        None,
    ),
    ("sleeps elsewhere, whatever other places", SHEFFIELD, {"sleeps": "M1", "gp": "S1"}, False),
    ("half a postcode in two councils", SHEFFIELD, {"sleeps": "S36"}, None),
    ("a council of which only a part is covered", areas("S1"), {"sleeps": "Sheffield"}, None),
    ("a part is left out", areas("Sheffield", but=("S5",)), {"sleeps": "S5"}, False),
    ("another part is", areas("Sheffield", but=("S5",)), {"sleeps": "S6"}, True),
    ("asks where the GP is", SHEFFIELDS_GPS, {"sleeps": "M1", "gp": "S3"}, True),
    ("the GP is elsewhere", SHEFFIELDS_GPS, {"sleeps": "S1", "gp": "M1"}, False),
    ("nobody knows of a GP", SHEFFIELDS_GPS, {"sleeps": "S1"}, None),
    ("is going there from prison", areas("Sheffield", asks=GOING_TO), {"sleeps": "LS9", "going_to": "S1"}, True),
    ("grew up there", areas("Sheffield", asks=CONNECTION), {"sleeps": "M1", "local_connection": "Sheffield"}, True),
    ("either of two places will do: one does", SHEFFIELD + areas("S1", asks=GP), {"sleeps": "M1", "gp": "S1"}, True),
    ("either will do: neither does", SHEFFIELD + areas("S1", asks=GP), {"sleeps": "M1", "gp": "M1"}, False),
    ("either will do: one is not known", SHEFFIELD + areas("S1", asks=GP), {"sleeps": "M1"}, None),
    ("everywhere", areas(""), {"sleeps": "M1"}, True),
    ("everywhere, to somebody who has not said where they are", areas(""), {}, None),
    ("the service has not said where it works", (), {"sleeps": "S1"}, None),
]


@pytest.mark.parametrize(("who", "stated", "named", "expected"), COVERED, ids=[each[0] for each in COVERED])
def test_an_area_covers_the_place_that_it_asks_about(
    who: str, stated: tuple[CoveredArea, ...], named: dict[str, Any], expected: bool | None
) -> None:
    assert covers(stated, places=places(**named)) is expected


PIECES = st.sampled_from(["Sheffield", "Barnsley", "Derbyshire", "S", "S1", "S36", "S36 1", "S36 4", "England", ""])
WHERE = st.sampled_from(["S1", "S36", "S36 1", "S36 4AB", "S18", "DE4", "M1", "Sheffield", "Derbyshire"])


@given(st.lists(st.tuples(PIECES, st.lists(PIECES, max_size=2)), min_size=1, max_size=3), WHERE)
def test_it_is_what_the_directory_says_of_an_area(stated: list[tuple[str, list[str]]], where: str) -> None:
    found = tuple(CoveredArea(area(piece), tuple(map(area, but))) for piece, but in stated)
    someone = places(sleeps=where)
    assert someone.sleeps is not None
    assert covers(found, places=someone) is of_the_directory.covers(found, place=someone.sleeps)


SPOTS = st.sampled_from(
    [
        Spot("S", "S1", "S1 2", "E08000039"),
        Spot("S", "S36", None, "E08000038"),
        Spot("S", "S36", "S36 4", None),
        Spot("S", "S36", None, None),
    ]
)


@given(st.lists(st.tuples(PIECES, st.lists(PIECES, max_size=2)), max_size=3), st.frozensets(SPOTS, max_size=3))
def test_it_is_so_of_spots_too_of_which_little_is_known(
    stated: list[tuple[str, list[str]]], spots: frozenset[Spot]
) -> None:
    found = tuple(CoveredArea(area(piece), tuple(map(area, but))) for piece, but in stated)
    place = Place("S36", Fineness.OUTCODE, None, spots)
    assert covers(found, places=Places({AsksAbout.SLEEPS: place})) is of_the_directory.covers(found, place=place)
