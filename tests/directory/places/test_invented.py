"""Invented ground: known where the demo took it in, nowhere else, and taken for nothing real."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from directory.places.areas import Kind, read_area
from directory.places.building.building import SHIPPED
from directory.places.councils import councils, find_council
from directory.places.distances import distance_km
from directory.places.invented import areas_of, councils_of, grounds, take_in
from directory.places.postcodes import AREAS, read_postcode
from directory.places.resolving import find_place, place_in_council
from directory.places.tables import known_outcode, outcodes

TOWN = Path("directory/town/ground")
FIRST_LETTERS_OF_NO_POSTCODE = "QVX"
"""No postcode of the Royal Mail begins with one of these; ZZ, which health records use, is another matter."""


@pytest.mark.parametrize(
    ("typed", "is_in"),
    [("QM1 1AB", "Quarmouth"), ("qm6", "Quarmouth"), ("QM20 1", "Haddersea"), ("qm211aa", "Haddersea")],
)
def test_a_postcode_of_the_town_is_found_like_any_other(typed: str, is_in: str) -> None:
    found = find_place(typed)
    assert found.point is not None
    assert councils()[found.council or ""].name == is_in
    assert found.country == "England"


@pytest.mark.parametrize(
    ("written", "kind", "code"),
    [
        ("qm", Kind.POSTCODE_AREA, "QM"),
        ("qm6", Kind.OUTCODE, "QM6"),
        ("QM6 1", Kind.SECTOR, "QM6 1"),
        ("Quarmouth", Kind.COUNCIL, "E06000998"),
    ],
)
def test_an_area_of_the_town_can_be_named(written: str, kind: Kind, code: str) -> None:
    assert read_area(written, kind=kind).code == code


def test_a_council_of_the_town_is_made_of_its_sectors() -> None:
    place = place_in_council("Haddersea")
    assert {spot.sector for spot in place.spots} == {"QM20 1", "QM20 2", "QM20 3", "QM21 1"}
    assert place.point is not None


def test_its_postcodes_begin_as_none_does() -> None:
    assert [letters for letters in areas_of(grounds()) if letters[0] not in FIRST_LETTERS_OF_NO_POSTCODE] == []


def test_its_councils_have_codes_and_names_of_their_own() -> None:
    with (SHIPPED / "councils.csv").open(encoding="utf-8", newline="") as file:
        real = list(csv.DictReader(file))
    invented = councils_of(grounds())
    assert {row["code"] for row in real}.isdisjoint(row["code"] for row in invented)
    assert {row["name"].casefold() for row in real}.isdisjoint(row["name"].casefold() for row in invented)
    assert [row["name"] for row in invented if find_council(row["name"]) is None] == []


def test_it_lies_where_nothing_real_is() -> None:
    ours = [known_outcode(name) for name in outcodes() if read_postcode(name).area not in AREAS]
    real = [known_outcode(name) for name in outcodes() if read_postcode(name).area in AREAS]
    points = [known.point for known in real if known and known.point]
    nearest = min(distance_km(known.point, end=point) for known in ours if known and known.point for point in points)
    assert nearest > 20


def test_to_take_it_in_twice_changes_nothing() -> None:
    before = grounds()
    take_in(before[0])
    assert grounds() == before


ASK = """
from directory.places.postcodes import PostcodeFault
from directory.places.resolving import find_place
try:
    find_place("QM1 1AB")
except PostcodeFault as fault:
    print(fault.code)
"""


def test_where_it_was_not_taken_in_it_is_no_postcode() -> None:
    answer = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "not_a_postcode"
