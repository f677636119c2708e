"""Drawing from a seed. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


def drawn_from(seed: int, kind: str, number: int) -> Random:
    """Chance for one thing alone, so that the first thousand of ten thousand are the thousand."""
    return Random(f"{seed} {kind} {number}")


def one_of(rng: Random, shares: Mapping[Thing, int]) -> Thing:
    """One of the keys, each as often as its share says."""
    return rng.choices(list(shares), weights=list(shares.values()))[0]


def happens(rng: Random, share: float) -> bool:
    """True in that share of cases."""
    return rng.random() < share
