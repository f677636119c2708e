"""The facts of the generated town: a vocabulary of its own, so that figures of different releases can be compared."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

VOCABULARY = Path(__file__).with_name("vocabulary.json")


@cache
def town_vocabulary() -> dict[str, Any]:
    """The vocabulary document; shared, so callers must not change it."""
    document: dict[str, Any] = json.loads(VOCABULARY.read_text(encoding="utf-8"))
    return document


def facts_of_kind(kind: str) -> list[str]:
    """The facts of one kind in the vocabulary's order; without `needs`, which is always known."""
    facts = town_vocabulary()["facts"]
    return [name for name, fact in facts.items() if fact["kind"] == kind and name != "needs"]


def options_of(fact: str) -> list[str]:
    options: list[str] = town_vocabulary()["facts"][fact]["options"]
    return options
