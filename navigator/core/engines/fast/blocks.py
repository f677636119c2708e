"""Blocks: some thousands of services judged at once, as bits.

Most groups are single clauses, and clauses on the same facts form a *bundle*: for one combination of answers a bundle
says which services it breaks surely and which perhaps, as one integer for each strength. The verdicts are then a few
dozen `or`s. Only groups of several clauses are looked at service by service, and only where a clause is undecided.

    possible(o) = some group can come to o, and no group is sure to come to worse
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from navigator.core.bits import positions
from navigator.core.clauses import Outcome
from navigator.core.engines.fast.groups import Group
from navigator.core.engines.fast.sight import Key, Sight, View

SIZE = 4096
"""How many services a block holds. More make the integers long where few services share a clause; fewer repeat work."""

REMEMBERED = 256
"""How many combinations of answers a bundle remembers before it starts afresh, to bound the memory."""

Broken: TypeAlias = Sequence[tuple[int, int]]
"""Planes with the services to add to each: `surely` planes by outcome, then `perhaps` planes by outcome."""

PERHAPS = len(Outcome)


class Bundle:
    """Clauses that turn on the same facts on the same days, each with the services that state it."""

    def __init__(self, key: Callable[[View], Key]) -> None:
        self._key = key
        self._stated: dict[Group, int] = {}
        self._found: dict[Key, Broken] = {}

    def state(self, clause: Group, services: int) -> None:
        """Notes that these services state this clause."""
        self._stated[clause] = self._stated.get(clause, 0) | services

    def broken(self, view: View) -> Broken:
        """The services of which a clause is broken, surely or perhaps."""
        key = self._key(view)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            found = self._found[key] = self._look(view)
        return found

    def _look(self, view: View) -> Broken:
        planes: dict[int, int] = {}
        for clause, services in self._stated.items():
            outcomes = clause.outcomes(view)
            worst = max(outcomes)
            if worst is not Outcome.OPEN:
                plane = worst if len(outcomes) == 1 else PERHAPS + worst
                planes[plane] = planes.get(plane, 0) | services
        return tuple(planes.items())

    def turning(self, view: View) -> Iterable[tuple[Outcome, int, frozenset[str]]]:
        """The clauses that are undecided: what each would come to, its services, and the facts that settle it."""
        for clause, services in self._stated.items():
            outcomes = clause.outcomes(view)
            if len(outcomes) > 1:
                yield max(outcomes), services, clause.settles(view, floor=Outcome.OPEN)


@dataclass(frozen=True)
class Found:
    """What a block found: the services for which each outcome is possible, and those that come to no better."""

    possible: tuple[int, int, int, int]
    floors: tuple[int, int, int, int]

    def floor(self, at: int) -> Outcome:
        """The best that one service can come to."""
        return Outcome(sum(floor >> at & 1 for floor in self.floors[1:]))


@dataclass
class Block:
    """Services by their place in the block; each is stated once, with its groups."""

    sight: Sight
    size: int = 0
    _alone: dict[object, Bundle] = field(default_factory=dict)
    _joined: dict[object, Bundle] = field(default_factory=dict)
    _larger: dict[int, tuple[Group, ...]] = field(default_factory=dict)
    _asking: int = 0

    def add(self, groups: Iterable[Group]) -> None:
        """Adds a service."""
        bit = 1 << self.size
        larger = []
        for group in groups:
            if len(group.judged) == 1 and not group.judged[0].others:
                self._bundle(self._alone, group).state(group, bit)
                continue
            larger.append(group)
            for clause in group.alone:
                self._bundle(self._joined, clause).state(clause, bit)
            if not group.alone:
                self._asking |= bit
        if larger:
            self._larger[self.size] = tuple(larger)
        self.size += 1

    def _bundle(self, bundles: dict[object, Bundle], group: Group) -> Bundle:
        turned_on = group.facts, frozenset((leaf.fact, day) for leaf, day in group.watched)
        if turned_on not in bundles:
            bundles[turned_on] = Bundle(self.sight.bundle_key(group.facts, group.watched))
        return bundles[turned_on]

    def judge(self, view: View) -> Found:
        """The verdicts of all services of the block."""
        alone, joined = _planes(self._alone.values(), view), _planes(self._joined.values(), view)
        suspects = self._suspects(alone, joined)
        able = [alone[at] | alone[PERHAPS + at] | (joined[at] | joined[PERHAPS + at]) & ~suspects for at in Outcome]
        sure = [alone[at] | joined[at] & ~suspects for at in Outcome]
        for at in positions(suspects):
            for group in self._larger[at]:
                outcomes = group.outcomes(view)
                sure[min(outcomes)] |= 1 << at
                for outcome in outcomes:
                    able[outcome] |= 1 << at
        return _found(able, sure, (1 << self.size) - 1)

    def _suspects(self, alone: Sequence[int], joined: Sequence[int]) -> int:
        """The services whose clauses may hang together: shut by none of them alone, and some of them undecided."""
        undecided = joined[PERHAPS + 1] | joined[PERHAPS + 2] | joined[PERHAPS + 3]
        return (undecided | self._asking) & ~(alone[Outcome.CLOSED] | joined[Outcome.CLOSED])

    def settling(self, view: View, services: int) -> dict[str, int]:
        """For each fact that settles something of some of these services, those services."""
        found = self.judge(view)
        facts: dict[str, int] = {}
        for bundle in self._alone.values():
            for outcome, stating, settles in bundle.turning(view):
                turned = stating & services & ~found.floors[outcome]
                for fact in settles if turned else ():
                    facts[fact] = facts.get(fact, 0) | turned
        for at, groups in self._larger.items():
            if services >> at & 1:
                for group in groups:
                    for fact in group.settles(view, floor=found.floor(at)):
                        facts[fact] = facts.get(fact, 0) | 1 << at
        return facts


def _planes(bundles: Iterable[Bundle], view: View) -> list[int]:
    planes = [0] * (2 * len(Outcome))
    for bundle in bundles:
        for plane, services in bundle.broken(view):
            planes[plane] |= services
    return planes


def _found(able: Sequence[int], sure: Sequence[int], everyone: int) -> Found:
    floors = [everyone, sure[1] | sure[2] | sure[3], sure[2] | sure[3], sure[3]]
    return Found(
        (everyone & ~floors[1], able[1] & ~floors[2], able[2] & ~floors[3], able[3]),
        (floors[0], floors[1], floors[2], floors[3]),
    )
