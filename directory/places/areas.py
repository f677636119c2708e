"""Areas: what a service says it covers, and whether that takes a place in.

    Sheffield except S36, asked of where the person sleeps

PURE: no framework.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from directory.places.councils import COUNTRIES, councils, find_council
from directory.places.place import Place, Spot, either
from directory.places.postcodes import PostcodeFault, is_area, read_postcode
from directory.places.tables import known_outcode, known_sector


class Kind(StrEnum):
    """What an area is named by."""

    POSTCODE_AREA = "postcode_area"
    OUTCODE = "outcode"
    SECTOR = "sector"
    COUNCIL = "council"
    COUNTRY = "country"
    EVERYWHERE = "everywhere"


class AsksAbout(StrEnum):
    """Which of a person's places an area is about."""

    SLEEPS = "sleeps"
    LOCAL_CONNECTION = "local_connection"
    GP = "gp"
    GOING_TO = "going_to"


@dataclass(frozen=True, slots=True)
class Area:
    """A piece of the map: its kind and the code of it, empty for everywhere. `read_area` makes one that exists."""

    kind: Kind
    code: str = ""

    def __str__(self) -> str:
        if self.kind is Kind.EVERYWHERE:
            return "everywhere"
        return councils()[self.code].name if self.kind is Kind.COUNCIL else self.code


@dataclass(frozen=True, slots=True)
class CoveredArea:
    """An area without those taken out of it, and which place of a person it asks about."""

    area: Area
    minus: tuple[Area, ...] = ()
    asks_about: AsksAbout = AsksAbout.SLEEPS


class Piece(NamedTuple):
    """An area as an editor enters it: a line of its own, taken in or left out."""

    area: Area
    asks_about: AsksAbout
    is_left_out: bool


class AreaFault(ValueError):
    """There is no such area: `found` is what was written, `expected` what would do."""

    def __init__(self, *, found: str, expected: str) -> None:
        super().__init__(f'found "{found}"; expected {expected}')
        self.found = found
        self.expected = expected


def joined(pieces: Iterable[Piece]) -> tuple[CoveredArea, ...]:
    """The areas that the lines of one service come to: each piece taken in, without all left out of the same place."""
    lines = tuple(pieces)
    return tuple(
        CoveredArea(
            line.area,
            tuple(other.area for other in lines if other.is_left_out and other.asks_about == line.asks_about),
            line.asks_about,
        )
        for line in lines
        if not line.is_left_out
    )


def covers(areas: Iterable[CoveredArea], *, place: Place) -> bool | None:
    """Whether the areas together take the place in: true, false, or none where the place is not known finely enough.

    A service that names no area has not said where it works: not known. Which place to ask about is the caller's to
    choose, by `asks_about`.
    """
    named = tuple(areas)
    if not named:
        return None
    return place.holds(lambda spot: either(_takes_in(area, spot) for area in named))


def _takes_in(one: CoveredArea, spot: Spot) -> bool | None:
    inside = is_within(one.area, spot)
    left_out = either(is_within(area, spot) for area in one.minus)
    if inside is False or left_out is True:
        return False
    return None if None in (inside, left_out) else True


def is_within(area: Area, spot: Spot) -> bool | None:
    """Whether the spot lies in the area; none where what would tell is not known of the spot."""
    match area.kind:
        case Kind.EVERYWHERE:
            return True
        case Kind.POSTCODE_AREA:
            return spot.area == area.code
        case Kind.OUTCODE:
            return spot.outcode == area.code
        case Kind.SECTOR:
            return _is_sector(area.code, spot)
        case Kind.COUNCIL:
            return None if spot.council is None else area.code in (spot.council, councils()[spot.council].county)
        case Kind.COUNTRY:
            return None if spot.council is None else councils()[spot.council].country == area.code


def _is_sector(code: str, spot: Spot) -> bool | None:
    if code[:-2] != spot.outcode:
        return False
    return None if spot.sector is None else spot.sector == code


def read_area(code: str, *, kind: Kind) -> Area:
    """The area of that kind, in the one way to write it: "s1 2" is S1 2, "sheffield" is E08000039.

    Raises `AreaFault` where there is no such area.
    """
    found = code.strip()
    known = {
        Kind.POSTCODE_AREA: _postcode_area,
        Kind.OUTCODE: _outcode,
        Kind.SECTOR: _sector,
        Kind.COUNCIL: _council,
        Kind.COUNTRY: _country,
        Kind.EVERYWHERE: _everywhere,
    }[kind](found)
    if known is None:
        raise AreaFault(found=found[:40], expected=_EXPECTED[kind])
    return Area(kind, known)


_EXPECTED = {
    Kind.POSTCODE_AREA: "the letters that a postcode begins with, such as S",
    Kind.OUTCODE: "half a postcode that is in use, such as S1",
    Kind.SECTOR: "a postcode sector that is in use, such as S1 2",
    Kind.COUNCIL: "the code or name of a council, such as E08000039 or Sheffield",
    Kind.COUNTRY: "one of England, Northern Ireland, Scotland, Wales",
    Kind.EVERYWHERE: "nothing: everywhere has no code",
}


def _postcode_area(found: str) -> str | None:
    return found.upper() if is_area(found.upper()) else None


def _outcode(found: str) -> str | None:
    try:
        postcode = read_postcode(found)
    except PostcodeFault:
        return None
    return postcode.outcode if not postcode.digit and known_outcode(postcode.outcode) else None


def _sector(found: str) -> str | None:
    try:
        postcode = read_postcode(found)
    except PostcodeFault:
        return None
    return postcode.sector if postcode.sector and not postcode.unit and known_sector(postcode.sector) else None


def _council(found: str) -> str | None:
    council = find_council(found)
    return council.code if council else None


def _country(found: str) -> str | None:
    return next((name for name in COUNTRIES.values() if name.casefold() == found.casefold()), None)


def _everywhere(found: str) -> str | None:
    return None if found else ""
