"""The middle of a council.

PURE: no framework.
"""

from directory.places.councils import districts_of
from directory.places.points import Point
from directory.places.tables import known_council


def council_middle(code: str) -> Point | None:
    """The middle of the council's postcodes; of a county council that of its districts' middles, each by its postcodes.

    None where there is no such council.
    """
    known = known_council(code)
    return known.point if known else _middle_of_county(code)


def _middle_of_county(code: str) -> Point | None:
    weighed = [
        (known.point, sum(known.councils.values()))
        for district in districts_of(code)
        if (known := known_council(district)) and known.point
    ]
    total = sum(postcodes for _, postcodes in weighed)
    if not total:
        return None
    latitude = sum(point.latitude * postcodes for point, postcodes in weighed) / total
    longitude = sum(point.longitude * postcodes for point, postcodes in weighed) / total
    return Point(round(latitude, 4), round(longitude, 4))
