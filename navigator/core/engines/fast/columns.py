"""Columns: what the answers to one fact fill in a block, looked up once for each answer that rules can tell apart."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from navigator.core.bits import bits_at
from navigator.core.engines.fast.patterns import Held
from navigator.core.engines.fast.sight import Key, View

REMEMBERED = 64
"""How many answers to one fact a column remembers before it starts afresh, to bound the memory."""


class Column:
    """One fact on one day: which spots its answers fill, for which services."""

    def __init__(self, key: Callable[[View], Key]) -> None:
        self._key = key
        self._places: dict[tuple[int, bool], dict[int, list[int]]] = {}
        self._found: dict[Key, tuple[tuple[int, Held], ...]] = {}

    def stand(self, number: int, truth: bool, *, spot: int, at: int) -> None:
        """Notes that a spot of a service wants a truth of a leaf (by the number of its truth in a view)."""
        self._places.setdefault((number, truth), {}).setdefault(spot, []).append(at)

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
        for (number, truth), spots in self._stands.items():
            holds = view[number]
            for spot, services in spots if holds is not (not truth) else ():
                may[spot] = may.get(spot, 0) | services
                if holds is truth:
                    surely[spot] = surely.get(spot, 0) | services
        return tuple((spot, (surely.get(spot, 0), services)) for spot, services in may.items())

    @cached_property
    def _stands(self) -> dict[tuple[int, bool], list[tuple[int, int]]]:
        """For each truth of a leaf, the spots that want it, with the services."""
        return {
            wanted: [(spot, bits_at(places)) for spot, places in spots.items()]
            for wanted, spots in self._places.items()
        }

    @cached_property
    def asking(self) -> dict[int, int]:
        """For each spot, the services that ask about this fact there."""
        found: dict[int, int] = {}
        for spots in self._stands.values():
            for spot, services in spots:
                found[spot] = found.get(spot, 0) | services
        return found
