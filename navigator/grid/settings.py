"""The settings of the grid: sorts of service by kinds and needs, with all of one that stands before. PURE.

{"id": "children_come", "also": "moves_in", "kinds": ["drop_in"], "needs": ["relationships"], …}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from navigator.grid.questions import Setting

SETTINGS, ALSO = "x_grid_where", "also"


def read_settings(vocabulary: Mapping[str, Any]) -> dict[str, Setting]:
    """Each by its name, with what it takes over. The settings have no fault."""
    found: dict[str, Setting] = {}
    for each in vocabulary.get(SETTINGS, ()):
        kinds, needs = frozenset(each["kinds"]), frozenset(each["needs"])
        if each.get(ALSO) in found:
            kinds, needs = kinds | found[each[ALSO]].kinds, needs | found[each[ALSO]].needs
        found[each["id"]] = Setting(each["id"], each["label"], kinds, needs)
    return found
