"""What the inputs of the blocks offer to choose from. PURE."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

NEEDS = "needs"


@dataclass(frozen=True)
class Sayable:
    """The facts, needs, kinds of service and services that blocks can speak of; all else stands as JSON in its place.

    Of the services those are enough that a list speaks of: nobody chooses from this.
    """

    facts: Mapping[str, Mapping[str, Any]]
    kinds: Collection[str] = ()
    services: Collection[str] = ()

    @property
    def needs(self) -> tuple[str, ...]:
        return tuple(self.facts[NEEDS]["options"])


def sayable(vocabulary: Mapping[str, Any], *, kinds: Iterable[str] = (), services: Iterable[str] = ()) -> Sayable:
    """What can be said with a vocabulary (its document) where there are these services, of these kinds."""
    return Sayable(vocabulary["facts"], frozenset(kinds), frozenset(services))
