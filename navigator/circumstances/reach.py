"""`reach` and `distance_km`: within what the person can travel, or it comes to them (rules.md section 5). PURE.

    by telephone, online, outreach          reached from anywhere
    at its door                             as far as it is from where the person sleeps, as the crow flies
    nothing said of how one meets           at its door, where it has a location
    doors one moves into                    whoever moves in need not travel: reached from anywhere

Somebody of whom only the council is known could be anywhere in it: no distance is reckoned from its middle. That of a
confidential or area-only place is reckoned from the middle of the area that may be told, for everybody.
"""

from __future__ import annotations

from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt

from directory.places.place import Fineness
from directory.places.points import Point
from navigator.circumstances.limits import Limits
from navigator.circumstances.particulars import Site
from navigator.circumstances.places import Places
from navigator.core.conditions import Truth

EARTH_KM = 6371.009
"""The radius of the sphere on which `directory.places.distances` reckons too."""

Vector = tuple[float, float, float]


def near(distance_km: float | None, *, limits: Limits) -> Truth:
    """Whether a door so far away is within what the person can travel."""
    if distance_km is None or limits.travel_km is None:
        return None
    return distance_km <= limits.travel_km


def distance_to(site: Site | None, *, places: Places) -> float | None:
    """Kilometres from where the person sleeps, to a tenth; none where either end is not known."""
    return distances_from(places)(vector_of(site))


def distances_from(places: Places) -> Callable[[Vector | None], float | None]:
    """The same for many places where somebody would go.

    By arcs between points made ready beforehand: geopy takes 9 µs for each of thousands, the same numbers as these.
    """
    start = places.sleeps
    if start is None or start.point is None or start.fineness is Fineness.COUNCIL:
        return lambda end: None
    x, y, z = on_the_sphere(start.point)

    def measure(end: Vector | None) -> float | None:
        if end is None:
            return None
        chord = sqrt((x - end[0]) ** 2 + (y - end[1]) ** 2 + (z - end[2]) ** 2)
        return round(2 * EARTH_KM * asin(min(1.0, chord / 2)), 1)

    return measure


def vector_of(site: Site | None) -> Vector | None:
    """Where one would go, on the sphere."""
    return None if site is None or site.is_elsewhere or site.point is None else on_the_sphere(site.point)


def on_the_sphere(point: Point) -> Vector:
    """A point of the map as a vector of length one."""
    latitude, longitude = radians(point.latitude), radians(point.longitude)
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)
