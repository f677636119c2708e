"""The rows behind the doors that are shown, in a handful of queries however many doors there are."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from directory.hours.clocks import in_london
from directory.pages.now import bank_holidays_around
from navigator.core.cases import About
from navigator.entrances.entrance import Entrance
from navigator.entrances.making import made
from navigator.entrances.rows import rows_of


def entrances_of(ids: Iterable[str], *, about: About, at: datetime) -> Mapping[str, Entrance]:
    """The entrance of each judged thing, by its id, at a moment; `about` knows how far it is.

    One that was withdrawn since the plan was made has none: whoever shows the door says so.
    """
    wanted = {id: parted(id) for id in dict.fromkeys(ids)}
    services = rows_of({slug for slug, _ in wanted.values()}) if wanted else {}
    holidays = bank_holidays_around(in_london(at).date()) if services else {}
    found = {}
    for id, (slug, location) in wanted.items():
        if slug in services:
            distance = about[id].distance_km if id in about else None
            found[id] = made(id, services[slug], location=location, distance_km=distance, at=at, holidays=holidays)
    return found


def parted(id: str) -> tuple[str, str]:
    """The slugs of the service and of the location in the id of a judged thing (`catalogue.documents.name_of`)."""
    thing, _, location = id.partition("@")
    return thing.partition("#")[0], location
