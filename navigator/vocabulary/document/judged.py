"""What of a vocabulary rules are judged by: all but the words. PURE.

The questions of the grid count whole: what is said in them goes into the clauses that are made of the answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

GRID = ("x_grid", "x_grid_where")


def judge_alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether every rule means the same by both, so that a change from one to the other breaks nothing."""
    return bool(_judged(one) == _judged(other))


def _judged(vocabulary: Mapping[str, Any]) -> Any:
    grid = [vocabulary.get(key, []) for key in GRID]
    rest = {key: value for key, value in vocabulary.items() if key not in ("facts", "version")}
    # Pairs, and not a mapping: the order of facts is the order in which people are asked.
    facts = [(name, _without_words(fact)) for name, fact in vocabulary["facts"].items()]
    return grid, _without_words(rest), facts


def _without_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_words(each) for key, each in value.items() if not key.startswith("x_")}
    return [_without_words(each) for each in value] if isinstance(value, list) else value
