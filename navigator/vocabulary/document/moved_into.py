"""The kinds of service in which people live: one list, for the grid and for the way there. PURE.

It is the setting `moves_in` of the grid. The grid asks such services what it asks no others; a plan goes by it because
whoever moves in need not travel.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from navigator.vocabulary.shipped import shipped_vocabulary

SETTINGS, MOVES_IN = "x_grid_where", "moves_in"


def kinds_moved_into(document: Mapping[str, Any]) -> frozenset[str]:
    """The kinds; those that are shipped where a vocabulary of somebody's own has no such setting."""
    for setting in document.get(SETTINGS, ()):
        if setting["id"] == MOVES_IN:
            return frozenset(setting["kinds"])
    return _as_shipped()


@cache
def _as_shipped() -> frozenset[str]:
    return kinds_moved_into(shipped_vocabulary())
