"""Values of many services, each different one once: what is asked of all of them is worked out for the different ones.
PURE."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value", bound=Hashable)
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Alike(Generic[Value]):
    """Values in their order: `places` says for each where it stands among the different ones."""

    different: tuple[Value, ...]
    places: tuple[int, ...]

    def each(self, judge: Callable[[Value], Found], *, at: Sequence[int] | None = None) -> list[Found]:
        """What comes of the values at these positions, of all of them where none are named; each different one of them
        is asked once."""
        places = self.places if at is None else list(map(self.places.__getitem__, at))
        found = {place: judge(self.different[place]) for place in set(places)}
        return list(map(found.__getitem__, places))


def alike(values: Iterable[Value]) -> Alike[Value]:
    """These values, put together where they are equal."""
    kept = list(values)
    # Most that are equal are one and the same, and to hash a week of opening hours ten thousand times takes its while.
    by_value: dict[Value, int] = {}
    by_identity = {id(value): by_value.setdefault(value, len(by_value)) for value in {id(v): v for v in kept}.values()}
    return Alike(tuple(by_value), tuple([by_identity[id(value)] for value in kept]))
