"""What of a location's row anybody may know of where it is. The one bridge between the rows and `whereabouts`."""

from directory.models.locations import Location
from directory.places.areas import AreaFault
from directory.places.points import Point
from directory.places.postcodes import PostcodeFault
from directory.places.resolving import find_place
from directory.places.whereabouts import CoarseLocation, PublicLocation, read_coarse_location


def whereabouts(location: Location) -> PublicLocation | CoarseLocation | None:
    """The public whereabouts of the row; none for a coarse one whose area nobody has named, or that is no area.

    A public one has its pin for a point, or the middle of its postcode's sector where it has none. Nothing is asked of
    the database: a search asks this of thousands.

    Only the public columns are read, and of a location that is not public only the area: whatever else stands in its
    row by mistake goes nowhere.
    """
    if location.is_public:
        lines = (location.address_1, location.address_2, location.city, location.postal_code)
        return PublicLocation(", ".join(line for line in lines if line), _point(location))
    try:
        return read_coarse_location(location.area)
    except AreaFault:
        return None


def _point(location: Location) -> Point | None:
    if location.latitude is None or location.longitude is None:
        return _middle_of_sector(location.postal_code)
    return Point(location.latitude, location.longitude)


def _middle_of_sector(postal_code: str) -> Point | None:
    try:
        return find_place(postal_code).point
    except PostcodeFault:
        return None
