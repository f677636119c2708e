"""By which parts of the vocabulary itself a fact, an option or a grid question is used. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from navigator.vocabulary.document.entries import FACTS, SECTIONS, entries
from navigator.vocabulary.document.named import NEEDS, Named, named_in

OF_A_FACT = ("need", "x_after")
"""The keys of a fact that name others."""

WORDS = {
    FACTS: "fact",
    "implications": "implication",
    "progressions": "progression",
    "setbacks": "setback",
    "together": "together-pair",
    "x_grid": "grid question",
    "x_grid_where": "setting of the grid",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the vocabulary: its section, and its key there."""

    section: str
    key: str

    def __str__(self) -> str:
        known = f" “{self.key}”" if self.section not in ("implications", "together") else ""
        return WORDS[self.section] + known


def parts_that_name(document: Mapping[str, Any], what: Named) -> Iterator[Part]:
    """Every part that names it; of a fact its options count too. Not the part itself."""
    for section in SECTIONS:
        for key, entry in entries(document, section).items():
            itself = (section, key) in ((FACTS, what.fact), ("x_grid", what.grid))
            if not itself and what in _named(section, entry):
                yield Part(section, key)


def _named(section: str, entry: Any) -> set[Named]:
    if section == "together":
        return {Named(NEEDS)} | {Named(NEEDS, need) for need in entry}
    if section == FACTS:
        return set(named_in({key: entry[key] for key in OF_A_FACT if key in entry}))
    found = set(named_in(entry))
    if section == "x_grid" and isinstance(entry.get("after"), str):
        found.add(Named(grid=entry["after"]))
    if section == "x_grid_where":
        found |= {Named(NEEDS, need) for need in entry.get("needs", ())}
    return found
