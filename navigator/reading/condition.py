"""One condition by itself: whom it is about. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from navigator.reading.people import people
from navigator.reading.said import said


def condition_in_words(test: Mapping[str, Any], vocabulary: Mapping[str, Any]) -> str:
    """The people for whom a condition without a fault holds: "people who have no ID"."""
    return people(said(test, vocabulary["facts"]))
