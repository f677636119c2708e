"""Comparing lines as rules.md compares them: lists as sets, except `doors`, `fewest` and `funnel`."""

import json
from typing import Any

from tests.navigator.core.oracle.world import Json

ORDERED = ("doors", "fewest", "funnel")
MISSING = "(no such key)"


def plain(value: Any, *, key: str = "") -> Any:
    """A line, or a part of one, with every list that is a set put in one order."""
    if isinstance(value, dict):
        return {name: plain(part, key=name) for name, part in value.items()}
    if isinstance(value, list):
        parts = [plain(part) for part in value]
        return parts if key in ORDERED else sorted(parts, key=json.dumps)
    return value


def without_reasons(line: Json) -> Json:
    """A `judge` line without its reasons, of which several sets may be right."""
    return {name: part for name, part in line.items() if name != "reasons"}


def differences(expected: Any, found: Any, path: str = "") -> list[str]:
    """Where two plain values differ: the path, what was expected and what was found."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [
            line
            for name in sorted(expected.keys() | found.keys())
            for line in differences(expected.get(name, MISSING), found.get(name, MISSING), f"{path}.{name}")
        ]
    return [] if expected == found else [f"{path}: expected {expected!r}; found {found!r}"]
