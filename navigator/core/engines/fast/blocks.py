"""Blocks: thousands of services judged at once, as bits.

Each clause of a service stands in a slot together with the clauses of other services that have the same pattern, so
that a slot is judged for all of them in one go. What stands in its spots is looked up fact by fact: a *column*
knows for each answer to its fact which spots of which services it fills.

Where leaves vary freely, each with a fact of its own, that is exact. The groups in which some fact is asked twice are
looked at service by service, and only where that fact is open and leaves a clause undecided.

    possible(o) = some group can come to o, and no group is sure to come to worse
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from navigator.core.bits import bits_at, positions
from navigator.core.clauses import Outcome
from navigator.core.engines.fast.groups import Group
from navigator.core.engines.fast.judged import Judged
from navigator.core.engines.fast.patterns import Asked, Held, Pattern, held, patterned, sway
from navigator.core.engines.fast.sight import Key, Sight, Sign, View

SIZE = 16_384
"""How many services a block holds: long enough to share the work, short enough for integers to stay in the cache."""

REMEMBERED = 64
"""How many answers to one fact a column remembers before it starts afresh, to bound the memory."""


class Column:
    """One fact on one day: which spots its answers fill, for which services."""

    def __init__(self, key: Callable[[View], Key]) -> None:
        self._key = key
        self._places: dict[int, dict[int, list[int]]] = {}
        self._found: dict[Key, tuple[tuple[int, Held], ...]] = {}

    def stand(self, truth: int, *, spot: int, at: int) -> None:
        """Notes that a leaf (by the number of its truth in a view) stands in a spot of a service."""
        self._places.setdefault(truth, {}).setdefault(spot, []).append(at)

    def filled(self, view: View) -> tuple[tuple[int, Held], ...]:
        """The spots that this person's answer fills, with the services for which it surely and may do so."""
        key = self._key(view)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            found = self._found[key] = self._look(view)
        return found

    def _look(self, view: View) -> tuple[tuple[int, Held], ...]:
        surely: dict[int, int] = {}
        may: dict[int, int] = {}
        for truth, spots in self._stands.items():
            holds = view[truth]
            for spot, services in spots if holds is not False else ():
                may[spot] = may.get(spot, 0) | services
                if holds is True:
                    surely[spot] = surely.get(spot, 0) | services
        return tuple((spot, (surely.get(spot, 0), services)) for spot, services in may.items())

    @cached_property
    def _stands(self) -> dict[int, list[tuple[int, int]]]:
        """For each leaf, the spots in which it stands, with the services."""
        return {
            truth: [(spot, bits_at(places)) for spot, places in spots.items()] for truth, spots in self._places.items()
        }

    @cached_property
    def asking(self) -> dict[int, int]:
        """For each spot, the services that ask about this fact there."""
        found: dict[int, int] = {}
        for spots in self._stands.values():
            for spot, services in spots:
                found[spot] = found.get(spot, 0) | services
        return found


@dataclass
class Slot:
    """One clause each of many services, all of one pattern; its spots are numbered on from `first`."""

    pattern: Pattern
    outcome: Outcome
    first: int
    spots: int
    places: list[int] = field(default_factory=list)
    _services: tuple[int, int] = (0, 0)

    @property
    def services(self) -> int:
        """The services with a clause here."""
        if self._services[0] != len(self.places):
            self._services = len(self.places), bits_at(self.places)
        return self._services[1]

    def filled(self, spots: Sequence[Held]) -> dict[int, Held]:
        """What stands in its own spots."""
        return {number: spots[self.first + number] for number in range(self.spots)}


@dataclass(frozen=True)
class Found:
    """What a block found: the services for which each outcome is possible, and those that come to no better."""

    possible: tuple[int, int, int, int]
    floors: tuple[int, int, int, int]
    spots: Sequence[Held]
    suspects: int

    def floor(self, at: int) -> Outcome:
        """The best that one service can come to."""
        return Outcome(sum(floor >> at & 1 for floor in self.floors[1:]))


