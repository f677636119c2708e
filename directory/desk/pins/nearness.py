"""How far a pin is from where its postcode says that it should be."""

from dataclasses import dataclass

from directory.places.distances import distance_km
from directory.places.installed import place_of
from directory.places.place import Fineness
from directory.places.points import Point
from directory.places.postcodes import PostcodeFault, read_postcode

FAR_KM = 5
"""From here on a pin is doubted: all but the widest sectors of the countryside are smaller."""


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle of a postcode, or of the sector or outcode that it lies in: `name` says which."""

    name: str
    point: Point


@dataclass(frozen=True, slots=True)
class Nearness:
    """Kilometres from a pin to the middle of its postcode."""

    km: float
    name: str

    @property
    def is_far(self) -> bool:
        return self.km > FAR_KM

    def __str__(self) -> str:
        return f"{self.km:.1f} km from {self.name}"


def middle_of_postcode(postal_code: str) -> Middle | None:
    """As finely as the installed tables give it; none for a postcode that cannot be read or has no position."""
    try:
        place = place_of(postal_code)
    except PostcodeFault:
        return None
    return Middle(_name(postal_code, place.fineness), place.point) if place.point else None


def _name(postal_code: str, fineness: Fineness) -> str:
    postcode = read_postcode(postal_code)
    if fineness is Fineness.POSTCODE:
        return str(postcode)
    return f"the middle of {postcode.sector if fineness is Fineness.SECTOR else postcode.outcode}"


def nearness(pin: Point, *, to: Middle | None) -> Nearness | None:
    """How near the pin is; none where the postcode says nothing."""
    return Nearness(distance_km(pin, end=to.point), to.name) if to else None
