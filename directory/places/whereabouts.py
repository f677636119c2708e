"""Where a location is, as far as anybody may know, and how far it is from there.

A public location has a point of its own. A confidential or area-only one has the middle of an outcode or a council,
made from the name of that area and nothing else: what cannot be reached from here cannot be worked out from distances,
by whoever asks and however often.

PURE: no framework.
"""

from dataclasses import dataclass

from directory.places.areas import Area, AreaFault, Kind, read_area
from directory.places.distances import distance_km
from directory.places.middles import council_middle
from directory.places.points import Point
from directory.places.tables import known_outcode

COARSE = "half a postcode that is in use, such as S1, or the code or name of a council"


@dataclass(frozen=True, slots=True)
class PublicLocation:
    """A location whose address anybody may know. Its point is its pin, or as near as its postcode tells."""

    address: str
    point: Point | None = None


@dataclass(frozen=True, slots=True)
class CoarseLocation:
    """A confidential or area-only location: the area that may be told. It has no room for an address or a point."""

    area: Area


def read_coarse_location(text: str) -> CoarseLocation:
    """The location in an outcode or a council, by its name. Raises `AreaFault` for anything finer or unknown."""
    for kind in (Kind.OUTCODE, Kind.COUNCIL):
        try:
            location = CoarseLocation(read_area(text, kind=kind))
        except AreaFault:
            continue
        if published_point(location):
            return location
    raise AreaFault(found=text.strip()[:40], expected=COARSE)


def coarse_point(area: str) -> Point | None:
    """The published point of an outcode or a council, by its name; none where there is no such area."""
    try:
        return published_point(read_coarse_location(area))
    except AreaFault:
        return None


def published_point(location: PublicLocation | CoarseLocation) -> Point | None:
    """The point that everybody may know, staff included; none where there is none.

    Raises `AreaFault` for a coarse location whose area is neither an outcode nor a council.
    """
    if isinstance(location, PublicLocation):
        return location.point
    return _middle(location.area)


def distance_from(origin: Point, *, to: PublicLocation | CoarseLocation) -> float | None:
    """Kilometres from a point to what is published of the location; none where nothing is."""
    end = published_point(to)
    return None if end is None else distance_km(origin, end=end)


def _middle(area: Area) -> Point | None:
    if area.kind is Kind.COUNCIL:
        return council_middle(area.code)
    if area.kind is Kind.OUTCODE:
        known = known_outcode(area.code)
        return known.point if known else None
    raise AreaFault(found=str(area), expected=COARSE)
