"""What somebody sees before they say where a location is: its address, its pin, and what the geocoder answered.

It travels with the form and back, signed: so a mistyped number loses no answers, and nobody checks a pin against an
address that somebody else has changed meanwhile. It is of a public location, and holds nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.core import signing

from directory.desk.pins.nearness import Middle, Nearness, middle_of_postcode, nearness
from directory.models import Location
from directory.models.locations import ADDRESS
from directory.places.geocoding import Pin
from directory.places.points import Point

SALT = "directory.desk.pins"


@dataclass(frozen=True)
class Sight:
    """One location as it is seen, with the answers, if there are any yet."""

    location: Location
    answers: tuple[Pin, ...] = ()

    @property
    def address(self) -> dict[str, str]:
        """The address by its fields."""
        return {name: getattr(self.location, name) for name in ADDRESS}

    @property
    def lines(self) -> list[str]:
        """The address as it is written."""
        return [line for line in self.address.values() if line]

    @property
    def pin(self) -> Point | None:
        """Where the pin stands."""
        place = self.location
        return None if place.latitude is None or place.longitude is None else Point(place.latitude, place.longitude)

    @cached_property
    def middle(self) -> Middle | None:
        """The middle of its postcode."""
        return middle_of_postcode(self.location.postal_code)

    def nearness(self, pin: Point | None) -> Nearness | None:
        """How near a pin is to the postcode; none without one of them."""
        return nearness(pin, to=self.middle) if pin else None

    @property
    def pin_nearness(self) -> Nearness | None:
        """How near the pin is as it stands."""
        return self.nearness(self.pin)

    @property
    def signed(self) -> str:
        """All of it as one word for the form."""
        return signing.dumps(_told(self.location, self.answers), salt=SALT, compress=True)


def seen_again(signed: str, *, location: Location) -> Sight | None:
    """The sight that was signed; none where the location is another one by now, or has another address or pin."""
    try:
        told = signing.loads(signed, salt=SALT)
    except signing.BadSignature:
        return None
    answers = tuple(Pin(*one) for one in told["answers"])
    return Sight(location, answers) if told == _told(location, answers) else None


def _told(location: Location, answers: Sequence[Pin]) -> dict[str, object]:
    fields = ("pk", *ADDRESS, "latitude", "longitude")
    return {"location": [getattr(location, name) for name in fields], "answers": [list(one) for one in answers]}
