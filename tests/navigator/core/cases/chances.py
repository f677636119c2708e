"""Small draws from a seeded source of chance."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


def chance(rng: Random, probability: float) -> bool:
    """True about so often."""
    return rng.random() < probability


def some(rng: Random, things: Sequence[Thing], *, least: int = 0, most: int | None = None) -> list[Thing]:
    """A few different things, in any order."""
    most = len(things) if most is None else min(most, len(things))
    return rng.sample(list(things), rng.randint(min(least, most), most))
