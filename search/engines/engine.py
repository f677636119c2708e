"""What every engine can do, and what it answers. PURE: no framework."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from search.entries.entry import Entry, Facet
from search.sought import Sought


@dataclass(frozen=True, slots=True)
class Hit:
    """One listing that was found: its key and what puts it where it stands. Only the order of scores means anything."""

    service: int
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What an engine answers: how many there are, the ones asked for in order, and the counts of every facet.

    A facet is counted as if it were not narrowed itself, so that the counts say what ticking one more value adds.
    Values that nothing has are left out.
    """

    total: int
    hits: tuple[Hit, ...]
    counts: Mapping[Facet, Mapping[str, int]] = field(default_factory=dict)


class EngineFault(Exception):
    """Raised by an engine that cannot answer or take in now: refused, too slow, not built. `why` is for operators."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Engine(Protocol):
    """An index and how it is asked. Everything but `search` and `held` is done by whoever drains or rebuilds.

    Every method raises `EngineFault` where the engine cannot do it now; nothing is half done then that doing it again
    would not mend.
    """

    name: str

    def put(self, entries: Collection[Entry], *, version: int) -> None:
        """Takes these in, each in place of what it held of that service, unless that is of a higher version."""

    def remove(self, services: Collection[int], *, version: int) -> None:
        """Lets go of these, and takes none of them in again but in a higher version."""

    def rebuild(self, entries: Iterable[Entry], *, version: int) -> None:
        """Makes the index anew of these alone. Readers have the old one until it is whole; killed half-way it stays."""

    def search(self, sought: Sought) -> Found:
        """What is found, in order."""

    def held(self) -> frozenset[int]:
        """The services that it holds."""
