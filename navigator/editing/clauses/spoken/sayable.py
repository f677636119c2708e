"""What the inputs of the blocks offer to choose from. PURE."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

NEEDS = "needs"


@dataclass(frozen=True)
class Sayable:
    """The facts, needs and kinds of service that blocks can speak of; all else stands as JSON in its place."""

    facts: Mapping[str, Mapping[str, Any]]
    kinds: tuple[str, ...] = ()

    @property
    def needs(self) -> tuple[str, ...]:
        return tuple(self.facts[NEEDS]["options"])


def sayable(vocabulary: Mapping[str, Any], *, kinds: Iterable[str] = ()) -> Sayable:
    """What can be said with a vocabulary (its document) where services have these kinds."""
    return Sayable(vocabulary["facts"], tuple(kinds))