class Block:
    """Services by their place in the block."""

    def __init__(self, sight: Sight) -> None:
        self.size = 0
        self._sight = sight
        self._columns: dict[tuple[str, int], Column] = {}
        self._free: dict[Hashable, Slot] = {}
        self._tied: dict[Hashable, Slot] = {}
        self._spots = 0
        self._larger: dict[int, tuple[Group, ...]] = {}
        self._signs: dict[Sign, list[int]] = {}
        self._asking_others = 0

    def add(self, groups: Iterable[Group]) -> None:
        """Adds a service."""
        larger = []
        for group in groups:
            if group.is_free:
                self._stand(self._free, group.judged[0])
                continue
            larger.append(group)
            if group.asks_others:
                self._asking_others |= 1 << self.size
                continue
            for each in group.judged:
                self._stand(self._tied, each)
            for sign in group.signs:
                self._signs.setdefault(sign, []).append(self.size)
        if larger:
            self._larger[self.size] = tuple(larger)
        self.size += 1

    def _stand(self, slots: dict[Hashable, Slot], judged: Judged) -> None:
        pattern, asked = patterned(judged)
        number = 0
        while (slot := slots.get((pattern, judged.clause.outcome, number))) and slot.places[-1] == self.size:
            number += 1
        if slot is None:
            slot = slots[pattern, judged.clause.outcome, number] = Slot(
                pattern, judged.clause.outcome, self._spots, len(asked)
            )
            self._spots += len(asked)
        slot.places.append(self.size)
        for spot, (leaf, day) in enumerate(asked, start=slot.first):
            self._column((leaf, day)).stand(self._sight.truth(leaf, day), spot=spot, at=self.size)

    def _column(self, asked: Asked) -> Column:
        leaf, day = asked
        name = leaf.fact, day
        if name not in self._columns:
            self._columns[name] = Column(self._sight.column_key(leaf.fact, day))
        return self._columns[name]

    def judge(self, view: View) -> Found:
        """The verdicts of all services of the block."""
        everyone = (1 << self.size) - 1
        spots = self._filled(view)
        free, tied = _broken(self._free.values(), spots), _broken(self._tied.values(), spots)
        suspects = self._suspects(view, tied) & ~free[Outcome.CLOSED][0] & ~tied[Outcome.CLOSED][0]
        surely = [free[at][0] | tied[at][0] & ~suspects for at in Outcome]
        may = [free[at][1] | tied[at][1] & ~suspects for at in Outcome]
        for at in positions(suspects):
            for group in self._larger[at]:
                outcomes = group.outcomes(view)
                surely[min(outcomes)] |= 1 << at
                for outcome in outcomes:
                    may[outcome] |= 1 << at
        return _found(surely, may, everyone, spots, suspects)

    def _suspects(self, view: View, tied: Sequence[Held]) -> int:
        """The services with a clause undecided for which three-valued logic is not exact, or that ask about others."""
        shown = 0
        for sign, places in self._places.items():
            if view.shows(sign):
                shown |= places
        undecided = [may & ~surely for surely, may in tied]
        return shown & (undecided[1] | undecided[2] | undecided[3]) | self._asking_others

    @cached_property
    def _places(self) -> dict[Sign, int]:
        return {sign: bits_at(places) for sign, places in self._signs.items()}

    def _filled(self, view: View) -> list[Held]:
        surely, may = [0] * self._spots, [0] * self._spots
        for column in self._columns.values():
            for spot, (sure, possible) in column.filled(view):
                surely[spot] |= sure
                may[spot] |= possible
        return list(zip(surely, may, strict=True))

    def settling(self, view: View, services: int) -> dict[str, int]:
        """For each fact that settles something of some of these services, those services."""
        found = self.judge(view)
        closely = found.suspects | self._hanging_together(view)
        swayed = self._swayed(found, services, services & ~closely)
        facts: dict[str, int] = {}
        for (fact, _), column in self._columns.items():
            for spot, asking in column.asking.items():
                if turned := swayed.get(spot, 0) & asking:
                    facts[fact] = facts.get(fact, 0) | turned
        for at in positions(closely & services):
            for group in self._larger[at]:
                for fact in group.settles(view, floor=found.floor(at)):
                    facts[fact] = facts.get(fact, 0) | 1 << at
        return facts

    def _hanging_together(self, view: View) -> int:
        """The services that ask about a fact which can only change along with others: a smallest difference may then
        hold facts that none of their clauses names."""
        together = 0
        for sign, places in self._places.items():
            if sign.kind != "open" and view.hangs_together(sign):
                together |= places
        return together

    def _swayed(self, found: Found, services: int, freely: int) -> dict[int, int]:
        """For each spot, the services, of these, whose outcome what stands there can still turn, where leaves vary
        freely."""
        swayed: dict[int, int] = {}
        slots = [*((slot, services) for slot in self._free.values()), *((slot, freely) for slot in self._tied.values())]
        for slot, within in slots:
            turnable = slot.services & within & ~found.floors[slot.outcome]
            if turnable:
                own: dict[int, int] = {}
                sway(slot.pattern, slot.filled(found.spots), turnable, own)
                swayed.update({slot.first + number: turned for number, turned in own.items()})
        return swayed


def _broken(slots: Iterable[Slot], spots: Sequence[Held]) -> list[tuple[int, int]]:
    """For each outcome, the services that some clause of these slots surely brings, or may bring, to it."""
    broken = [(0, 0)] * len(Outcome)
    for slot in slots:
        surely, may = held(slot.pattern, slot.filled(spots), slot.services)
        before = broken[slot.outcome]
        broken[slot.outcome] = before[0] | surely & slot.services, before[1] | may & slot.services
    return broken


def _found(surely: Sequence[int], may: Sequence[int], everyone: int, spots: Sequence[Held], suspects: int) -> Found:
    floors = [everyone, surely[1] | surely[2] | surely[3], surely[2] | surely[3], surely[3]]
    return Found(
        (everyone & ~floors[1], may[1] & ~floors[2], may[2] & ~floors[3], may[3]),
        (floors[0], floors[1], floors[2], floors[3]),
        spots,
        suspects,
    )
