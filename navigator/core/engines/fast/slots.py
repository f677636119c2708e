"""Slots: where the clauses of a block stand, one of each service, by their pattern.

A slot is judged for all its services at once; only then does it matter what comes of each clause, and whether it is the
only one to ask about its facts. What stands in its spots is looked up fact by fact, in columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from navigator.core.bits import bits_at
from navigator.core.clauses import Outcome
from navigator.core.engines.fast.columns import Column
from navigator.core.engines.fast.judged import Judged
from navigator.core.engines.fast.patterns import Held, Pattern, held, patterned, sway
from navigator.core.engines.fast.sight import Sight, View


@dataclass(frozen=True, slots=True)
class Standing:
    """What matters of a clause beside its pattern: what comes of it, whether other clauses of its service share its
    facts, and whether the passing of time alone can change what its group comes to."""

    outcome: Outcome
    shares: bool
    is_timed: bool


@dataclass
class Slot:
    """One clause each of many services, all of one pattern; its spots are numbered on from `first`."""

    pattern: Pattern
    first: int
    spots: int
    newest: int = -1
    _places: dict[Standing, list[int]] = field(default_factory=dict)

    def stand(self, standing: Standing, *, at: int) -> None:
        """Notes the clause of a service."""
        self._places.setdefault(standing, []).append(at)
        self.newest = at

    @cached_property
    def standings(self) -> list[tuple[Standing, int]]:
        """The services by what matters of their clause."""
        return [(standing, bits_at(places)) for standing, places in self._places.items()]

    @cached_property
    def services(self) -> int:
        """All services with a clause here."""
        return bits_at([at for places in self._places.values() for at in places])

    def broken(self, spots: Sequence[Held]) -> Held:
        """The services whose clause is surely, and may be, broken."""
        return held(self.pattern, self._own(spots), self.services)

    def swayed(self, spots: Sequence[Held], services: int) -> Iterator[tuple[int, int]]:
        """For each spot the services, of these, whose clause can be turned by what stands there."""
        for number, turned in sway(self.pattern, self._own(spots), services):
            yield self.first + number, turned

    def _own(self, spots: Sequence[Held]) -> Sequence[Held]:
        return spots[self.first : self.first + self.spots]


class Slots:
    """All slots of a block, with the columns that fill their spots."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._slots: dict[tuple[Pattern, int], Slot] = {}
        self._columns: dict[tuple[str, int], Column] = {}
        self._spots = 0

    def stand(self, judged: Judged, *, shares: bool, is_timed: bool, at: int) -> None:
        """Adds a clause of a service; the services come in rising order."""
        pattern, wants = patterned(judged)
        number = 0
        while (slot := self._slots.get((pattern, number))) and slot.newest == at:
            number += 1
        if slot is None:
            slot = self._slots[pattern, number] = Slot(pattern, self._spots, len(wants))
            self._spots += len(wants)
        slot.stand(Standing(judged.clause.outcome, shares, is_timed), at=at)
        for spot, want in enumerate(wants, start=slot.first):
            column = self._column(want.leaf.fact, want.day)
            column.stand(self._sight.truth(want.leaf, want.day), want.truth, spot=spot, at=at)

    def _column(self, fact: str, day: int) -> Column:
        if (fact, day) not in self._columns:
            self._columns[fact, day] = Column(self._sight.column_key(fact, day))
        return self._columns[fact, day]

    def filled(self, view: View) -> list[Held]:
        """What stands in every spot."""
        surely, may = [0] * self._spots, [0] * self._spots
        for column in self._columns.values():
            for spot, (sure, possible) in column.filled(view):
                may[spot] |= possible
                if sure:
                    surely[spot] |= sure
        return list(zip(surely, may, strict=True))

    def broken(self, spots: Sequence[Held], *, steady: bool = False) -> tuple[list[Held], list[Held]]:
        """For each outcome, the services that some clause surely brings, or may bring, to it: of the clauses that share
        no fact with another, and of those that do. Steady: only of those that time alone does not change."""
        alone, shared = [(0, 0)] * len(Outcome), [(0, 0)] * len(Outcome)
        for slot in self._slots.values():
            surely, may = slot.broken(spots)
            for standing, services in slot.standings:
                if steady and standing.is_timed:
                    continue
                found = shared if standing.shares else alone
                before = found[standing.outcome]
                found[standing.outcome] = before[0] | surely & services, before[1] | may & services
        return alone, shared

    def turning(self, spots: Sequence[Held], turnable: Callable[[Standing], int]) -> dict[str, int]:
        """For each fact the services whose outcome it can still turn, of those that are turnable by how a clause
        stands; leaves are taken to vary freely."""
        swayed: dict[int, int] = {}
        for slot in self._slots.values():
            within = 0
            for standing, services in slot.standings:
                within |= services & turnable(standing)
            swayed.update(slot.swayed(spots, within) if within else ())
        facts: dict[str, int] = {}
        for (fact, _), column in self._columns.items():
            for spot, asking in column.asking.items():
                if turned := swayed.get(spot, 0) & asking:
                    facts[fact] = facts.get(fact, 0) | turned
        return facts
