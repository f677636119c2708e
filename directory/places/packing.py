"""The postcodes of one sector in a few kilobytes, and one of them found in there.

A line for each, compressed: AB,53.38061,-1.47021,E08000039

PURE: no framework.
"""

import zlib
from collections.abc import Mapping

from directory.places.points import Point
from directory.places.tables import Known

FORM = 1
"""Goes up when packed postcodes look different, so that an import knows the old ones."""


def pack(units: Mapping[str, tuple[Point, str]]) -> bytes:
    """The point and the council of each postcode, by its last two letters."""
    lines = (
        f"\n{unit},{at.latitude:.5f},{at.longitude:.5f},{council}" for unit, (at, council) in sorted(units.items())
    )
    return zlib.compress("".join(lines).encode())


def unpack(packed: bytes, *, unit: str) -> Known | None:
    """What is known of one of them; none where it is not among them."""
    _, found, rest = zlib.decompress(packed).decode().partition(f"\n{unit},")
    if not found:
        return None
    latitude, longitude, council = rest.partition("\n")[0].split(",")
    return Known(Point(float(latitude), float(longitude)), {council: 1})
