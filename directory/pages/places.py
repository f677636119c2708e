"""Where a service is, and whom it is for by place: as far as anybody may know."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from directory.models import Location, ServiceArea
from directory.places.areas import AreaFault, Kind, read_area
from directory.places.whereabouts import read_coarse_location


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """One place of a service. `lines` is the address of a public place and empty for any other."""

    name: str
    kind: str
    lines: tuple[str, ...]
    area: str
    here: str
    location: Location


def places_of(service: Any) -> list[ShownPlace]:
    """The places of a service, in the order of its listing."""
    return [_shown(one) for one in service.service_at_locations.all()]


def _shown(at: Any) -> ShownPlace:
    location = at.location
    address = (location.address_1, location.address_2, location.city, location.postal_code)
    return ShownPlace(
        name=location.name,
        kind=location.visibility
        if location.location_type == Location.LocationType.PHYSICAL
        else location.location_type,
        lines=tuple(line for line in address if line) if location.is_public else (),
        area="" if location.is_public else area_in_words(location.area),
        here=at.description,
        location=location,
    )


def area_in_words(area: str) -> str:
    """The name of a council, or half a postcode as it is; what cannot be read stays as it was written."""
    try:
        return str(read_coarse_location(area).area)
    except AreaFault:
        return area


WORDS = {
    ServiceArea.AsksAbout.SLEEPS: "If you sleep in",
    ServiceArea.AsksAbout.LOCAL_CONNECTION: "With a local connection to",
    ServiceArea.AsksAbout.GP: "With a GP in",
    ServiceArea.AsksAbout.GOING_TO: "If you are going to",
}
"""What each question is about, said to the person."""
FROM_ANYWHERE = {
    ServiceArea.AsksAbout.SLEEPS: "Where you sleep",
    ServiceArea.AsksAbout.LOCAL_CONNECTION: "Where your local connection is",
    ServiceArea.AsksAbout.GP: "Where your GP is",
    ServiceArea.AsksAbout.GOING_TO: "Where you are going",
}
"""The same where every place is taken in: no sentence says "in anywhere"."""
ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Covered:
    """Pieces of the map for one question, such as where the person sleeps; taken in, and left out."""

    words: str
    taken_in: tuple[str, ...]
    left_out: tuple[str, ...]


def covered_by(service: Any) -> list[Covered]:
    """What a service covers, by the question it asks; nothing where it has not said."""
    areas = list(service.service_areas.all())
    by_question = ((asks_about, [one for one in areas if one.asks_about == asks_about]) for asks_about in WORDS)
    return [_covered(asks_about, its) for asks_about, its in by_question if its]


def _covered(asks_about: ServiceArea.AsksAbout, areas: Sequence[ServiceArea]) -> Covered:
    taken_in = [one for one in areas if not one.is_left_out]
    left_out = tuple(_piece(one) for one in areas if one.is_left_out)
    if any(one.kind == Kind.EVERYWHERE for one in taken_in):
        return Covered(FROM_ANYWHERE[asks_about], (ANYWHERE,), left_out)
    return Covered(WORDS[asks_about], tuple(map(_piece, taken_in)), left_out)


def _piece(area: ServiceArea) -> str:
    try:
        return str(read_area(area.code, kind=Kind(area.kind)))
    except AreaFault:
        return area.code or area.get_kind_display()
