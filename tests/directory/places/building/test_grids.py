"""Eastings and northings into degrees, against points that are known both ways."""

import pytest
from pyproj import Transformer

from directory.places.building.grids import BRITISH, IRISH, grid_of, points
from directory.places.distances import distance_km
from directory.places.points import Point

KNOWN = [
    # grid, easting, northing, where that is
    (BRITISH, 530_032, 180_380, Point(51.50742, -0.12767)),  # Charing Cross
    (BRITISH, 435_400, 387_200, Point(53.38047, -1.46930)),  # Sheffield
    (BRITISH, 325_800, 673_900, Point(55.95218, -3.18998)),  # Edinburgh Waverley
    (IRISH, 333_800, 374_000, Point(54.59652, -5.93058)),  # Belfast
]


@pytest.mark.parametrize(("grid", "east", "north", "point"), KNOWN)
def test_a_place_on_its_grid_is_the_point_on_the_map(grid: str, east: int, north: int, point: Point) -> None:
    (found,) = points([east], northings=[north], grid=grid)
    assert distance_km(found, end=point) < 0.05


@pytest.mark.parametrize(("grid", "name"), [(BRITISH, "EPSG:27700"), (IRISH, "EPSG:29902")])
def test_the_conversion_written_out_is_the_named_one_within_a_few_metres(grid: str, name: str) -> None:
    named = Transformer.from_crs(name, "EPSG:4326")
    for east, north in [(200_000, 250_000), (320_000, 370_000), (300_000, 400_000)]:
        (ours,) = points([east], northings=[north], grid=grid)
        assert distance_km(ours, end=Point(*named.transform(east, north))) < 0.006


@pytest.mark.parametrize(("outcode", "grid"), [("BT1", IRISH), ("B1", BRITISH), ("S1", BRITISH), ("TR21", BRITISH)])
def test_northern_ireland_alone_is_on_the_irish_grid(outcode: str, grid: str) -> None:
    assert grid_of(outcode) == grid
