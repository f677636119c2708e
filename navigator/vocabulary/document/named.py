"""The facts, options, needs and grid questions that a document names: rules, examples, parts of the vocabulary. PURE.

A document is walked whole, so that what stands at a place that nobody foresaw is found too:

    {"fact": "drinking", "is": "daily"}          a test: drinking, and its option daily
    {"then": {"drinking": "some"}}               a progression, or {"facts": {…}} of an example: the same
    {"needs": {"housing": "moves"}}              of a strand: the option housing of needs
    {"need": "housing"}, {"settled_by": …}       the same
    {"grid": {"dog": {…}}}                       the grid question dog
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

NEEDS = "needs"
GIVEN = ("then", "facts")
"""Keys behind which facts stand with their values."""

A_NEED = ("need", "settled_by")
"""Keys behind which a need stands."""

OF_OPTIONS = ("is", "one_of", "includes_any", "includes_all", "has", "has_not")


@dataclass(frozen=True, slots=True)
class Named:
    """A fact, or one of its options; a question of the grid, or one of its options and follow-ups."""

    fact: str = ""
    option: str = ""
    grid: str = ""

    def __str__(self) -> str:
        if self.grid:
            return f"{f'“{self.option}” of ' if self.option else ''}the grid question “{self.grid}”"
        return f"“{self.option}” of {self.fact}" if self.option else f"the fact “{self.fact}”"


def named_in(document: Any) -> Iterator[Named]:
    """Everything that a document names; an option comes with its fact. The same thing may come several times."""
    if isinstance(document, list):
        for each in document:
            yield from named_in(each)
    elif isinstance(document, dict):
        yield from _in_keys(document)
        for value in document.values():
            yield from named_in(value)


def _in_keys(document: dict[str, Any]) -> Iterator[Named]:
    if isinstance(document.get("fact"), str):
        yield from of_values(document["fact"], [document[key] for key in OF_OPTIONS if key in document])
    for key in GIVEN:
        for fact, value in _pairs(document.get(key)):
            yield from of_values(fact, [value])
    for need, role in _pairs(document.get("needs")):
        if isinstance(role, str):  # of an example it is {"has": […], "has_not": […]}
            yield from of_values(NEEDS, [need])
    for key in A_NEED:
        if isinstance(document.get(key), str):
            yield from of_values(NEEDS, [document[key]])
    for question, answer in _pairs(document.get("grid")):
        yield Named(grid=question)
        if isinstance(answer, dict):
            parts = [*_texts(answer.get("unless", [])), *(part for part, _ in _pairs(answer.get("each")))]
            yield from (Named(grid=question, option=part) for part in parts)


def of_values(fact: str, values: list[Any]) -> Iterator[Named]:
    """A fact with the options among some values of it."""
    yield Named(fact)
    for option in _texts(values):
        yield Named(fact, option)


def _pairs(value: Any) -> list[tuple[str, Any]]:
    return [(key, each) for key, each in value.items() if not key.startswith("x_")] if isinstance(value, dict) else []


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for key in ("has", "has_not"):
            yield from _texts(value.get(key, []))
