"""Locations of an invented city. PURE."""

from __future__ import annotations

from random import Random
from typing import Any

from directory.city.drawing import drawn_from, happens, one_of
from directory.city.names import building, street, unit_of_no_postcode
from directory.city.shares import AREA_ONLY, CONFIDENTIAL, LOCATIONS, WITHOUT_POINT
from directory.places.tables import known_sector, sectors_of

CITY = "Aldermere"
OUTCODES = ("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S17", "S20")
"""The ground on which the city is laid out."""
COUNCIL = "E08000039"
NEIGHBOURS = ("E08000018", "E07000038")

HOW_FAR = 0.006
"""Degrees from the middle of a sector: some 600 metres."""


def location_id(organisation: int, place: int) -> str:
    """What the city calls it."""
    return f"loc-{organisation:05}-{place}"


def locations_of(organisation: int, *, seed: int) -> int:
    """How many locations an organisation has."""
    return one_of(drawn_from(seed, "places", organisation), LOCATIONS)


def draw_location(organisation: int, place: int, *, seed: int) -> dict[str, Any]:
    """One of the locations of an organisation."""
    rng = drawn_from(seed, "location", organisation * 10 + place)
    row: dict[str, Any] = {"id": location_id(organisation, place), "name": building(rng)}
    chance = rng.random()
    if chance < CONFIDENTIAL + AREA_ONLY:
        row["visibility"] = "confidential" if chance < CONFIDENTIAL else "area_only"
        return row | {"name": "A place that is not told", "area": rng.choice(OUTCODES)}
    row |= _address(rng)
    if happens(rng, 0.6):
        row["accessibility"] = _accessibility(rng)
    return row


def _address(rng: Random) -> dict[str, Any]:
    sector = rng.choice(sectors_of(rng.choice(OUTCODES)))
    address: dict[str, Any] = {
        "address_1": street(rng),
        "city": CITY,
        "postal_code": f"{sector}{unit_of_no_postcode(rng)}",
    }
    known = known_sector(sector)
    if known is None or known.point is None or happens(rng, WITHOUT_POINT):
        return address
    address["latitude"] = round(known.point.latitude + rng.uniform(-HOW_FAR, HOW_FAR), 5)
    address["longitude"] = round(known.point.longitude + rng.uniform(-HOW_FAR, HOW_FAR), 5)
    return address


def _accessibility(rng: Random) -> list[dict[str, str]]:
    entrance = "step_free" if happens(rng, 0.75) else "not_step_free"
    others = ("lift", "accessible_toilet", "hearing_loop", "quiet_space", "accessible_parking", "assistance_dogs")
    return [{"code": code} for code in (entrance, *rng.sample(others, rng.randint(0, 3)))]
