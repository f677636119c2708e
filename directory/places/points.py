"""A point on the map.

PURE: no framework.
"""

from typing import NamedTuple


class Point(NamedTuple):
    """Degrees north and east on WGS 84, as maps and telephones have them."""

    latitude: float
    longitude: float


def is_in_the_kingdom(point: Point) -> bool:
    """Whether it lies in the box around the United Kingdom, from Scilly to Shetland; false for NaN."""
    return 49 <= point.latitude <= 61 and -9 <= point.longitude <= 2.5
