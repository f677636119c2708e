"""The small tables: every name is one that can be typed, every place is where it should be."""

import pytest

from directory.places import tables
from directory.places.councils import councils
from directory.places.distances import distance_km
from directory.places.invented import areas_of, grounds
from directory.places.points import Point
from directory.places.postcodes import AREAS, read_postcode
from directory.places.tables import known_council, known_outcode, known_sector, outcodes, sectors_in, sectors_of


def test_every_outcode_and_sector_is_read_as_itself() -> None:
    names = [*outcodes(), *(sector for outcode in outcodes() for sector in sectors_of(outcode))]
    assert len(names) > 15_000
    assert [name for name in names if str(read_postcode(name)) != name] == []


def test_the_postcode_areas_are_those_of_the_outcodes() -> None:
    assert {read_postcode(outcode).area for outcode in outcodes()} == AREAS | areas_of(grounds())


def test_an_outcode_has_the_councils_of_its_sectors() -> None:
    for outcode in outcodes():
        known = known_outcode(outcode)
        parts = [part for sector in sectors_of(outcode) if (part := known_sector(sector))]
        assert known is not None
        assert set(known.councils) == {council for part in parts for council in part.councils}
        assert sum(known.councils.values()) == sum(sum(part.councils.values()) for part in parts)


LANDMARKS = [
    # outcode, where it is on any map, its councils
    ("S1", Point(53.381, -1.470), {"Sheffield"}),
    ("S36", Point(53.51, -1.61), {"Barnsley", "Sheffield"}),
    ("LS1", Point(53.798, -1.549), {"Leeds"}),
    ("EH1", Point(55.951, -3.190), {"City of Edinburgh"}),
    ("CF10", Point(51.478, -3.178), {"Cardiff"}),
    ("BT1", Point(54.599, -5.930), {"Belfast"}),
    ("BT48", Point(55.005, -7.33), {"Derry City and Strabane"}),
    ("ZE1", Point(60.15, -1.15), {"Shetland Islands"}),
    ("TR21", Point(49.915, -6.31), {"Isles of Scilly", "Cornwall"}),
]


@pytest.mark.parametrize(("outcode", "point", "names"), LANDMARKS, ids=[row[0] for row in LANDMARKS])
def test_outcodes_are_where_any_map_has_them(outcode: str, point: Point, names: set[str]) -> None:
    known = known_outcode(outcode)
    assert known is not None
    assert known.point is not None
    assert distance_km(known.point, end=point) < 1.5
    assert {councils()[code].name for code in known.councils} == names


def test_the_middle_of_a_sector_is_near_its_outcode() -> None:
    far = []
    for outcode in outcodes():
        whole = known_outcode(outcode)
        for sector in sectors_of(outcode):
            part = known_sector(sector)
            if whole and part and whole.point and part.point and distance_km(whole.point, end=part.point) > 100:
                far.append(sector)
    assert far == []


def test_what_is_in_no_table_is_not_known() -> None:
    assert known_outcode("S79") is None
    assert known_sector("S1 0") is None
    assert known_council("E10000016") is None
    assert sectors_of("S79") == ()


def test_an_outcode_without_positions_is_known_without_a_point() -> None:
    known = known_outcode("S94")
    assert known is not None
    assert (known.point, dict(known.councils)) == (None, {})


def test_the_sectors_in_a_council_are_those_that_name_it() -> None:
    sheffield = sectors_in("E08000039")
    assert {"S1 1", "S10 1", "S36 1"} <= set(sheffield)
    assert not any(sector.startswith("M") for sector in sheffield)


def test_the_tables_name_their_source_and_licence_beside_them() -> None:
    licence = (tables.DATA / "LICENCE.txt").read_text("utf-8")
    named = {path.name for path in tables.DATA.iterdir() if path.name != "LICENCE.txt"}
    assert "Source: Office for National Statistics licensed under the Open Government Licence v3.0" in licence
    assert [name for name in named if name not in licence] == []
