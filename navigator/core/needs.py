"""Sets of needs, as the stages of a plan go through them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import combinations
from typing import TypeAlias

Needs: TypeAlias = frozenset[str]


def subsets(needs: Collection[str]) -> list[Needs]:
    """Every subset, the smaller before the larger, in a fixed order."""
    ordered = sorted(needs)
    return [frozenset(chosen) for size in range(len(ordered) + 1) for chosen in combinations(ordered, size)]


def smallest(needs: Collection[str], fits: Callable[[Needs], bool]) -> tuple[Needs, ...]:
    """The subsets that fit and have no proper subset that does."""
    found: list[Needs] = []
    for candidate in subsets(needs):
        if not any(smaller <= candidate for smaller in found) and fits(candidate):
            found.append(candidate)
    return tuple(found)
