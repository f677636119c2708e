"""The kinds of service in which people live: one list, for the grid and for the way there. PURE.

It is the setting `moves_in` of the grid. The grid asks such services what it asks no others; a plan goes by it because
whoever moves in need not travel.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from navigator.grid.settings import read_settings
from navigator.vocabulary.shipped import shipped_vocabulary

MOVES_IN = "moves_in"


def kinds_moved_into(document: Mapping[str, Any]) -> frozenset[str]:
    """The kinds; those that are shipped where a vocabulary of somebody's own has no such setting."""
    setting = read_settings(document).get(MOVES_IN)
    return setting.kinds if setting else _as_shipped()


@cache
def _as_shipped() -> frozenset[str]:
    return kinds_moved_into(shipped_vocabulary())
