"""Knots: groups that turn on one fact alone, though they may ask it more than once.

What such a group comes to follows from the answer to that fact, so that one look-up tells it of thousands of services:

    requires age at_least 18     aged 16: closed     aged 20: open     aged 30: closed     not said: open or closed
    excludes age at_least 25

Where the answer is told each clause is broken or not, whatever group it stands in; only where it is open do the clauses
of a group have to be looked at together.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeAlias

from navigator.core.bits import bits_at
from navigator.core.clauses import Outcome
from navigator.core.engines.fast.groups import Group
from navigator.core.engines.fast.judged import Judged
from navigator.core.engines.fast.patterns import Held, Pattern, held, patterned
from navigator.core.engines.fast.sight import Key, Sight, View

REMEMBERED = 128
"""How many answers a knot remembers before it starts afresh, to bound the memory: more than there are years of age."""

YES, NO = (1, 1), (0, 0)

_Shape: TypeAlias = tuple[Pattern, tuple[tuple[int, bool], ...], Outcome]
"""A clause: its pattern, the truths it wants, each with its number in a view, and what comes of it."""


class Knot:
    """Groups on one fact, with the services that have them."""

    def __init__(self, sight: Sight, fact: str, days: tuple[int, ...]) -> None:
        self.is_timed = sight.is_timed(fact)
        self._sight = sight
        self._key = sight.knot_key(fact, days)
        self._places: dict[Group, list[int]] = {}
        self._found: dict[Key, tuple[Held, ...]] = {}

    def stand(self, group: Group, *, at: int) -> None:
        """Notes that a service has a group."""
        self._places.setdefault(group, []).append(at)

    def comes_to(self, view: View) -> tuple[Held, ...]:
        """For each outcome but the best, the services that some of it surely brings, or may bring, to it."""
        key = self._key(view)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            found = self._found[key] = self._told(view) or self._open(view)
        return found

    def _told(self, view: View) -> tuple[Held, ...] | None:
        """What they come to where the answer decides every leaf; None where it leaves one open."""
        broken = [0] * len(Outcome)
        for (pattern, wants, outcome), services in self._clauses.items():
            if not all(isinstance(view[number], bool) for number, _ in wants):
                return None
            spots = [YES if view[number] is truth else NO for number, truth in wants]
            if held(pattern, spots, 1)[0]:
                broken[outcome] |= services
        return tuple((services, services) for services in broken)

    def _open(self, view: View) -> tuple[Held, ...]:
        return by_outcome((group.outcomes(view), services) for group, services in self._services.items())

    @cached_property
    def _services(self) -> dict[Group, int]:
        return {group: bits_at(places) for group, places in self._places.items()}

    @cached_property
    def _clauses(self) -> dict[_Shape, int]:
        """For each clause the services that have it."""
        found: dict[_Shape, int] = {}
        for group, services in self._services.items():
            for clause in map(self._shape, group.judged):
                found[clause] = found.get(clause, 0) | services
        return found

    def _shape(self, judged: Judged) -> _Shape:
        pattern, wants = patterned(judged)
        numbered = tuple((self._sight.truth(want.leaf, want.day), want.truth) for want in wants)
        return pattern, numbered, judged.clause.outcome


def by_outcome(groups: Iterable[tuple[frozenset[Outcome], int]]) -> tuple[Held, ...]:
    """For each outcome, the services with a group that comes to it at best, and those with one that may come to it."""
    best, may = [0] * len(Outcome), [0] * len(Outcome)
    for outcomes, services in groups:
        best[min(outcomes)] |= services
        for outcome in outcomes:
            may[outcome] |= services
    return tuple(zip(best, may, strict=True))
