"""Parting clauses into groups that share no fact, directly or through implications (rules.md section 4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def parted(things: Sequence[Thing], mark: Callable[[Thing], int]) -> list[tuple[Thing, ...]]:
    """The things in parts: two whose marks have a bit in common are in one, as are any that others join.

    A thing without a mark is a part by itself.
    """
    parts: list[tuple[int, tuple[Thing, ...]]] = []
    met = 0
    for thing in things:
        bits = mark(thing)
        joined: list[tuple[int, tuple[Thing, ...]]] = []
        if bits & met:
            joined = [part for part in parts if part[0] & bits]
            parts = [part for part in parts if not part[0] & bits]
        for theirs, _ in joined:
            bits |= theirs
        parts.append((bits, (*(each for _, found in joined for each in found), thing)))
        met |= bits
    return [found for _, found in parts]
