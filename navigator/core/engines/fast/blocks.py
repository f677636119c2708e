"""Blocks: thousands of services judged at once, as bits.

Each clause of a service stands in a slot together with the clauses of other services that have the same pattern, so
that a slot is judged for all of them in one go. What stands in its spots is looked up fact by fact: a *column*
knows for each answer to its fact which spots of which services it fills.

Where leaves vary freely, each with a fact of its own, that is exact. A group on one fact alone stands in a *knot*. The
other groups are looked at service by service only where the answers cannot meet a *demand* of theirs, so that leaves
cannot turn out together as three-valued logic supposes, and that leaves a clause undecided.

    possible(o) = some group can come to o, and no group is sure to come to worse
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from navigator.core.bits import bits_at, positions
from navigator.core.clauses import Outcome
from navigator.core.engines.fast.demands import Demands
from navigator.core.engines.fast.groups import Group
from navigator.core.engines.fast.knots import Knot, by_outcome
from navigator.core.engines.fast.patterns import Held
from navigator.core.engines.fast.sight import Sight, Sign, View
from navigator.core.engines.fast.slots import Slots
from navigator.core.facts.vocabulary import Vocabulary

SIZE = 16_384
"""How many services a block holds: long enough to share the work, short enough for integers to stay in the cache."""

FEW_OF = 2
"""To look at one service takes as long as to pass by so many groups."""


@dataclass(frozen=True)
class Found:
    """What a block found: the services for which each outcome is possible, and those that come to no better."""

    possible: tuple[int, int, int, int]
    floors: tuple[int, int, int, int]
    spots: Sequence[Held]
    undecided: int
    """The services with a clause undecided that shares a fact with another."""

    def at_best(self, outcome: Outcome) -> int:
        """The services that can come to this and to nothing better."""
        worse = self.floors[outcome + 1] if outcome < Outcome.CLOSED else 0
        return self.floors[outcome] & ~worse


class Block:
    """Services by their place in the block; places may stay empty."""

    def __init__(self, vocabulary: Vocabulary, sight: Sight) -> None:
        self.everyone = 0
        self._vocabulary = vocabulary
        self._sight = sight
        self._slots = Slots(sight)
        self._knots: dict[tuple[str, tuple[int, ...]], Knot] = {}
        self._several: dict[int, list[Group]] = {}
        self._demands: dict[frozenset[str], Demands] = {}
        self._signs: dict[Sign, list[int]] = {}
        self._dependent: dict[int, list[Group]] = {}
        self._ties: dict[Sign, list[int]] = {}
        self._asking_others = 0

    def add(self, groups: Sequence[Group], *, at: int) -> None:
        """Adds a service; the services come in rising order."""
        for group in groups:
            if group.one_fact is not None:
                self._stand_in_a_knot(group, group.one_fact, at)
            elif group.is_free:
                self._slots.stand(group.judged[0], shares=False, is_timed=group.is_timed, at=at)
            else:
                self._stand_with_care(group, at)
        for sign in frozenset[Sign]().union(*(group.ties for group in groups if group.ties)):
            self._ties.setdefault(sign, []).append(at)
        self.everyone |= 1 << at

    def _stand_in_a_knot(self, group: Group, fact: str, at: int) -> None:
        name = fact, group.days
        if name not in self._knots:
            self._knots[name] = Knot(self._sight, *name)
        self._knots[name].stand(group, at=at)
        if self._sight.ties(fact):
            self._dependent.setdefault(at, []).append(group)

    def _stand_with_care(self, group: Group, at: int) -> None:
        self._several.setdefault(at, []).append(group)
        self._dependent.setdefault(at, []).append(group)
        if group.asks_others:
            self._asking_others |= 1 << at
            return
        for each in group.judged:
            self._slots.stand(each, shares=True, is_timed=group.is_timed, at=at)
        for demand in group.demands:
            if demand.facts not in self._demands:
                self._demands[demand.facts] = Demands(self._vocabulary, self._sight, demand.facts)
            self._demands[demand.facts].stand(demand, at=at)
        for sign in group.signs:
            self._signs.setdefault(sign, []).append(at)

    def make_ready(self) -> None:
        """Looks up beforehand what somebody's one answer comes to, so that the first to give it need not wait."""
        for (fact, _), knot in self._knots.items():
            for answers in self._sight.told_apart(fact):
                knot.comes_to(self._sight.view(answers))

    def judge(self, view: View) -> Found:
        """The verdicts of all services of the block."""
        spots = self._slots.filled(view)
        come, undecided = self._come(view, spots, steady=False)
        return _found(come, self.everyone, spots, undecided)

    def kept_shut(self, view: View, *, strict: bool) -> int:
        """The services that the passing of time alone cannot open (strictly: cannot make surely open), whatever it does
        to those of their clauses that turn on it."""
        (_, _), (_, may_1), (_, may_2), (closed, may_3) = self._come(view, self._slots.filled(view), steady=True)[0]
        return may_1 | may_2 | may_3 if strict else closed

    def _come(self, view: View, spots: Sequence[Held], *, steady: bool) -> tuple[list[Held], int]:
        """What all groups come to, or only those that are steady: that time alone does not change. With it the services
        that have a clause undecided which shares a fact with another."""
        alone, shared = self._slots.broken(spots, steady=steady)
        knots = (each.comes_to(view) for each in self._knots.values() if not (steady and each.is_timed))
        exact = _joined([alone, *knots])
        still_open = ~exact[Outcome.CLOSED][0] & ~shared[Outcome.CLOSED][0]
        undecided = _undecided(shared) & still_open
        suspects = self._unmet(view) & undecided | self._asking_others & still_open
        certain = [(surely & ~suspects, may & ~suspects) for surely, may in shared]
        return _joined([exact, certain, self._one_by_one(view, suspects, steady=steady)]), undecided

    def _one_by_one(self, view: View, suspects: int, *, steady: bool) -> Sequence[Held]:
        """What the groups of these services that turn on several facts come to."""
        places: dict[frozenset[Outcome], list[int]] = {}
        for at in positions(suspects):
            for group in self._several[at]:
                if not (steady and group.is_timed):
                    places.setdefault(group.outcomes(view), []).append(at)
        return by_outcome((outcomes, bits_at(found)) for outcomes, found in places.items())

    def _unmet(self, view: View) -> int:
        """The services with a demand that cannot be met: three-valued logic may say too much of them."""
        unmet = 0
        for demands in self._demands.values():
            unmet |= demands.unmet(view)
        return unmet

    def _asked_again(self, view: View) -> int:
        """The services with an open fact that their clauses ask more than once, or that hangs together with another."""
        again = 0
        for sign, places in self._places.items():
            if view.shows(sign):
                again |= places
        return again

    @cached_property
    def _dependent_places(self) -> list[tuple[Group, int]]:
        places: dict[Group, list[int]] = {}
        for at, groups in self._dependent.items():
            for group in groups:
                places.setdefault(group, []).append(at)
        return [(group, bits_at(there)) for group, there in places.items()]

    @cached_property
    def _places(self) -> dict[Sign, int]:
        return {sign: bits_at(places) for sign, places in self._signs.items()}

    @cached_property
    def _tied_places(self) -> dict[Sign, int]:
        return {sign: bits_at(places) for sign, places in self._ties.items()}

    def settling(self, view: View, services: int) -> dict[str, int]:
        """For each fact that settles something of some of these services, those services."""
        found = self.judge(view)
        closely = self._asked_again(view) & found.undecided | self._asking_others | self._hanging_together(view)
        freely = services & ~closely
        facts = self._turned(view, found, services, freely)
        turning = self._slots.turning(
            found.spots, lambda each: (freely if each.shares else services) & ~found.floors[each.outcome]
        )
        for fact, turned in turning.items():
            facts[fact] = facts.get(fact, 0) | turned
        for group, floor, at in self._alike(found, closely & services):
            for fact in group.settles(view, floor=floor):
                facts[fact] = facts.get(fact, 0) | at
        return facts

    def _alike(self, found: Found, services: int) -> Iterator[tuple[Group, Outcome, int]]:
        """The groups of these services that turn on facts together, with how the rest of a service comes out at best;
        for each pair its services."""
        best = [(floor, at_best) for floor in Outcome if (at_best := services & found.at_best(floor))]
        for group, places in self._dependent_groups(services):
            yield from ((group, floor, there) for floor, at_best in best if (there := places & at_best))

    def _dependent_groups(self, services: int) -> Iterator[tuple[Group, int]]:
        """The groups whose facts may only change together, of these services, with those that have them.

        Where many services ask, each group is looked up once; where few do, the groups of a whole city are too many.
        """
        if services.bit_count() * FEW_OF > len(self._dependent_places):
            met = ((group, places & services) for group, places in self._dependent_places)
            yield from ((group, there) for group, there in met if there)
            return
        found: dict[Group, list[int]] = {}
        for at in positions(services):
            for group in self._dependent.get(at, ()):
                found.setdefault(group, []).append(at)
        yield from ((group, bits_at(there)) for group, there in found.items())

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


def _undecided(broken: Sequence[Held]) -> int:
    """The services with a clause that may be broken but is not surely so."""
    undecided = 0
    for surely, may in broken:
        undecided |= may & ~surely
    return undecided


def _joined(parts: Iterable[Sequence[Held]]) -> list[Held]:
    """For each outcome, the services that some part surely brings, or may bring, to it."""
    surely, may = [0] * len(Outcome), [0] * len(Outcome)
    for part in parts:
        for outcome, (sure, possible) in enumerate(part):
            if possible:
                surely[outcome] |= sure
                may[outcome] |= possible
    return list(zip(surely, may, strict=True))


def _found(come: Sequence[Held], everyone: int, spots: Sequence[Held], undecided: int) -> Found:
    (_, _), (case_by_case, may_1), (not_said, may_2), (closed, may_3) = come
    floors = (everyone, case_by_case | not_said | closed, not_said | closed, closed)
    return Found(
        (everyone & ~floors[1], may_1 & ~floors[2], may_2 & ~floors[3], may_3),
        floors,
        spots,
        undecided,
    )
