"""What is told beside a rule: how to ask again, why it is there, what settles it. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from navigator.telling.words import words

DETAILS = {
    "x_why": "Why",
    "x_until": "Until when",
    "x_ask_again": "How to ask again",
    "x_who_else": "Who else may help",
}
COUNTS_AS = "It counts as case by case."


def told_beside(clause: Mapping[str, Any]) -> Iterator[str]:
    """A sentence for each."""
    if "challenge" in clause:
        by = clause["challenge"]["by"]
        yield words("challenges")[by] + (f" {COUNTS_AS}" if by == "duty" and clause["strength"] == "always" else "")
    for key, label in DETAILS.items():
        if clause.get(key):
            yield f"{label}: {str(clause[key]).strip()}"
