"""An entry: what every engine keeps of one listing, and all that a search can ask of it.

PURE: no framework.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from directory.places.areas import CoveredArea
from directory.places.points import Point

MODES = ("phone", "online", "outreach")
"""The ways of meeting among the access modes; the others are ways in."""


class Part(StrEnum):
    """The parts of a listing in which words are looked for."""

    NAME = "name"
    ALSO_KNOWN_AS = "also_known_as"
    ORGANISATION = "organisation"
    NEEDS = "needs"
    AUDIENCE = "audience"
    AREA = "area"
    DESCRIPTION = "description"


class Facet(StrEnum):
    """What results can be narrowed by, several values of each at once. `MOVES` are the needs that it moves on."""

    NEED = "need"
    MOVES = "moves"
    AUDIENCE = "audience"
    KIND = "kind"
    APPROACH = "approach"
    WAY_IN = "way_in"
    MODE = "mode"
    COST = "cost"
    LANGUAGE = "language"
    ACCESSIBILITY = "accessibility"
    AREA = "area"
    TAKES = "takes"


@dataclass(frozen=True, slots=True)
class Opening:
    """A stretch of time, in UTC, from `opens` to just before `closes`: surely open, or such that nobody can tell."""

    opens: datetime
    closes: datetime
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of one service that anybody may see.

    `texts` are as they stand in the listing, to be cut by `search.words`. `filed` are the values of each facet;
    of `TAKES` they read `question:answer`, with the answers of the policy grid. `points` are those that anybody may
    know: of a place that is not public the middle of its area. `openings` reach as far as `known_until`.
    """

    service: int
    slug: str
    name: str
    texts: Mapping[Part, str]
    filed: Mapping[Facet, frozenset[str]]
    areas: tuple[CoveredArea, ...] = ()
    points: tuple[Point, ...] = ()
    openings: tuple[Opening, ...] = ()
    known_until: datetime | None = None
    confirmed_on: date | None = None
    completeness: float = 0.0
    """How much of what a listing can say it says: 0 to 1."""
    takes_people: bool = True
    """Whether anybody can go there at all now: it is neither inactive nor closed for a time."""
