"""Which listings say what was said, and how well: each unit in the part where it counts most."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from navigator.core.bits import bits_at, positions
from search.engines.embedded.shelf import Shelf
from search.entries.entry import Part
from search.ranking.weights import BESIDES, FILED, WORDS
from search.sought import Sought, Unit, Way


@dataclass(frozen=True, slots=True)
class Said:
    """One unit: for each way to say it, levels from the most to the least, with the positions that say it so well."""

    unit: Unit
    ways: tuple[tuple[tuple[float, int], ...], ...]

    @property
    def anyhow(self) -> int:
        """The positions that say it in any way."""
        found = 0
        for levels in self.ways:
            for _, at in levels:
                found |= at
        return found


def said(unit: Unit, *, file: sqlite3.Connection, shelf: Shelf) -> Said:
    """Who says a unit, in which way and by how much it counts there."""
    return Said(unit, tuple(_levels(way, file=file, shelf=shelf) for way in unit.ways))


def _levels(way: Way, *, file: sqlite3.Connection, shelf: Shelf) -> tuple[tuple[float, int], ...]:
    if way.filed:
        facet, value = way.filed
        return ((FILED * way.worth, shelf.having((facet.value, value))),)
    levels, seen = [], 0
    for part, counts in sorted(WORDS.items(), key=lambda each: -each[1]):
        if fresh := _in(part, way, file=file, shelf=shelf) & ~seen:
            levels.append((counts * way.worth, fresh))
            seen |= fresh
    return tuple(levels)


def enough_of(sought: Sought, found: Sequence[Said], *, among: int) -> int:
    """The positions that say as many of the needed units as are needed."""
    at_least = [among] + [0] * sought.needed_units
    for each in found:
        if each.unit.is_needed:
            anyhow = each.anyhow
            for many in range(sought.needed_units, 0, -1):
                at_least[many] |= at_least[many - 1] & anyhow
    return at_least[-1]


def words_by_position(found: Sequence[Said], *, among: int) -> dict[int, float]:
    """From 0 to 1, how much of what was said each says: of each unit the best way, and a little of the others."""
    shares = dict.fromkeys(positions(among), 0.0)
    for each in found:
        for position, worth in _worth_by_position(each, among=among).items():
            shares[position] += worth
    most = sum(each.unit.most for each in found) or 1.0
    return {position: share / most for position, share in shares.items()}


def _worth_by_position(found: Said, *, among: int) -> dict[int, float]:
    best: dict[int, float] = {}
    everything: dict[int, float] = {}
    for levels in found.ways:
        for worth, at in levels:
            for position in positions(at & among):
                best[position] = max(best.get(position, 0.0), worth)
                everything[position] = everything.get(position, 0.0) + worth
    return {position: top + BESIDES * (everything[position] - top) for position, top in best.items()}


def _in(part: Part, way: Way, *, file: sqlite3.Connection, shelf: Shelf) -> int:
    """The positions that have these stems in a row in one part."""
    # Stems are made of the letters a to z and digits (`search.words`), so nothing in them can be read as a command.
    beginning = "*" if way.last_is_beginning else ""
    rows = file.execute(
        "SELECT rowid FROM words WHERE words MATCH ?", [f'{part.value}:"{" ".join(way.stems)}"{beginning}']
    )
    return bits_at([shelf.position[service] for (service,) in rows if service in shelf.position])
