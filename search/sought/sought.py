"""What somebody looks for, read: units of words, narrowing, place and time. Every engine answers this and nothing else.

    script near S1, open now

    units      [script | prescription | need:substance_use]
    near       53.38 north, 1.47 west; outcode:S1, council:E08000039, …
    open_at    24 November 2026, 19:00

PURE: no framework.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from directory.places.points import Point
from search.entries.entry import Facet

ON_A_PAGE = 20
"""Results on one page."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which a listing may say a unit: stems in a row, or being filed under a value of a facet.

    `worth` is how much it tells that a listing says it so: more for what few say, less for what the words were only
    taken to mean.
    """

    stems: tuple[str, ...] = ()
    filed: tuple[Facet, str] | None = None
    worth: float = 1.0
    last_is_beginning: bool = False
    """Whether the last stem is only the beginning of a word that is still being typed."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that was said, a word or a phrase, with every way to say it.

    What is not `is_needed` puts listings in order and leaves none out: a word that no listing could say.
    """

    said: str
    ways: tuple[Way, ...]
    is_needed: bool = True

    @property
    def most(self) -> float:
        """The worth of the way that tells most."""
        return max((way.worth for way in self.ways), default=0.0)


@dataclass(frozen=True, slots=True, repr=False)
class Near:
    """Where somebody is or looks: a point, and the codes of the areas in which it may lie and lies for certain
    (`search.sought.covering`).

    `within_km` is how far they can travel. It is never written down: no log, no index, no address holds it.
    """

    point: Point | None
    possible: frozenset[str] = frozenset()
    certain: frozenset[str] = frozenset()
    within_km: float | None = None

    def __repr__(self) -> str:
        return "<Near>"  # a point tells a street


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for. Of the values of one facet any is enough, and of each facet one is needed.

    `open_at` leaves only what is open then, or may be; `now` is the moment by which what is open is put before what is
    not. `without` are services that no answer has, in rows or counts.
    """

    now: datetime
    units: tuple[Unit, ...] = ()
    unwanted: tuple[Unit, ...] = ()
    against: tuple[tuple[Facet, str], ...] = ()
    """What stands against a listing without leaving it out: it says that it does not take whom the words are about."""
    audiences: frozenset[str] = frozenset()
    """For whom the words say it should be: what is made for other people alone comes later."""
    narrowed: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    near: Near | None = None
    open_at: datetime | None = None
    confirmed_since: date | None = None
    without: frozenset[int] = frozenset()
    first: int = 0
    most: int = ON_A_PAGE
    counted: tuple[Facet, ...] = tuple(Facet)
    """The facets whose values are counted."""

    @property
    def needed_units(self) -> int:
        """How many of the needed units a listing has to say: half of them, rounded up."""
        return -(-sum(unit.is_needed for unit in self.units) // 2)
