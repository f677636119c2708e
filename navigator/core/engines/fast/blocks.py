"""Blocks: thousands of services judged at once, as bits.

Each clause of a service stands in a slot together with the clauses of other services that have the same pattern, so
that a slot is judged for all of them in one go. What stands in its spots is looked up fact by fact: a *column*
knows for each answer to its fact which spots of which services it fills.

Where leaves vary freely, each with a fact of its own, that is exact. A group on one fact alone stands in a *knot*. The
other groups in which some fact is asked twice are looked at service by service, and only where that fact is open and
leaves a clause undecided.

    possible(o) = some group can come to o, and no group is sure to come to worse
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from navigator.core.bits import bits_at, positions
from navigator.core.clauses import Outcome
from navigator.core.engines.fast.columns import Column
from navigator.core.engines.fast.groups import Group
from navigator.core.engines.fast.judged import Judged
from navigator.core.engines.fast.knots import Knot, by_outcome
from navigator.core.engines.fast.patterns import Asked, Held, Pattern, held, patterned, sway
from navigator.core.engines.fast.sight import Sight, Sign, View

SIZE = 16_384
"""How many services a block holds: long enough to share the work, short enough for integers to stay in the cache."""


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
        self._knots: dict[tuple[str, tuple[int, ...]], Knot] = {}
        self._several: dict[int, list[Group]] = {}
        self._signs: dict[Sign, list[int]] = {}
        self._tied_ones: dict[int, list[Group]] = {}
        self._ties: dict[Sign, list[int]] = {}
        self._asking_others = 0

    def add(self, groups: Sequence[Group]) -> None:
        """Adds a service."""
        for group in groups:
            if group.one_fact is not None:
                self._stand_in_a_knot(group, group.one_fact)
            elif group.is_free:
                self._stand(self._free, group.judged[0])
            else:
                self._stand_with_care(group)
        for sign in {sign for group in groups for sign in group.signs if sign.kind != "open"}:
            self._ties.setdefault(sign, []).append(self.size)
        self.size += 1

    def _stand_in_a_knot(self, group: Group, fact: str) -> None:
        name = fact, tuple(sorted({day for _, day in group.watched}))
        if name not in self._knots:
            self._knots[name] = Knot(self._sight.knot_key(*name))
        self._knots[name].stand(group, at=self.size)
        if self._sight.ties(fact):
            self._tied_ones.setdefault(self.size, []).append(group)

    def _stand_with_care(self, group: Group) -> None:
        self._several.setdefault(self.size, []).append(group)
        if group.asks_others:
            self._asking_others |= 1 << self.size
            return
        for each in group.judged:
            self._stand(self._tied, each)
        for sign in group.signs:
            self._signs.setdefault(sign, []).append(self.size)

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
        spots = self._filled(view)
        free, tied = _broken(self._free.values(), spots), _broken(self._tied.values(), spots)
        exact = _joined([free, *(knot.comes_to(view) for knot in self._knots.values())])
        suspects = self._suspects(view, tied) & ~exact[Outcome.CLOSED][0] & ~tied[Outcome.CLOSED][0]
        certain = [(surely & ~suspects, may & ~suspects) for surely, may in tied]
        come = _joined([exact, certain, self._one_by_one(view, suspects)])
        return _found(come, (1 << self.size) - 1, spots, suspects)

    def _one_by_one(self, view: View, suspects: int) -> Sequence[Held]:
        """What the groups of these services that turn on several facts come to."""
        places: dict[frozenset[Outcome], list[int]] = {}
        for at in positions(suspects):
            for group in self._several[at]:
                places.setdefault(group.outcomes(view), []).append(at)
        return by_outcome((outcomes, bits_at(found)) for outcomes, found in places.items())

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

    @cached_property
    def _tied_places(self) -> dict[Sign, int]:
        return {sign: bits_at(places) for sign, places in self._ties.items()}

    def _filled(self, view: View) -> list[Held]:
        surely, may = [0] * self._spots, [0] * self._spots
        for column in self._columns.values():
            for spot, (sure, possible) in column.filled(view):
                may[spot] |= possible
                if sure:
                    surely[spot] |= sure
        return list(zip(surely, may, strict=True))

    def settling(self, view: View, services: int) -> dict[str, int]:
        """For each fact that settles something of some of these services, those services."""
        found = self.judge(view)
        closely = found.suspects | self._hanging_together(view)
        swayed = self._swayed(found, services, services & ~closely)
        facts = self._turned(view, found, services, services & ~closely)
        for (fact, _), column in self._columns.items():
            for spot, asking in column.asking.items():
                if turned := swayed.get(spot, 0) & asking:
                    facts[fact] = facts.get(fact, 0) | turned
        for at in positions(closely & services):
            for group in (*self._several.get(at, ()), *self._tied_ones.get(at, ())):
                for fact in group.settles(view, floor=found.floor(at)):
                    facts[fact] = facts.get(fact, 0) | 1 << at
        return facts

    def _turned(self, view: View, found: Found, services: int, freely: int) -> dict[str, int]:
        """For each fact of a knot, the services, of these, whose outcome it can still turn, where it varies freely."""
        facts: dict[str, int] = {}
        for (fact, _), knot in self._knots.items():
            worse = [may & ~floor for (_, may), floor in zip(knot.comes_to(view), found.floors, strict=True)]
            within = freely if self._sight.ties(fact) else services
            if turned := (worse[1] | worse[2] | worse[3]) & within:
                facts[fact] = facts.get(fact, 0) | turned
        return facts

    def _hanging_together(self, view: View) -> int:
        """The services that ask about a fact which can only change along with others: a smallest difference may then
        hold facts that none of their clauses names."""
        together = 0
        for sign, places in self._tied_places.items():
            if view.hangs_together(sign):
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


def _joined(parts: Iterable[Sequence[Held]]) -> list[Held]:
    """For each outcome, the services that some part surely brings, or may bring, to it."""
    surely, may = [0] * len(Outcome), [0] * len(Outcome)
    for part in parts:
        for outcome, (sure, possible) in enumerate(part):
            if possible:
                surely[outcome] |= sure
                may[outcome] |= possible
    return list(zip(surely, may, strict=True))


def _found(come: Sequence[Held], everyone: int, spots: Sequence[Held], suspects: int) -> Found:
    (_, _), (case_by_case, may_1), (not_said, may_2), (closed, may_3) = come
    floors = (everyone, case_by_case | not_said | closed, not_said | closed, closed)
    return Found(
        (everyone & ~floors[1], may_1 & ~floors[2], may_2 & ~floors[3], may_3),
        floors,
        spots,
        suspects,
    )
