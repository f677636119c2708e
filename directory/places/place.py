"""A place: where somebody or something is, as finely as we know.

What is not known is kept as the spots where it could be. Somebody who gave the outcode S36 may be in any of its
sectors, and so in Barnsley or in Sheffield:

    S36 2 in Barnsley     S36 1 in Sheffield     S36 4 in Sheffield …

A statement about the place is true when it is true of every spot, false when it is false of every spot, and otherwise
not known. So an area made of both councils covers S36 for certain, though either alone is not known to.

PURE: no framework.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from directory.places.councils import councils
from directory.places.points import Point


class Fineness(StrEnum):
    """How finely the tables know a place, finest first."""

    POSTCODE = "postcode"
    SECTOR = "sector"
    OUTCODE = "outcode"
    COUNCIL = "council"


class Spot(NamedTuple):
    """One place where it could be. A sector or council that is not known is none."""

    area: str
    outcode: str
    sector: str | None
    council: str | None


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """What was given, in the one way to write it; how finely it is known; its point where there is one; its spots.

    Given to the postcode and known to the sector is usual: the small tables go no finer.
    """

    given: str
    fineness: Fineness
    point: Point | None
    spots: frozenset[Spot]

    def __repr__(self) -> str:
        # A postcode tells a street: no log or error report should hold one.
        return f"<Place known to the {self.fineness}>"

    @property
    def councils_possible(self) -> frozenset[str]:
        """Every council it could lie in, by code; empty where nothing is known of that."""
        return frozenset(spot.council for spot in self.spots if spot.council)

    @property
    def council(self) -> str | None:
        """The code of the council it lies in, where that is certain."""
        candidates = {spot.council for spot in self.spots}
        return candidates.pop() if len(candidates) == 1 else None

    @property
    def countries_possible(self) -> frozenset[str]:
        """Every country it could lie in: England, Northern Ireland, Scotland, Wales."""
        return frozenset(councils()[code].country for code in self.councils_possible)

    @property
    def country(self) -> str | None:
        """The country it lies in, where that is certain."""
        unknown = any(spot.council is None for spot in self.spots)
        return next(iter(self.countries_possible)) if not unknown and len(self.countries_possible) == 1 else None

    def holds(self, statement: Callable[[Spot], bool | None]) -> bool | None:
        """Whether a statement about spots holds of the place: true, false, or none for not known."""
        return agreed(statement(spot) for spot in self.spots)


def agreed(answers: Iterable[bool | None]) -> bool | None:
    """The answer that all give; none where they differ, where one is not known, or where there is none."""
    different = set(answers)
    return different.pop() if len(different) == 1 else None


def either(answers: Iterable[bool | None]) -> bool | None:
    """True where one is true, false where all are, else not known."""
    different = set(answers)
    return True if True in different else None if None in different else False
