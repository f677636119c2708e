"""Moves: where services stand in one rulebook that stood elsewhere in another, for thousands of them at once.

    old   a b c d e f          b goes, x comes:      a stays where it was, c and d come one place down,
    new   a c d x e f                                e and f stay

Services that move by equally many places move in one go.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from navigator.core.bits import bits_at


@dataclass(frozen=True, slots=True)
class Moves:
    """For each number of places up, the services that move by it, as bits of where they stood."""

    by_places: tuple[tuple[int, int], ...]

    def there(self, services: int) -> int:
        """Where these services stand now; of those that stand nowhere, nothing."""
        found = 0
        for up, moving in self.by_places:
            found |= _up(services & moving, up)
        return found

    def back(self, services: int) -> int:
        """Where these services stood."""
        found = 0
        for up, moving in self.by_places:
            found |= _up(services, -up) & moving
        return found


def _up(services: int, places: int) -> int:
    return services << places if places >= 0 else services >> -places


def moves(stood: Mapping[int, int]) -> Moves:
    """The moves of services of which is known, by where each stands now, where it stood."""
    found: dict[int, list[int]] = {}
    for now, before in stood.items():
        found.setdefault(now - before, []).append(before)
    return Moves(tuple((up, bits_at(places)) for up, places in found.items()))
