"""Changes of a vocabulary, for tests to make."""

from collections.abc import Callable
from typing import Any

from navigator.vocabulary.document.entries import FACTS, with_entry, without_entry

Document = dict[str, Any]

A_FACT = {
    "kind": "one",
    "options": ["cat", "dog"],
    "changes": "with_time",
    "sensitivity": 0,
    "x_short": "Pet",
    "x_question": "Is there a pet?",
    "x_why": "Some places take pets.",
    "x_who": "anyone",
    "x_options": {"cat": "A cat", "dog": "A dog"},
}
"""A fact of which neither the program nor the vocabulary as shipped knows."""


def with_fact(name: str = "pet", **change: Any) -> Callable[[Document], Document]:
    """Puts it there, or in place of the one of that name."""

    def change_it(document: Document) -> Document:
        return with_entry(document, FACTS, name, {**document["facts"].get(name, A_FACT), **change})

    return change_it


def without_fact(name: str = "pet") -> Callable[[Document], Document]:
    """Takes it away."""
    return lambda document: without_entry(document, FACTS, name)
