"""The order of what people are asked: of facts, of needs, of the questions of the grid. PURE.

The order of facts is that of the questions. That of needs counts in plans too: of two needs whose progress says
different things, the later one is believed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from navigator.vocabulary.document.entries import FACTS, entries
from navigator.vocabulary.document.grid_parts import QUESTIONS
from navigator.vocabulary.document.named import NEEDS

ORDERED = (FACTS, NEEDS, QUESTIONS)
"""Of the other sections the order says nothing."""

Document = Mapping[str, Any]


def keys_in_order(document: Document, what: str) -> list[str]:
    """The names of the facts, needs or questions, as they stand."""
    return list(document[FACTS][NEEDS]["options"] if what == NEEDS else entries(document, what))


def in_order(document: Document, what: str, keys: Sequence[str]) -> dict[str, Any]:
    """The document with these in this order; `keys` are all of them."""
    if what == NEEDS:
        needs = {**document[FACTS][NEEDS], "options": list(keys)}
        return {**document, FACTS: {**document[FACTS], NEEDS: needs}}
    found = entries(document, what)
    return {**document, what: {key: found[key] for key in keys} if what == FACTS else [found[key] for key in keys]}


def put_in_place(keys: Sequence[str], places: Mapping[str, int]) -> list[str]:
    """The keys by the places that somebody gave them, counted from 1; who has no other place than before makes room."""

    def rank(key: str) -> tuple[int, int]:
        before = keys.index(key) + 1
        place = places.get(key, before)
        return place, (place > before) - (place < before)

    return sorted(keys, key=rank)
