"""Knots: groups that turn on one fact alone, though they may ask it more than once.

What such a group comes to follows from the answer to that fact, so that one look-up tells it of thousands of services:

    requires age at_least 18     aged 16: closed     aged 20: open     aged 30: closed     not said: open or closed
    excludes age at_least 25
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from navigator.core.bits import bits_at
from navigator.core.clauses import Outcome
from navigator.core.engines.fast.groups import Group
from navigator.core.engines.fast.patterns import Held
from navigator.core.engines.fast.sight import Key, View

REMEMBERED = 64
"""How many answers a knot remembers before it starts afresh, to bound the memory."""


class Knot:
    """Groups on one fact, with the services that have them."""

    def __init__(self, key: Callable[[View], Key]) -> None:
        self._key = key
        self._places: dict[Group, list[int]] = {}
        self._found: dict[Key, tuple[Held, ...]] = {}

    def stand(self, group: Group, *, at: int) -> None:
        """Notes that a service has a group."""
        self._places.setdefault(group, []).append(at)

    def comes_to(self, view: View) -> tuple[Held, ...]:
        """For each outcome, the services whose group comes to that at best, and those whose group may come to it."""
        key = self._key(view)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            found = self._found[key] = self._look(view)
        return found

    def _look(self, view: View) -> tuple[Held, ...]:
        return by_outcome((group.outcomes(view), services) for group, services in self._services.items())

    @cached_property
    def _services(self) -> dict[Group, int]:
        return {group: bits_at(places) for group, places in self._places.items()}


def by_outcome(groups: Iterable[tuple[frozenset[Outcome], int]]) -> tuple[Held, ...]:
    """For each outcome, the services with a group that comes to it at best, and those with one that may come to it."""
    best, may = [0] * len(Outcome), [0] * len(Outcome)
    for outcomes, services in groups:
        best[min(outcomes)] |= services
        for outcome in outcomes:
            may[outcome] |= services
    return tuple(zip(best, may, strict=True))
