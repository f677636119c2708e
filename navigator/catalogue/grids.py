"""The questions of the policy grid as they stand on this site."""

from collections.abc import Mapping
from typing import Any

from navigator.grid import Grid, read_grid
from navigator.vocabulary.standing import vocabulary_now

_read: tuple[Mapping[str, Any], Grid] | None = None


def grid_now() -> Grid:
    """All questions that stand. Raises `Faults` where they cannot be read."""
    return grid_in(vocabulary_now())


def grid_in(vocabulary: Mapping[str, Any]) -> Grid:
    """The questions of a vocabulary, which nobody changes: the one asked about last is read once."""
    global _read
    known = _read
    if known is None or known[0] is not vocabulary:
        known = _read = (vocabulary, read_grid(vocabulary))
    return known[1]
