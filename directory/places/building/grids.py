"""Eastings and northings into degrees.

Great Britain is on the British National Grid, Northern Ireland (postcodes that begin with BT) on the Irish Grid. The
conversions are written out, not looked up by name, because what a name means depends on the grid files that a machine
has: the tables must come out the same everywhere. Seven parameters (the Ordnance Survey's and the Ordnance Survey of
Northern Ireland's) place a point within five metres.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from directory.places.points import Point

_TO_DEGREES = (
    "+proj=pipeline +step +inv +proj=tmerc {grid} +step +proj=push +v_3 +step +proj=cart {grid_ellipsoid} "
    "+step +proj=helmert {shift} +convention=position_vector +step +inv +proj=cart +ellps=WGS84 "
    "+step +proj=pop +v_3 +step +proj=unitconvert +xy_in=rad +xy_out=deg"
)
BRITISH = _TO_DEGREES.format(
    grid="+lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy",
    grid_ellipsoid="+ellps=airy",
    shift="+x=446.448 +y=-125.157 +z=542.06 +rx=0.15 +ry=0.247 +rz=0.842 +s=-20.489",
)
"""EPSG:27700 to WGS 84."""
IRISH = _TO_DEGREES.format(
    grid="+lat_0=53.5 +lon_0=-8 +k=1.000035 +x_0=200000 +y_0=250000 +a=6377340.189 +rf=299.3249646",
    grid_ellipsoid="+a=6377340.189 +rf=299.3249646",
    shift="+x=482.5 +y=-130.6 +z=564.6 +rx=-1.042 +ry=-0.214 +rz=-0.631 +s=8.15",
)
"""EPSG:29902 to WGS 84."""


def grid_of(outcode: str) -> str:
    """The conversion for the grid that the directory uses for this outcode."""
    return IRISH if outcode.startswith("BT") else BRITISH


def points(eastings: Sequence[int], *, northings: Sequence[int], grid: str) -> list[Point]:
    """The points of many places on one grid, in their order, to five decimals: a metre."""
    longitudes, latitudes = _converter(grid).transform(list(eastings), list(northings), errcheck=True)
    return [Point(round(north, 5), round(east, 5)) for east, north in zip(longitudes, latitudes, strict=True)]


@cache
def _converter(grid: str) -> Any:
    from pyproj import Transformer

    return Transformer.from_pipeline(grid)
