"""Which listings say what was said, and how well: each unit in the part where it counts most."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from navigator.core.bits import bits_at, positions
from search.engines.embedded.shelf import Shelf
from search.entries.entry import Part
from search.ranking.weights import FILED, WORDS
from search.sought import Sought, Unit, Way


@dataclass(frozen=True, slots=True)
class Said:
    """One unit, in levels from the most to the least: the positions that say it so well and no better."""

    weight: float
    levels: tuple[tuple[float, int], ...]

    @property
    def anyhow(self) -> int:
        """The positions that say it in any way."""
        found = 0
        for _, at in self.levels:
            found |= at
        return found


def said(unit: Unit, *, file: sqlite3.Connection, shelf: Shelf) -> Said:
    """Who says a unit, by how much it counts there."""
    worth = sorted(_worth(unit, file=file, shelf=shelf), key=lambda found: -found[0])
    levels, seen = [], 0
    for counts, at in worth:
        if fresh := at & ~seen:
            levels.append((counts, fresh))
            seen |= fresh
    return Said(unit.weight, tuple(levels))


def enough_of(sought: Sought, found: Sequence[Said], *, among: int) -> int:
    """The positions that say as many of the units as are needed."""
    if sought.needed_units == len(found):
        for each in found:
            among &= each.anyhow
        return among
    at_least = [among] + [0] * sought.needed_units
    for each in found:
        anyhow = each.anyhow
        for many in range(sought.needed_units, 0, -1):
            at_least[many] |= at_least[many - 1] & anyhow
    return at_least[-1]


def words_by_position(found: Sequence[Said], *, among: int) -> dict[int, float]:
    """From 0 to 1, how much of what was said each says."""
    most = sum(each.weight for each in found)
    shares = dict.fromkeys(positions(among), 0.0)
    for each in found:
        for counts, at in each.levels:
            share = each.weight * counts / most
            for position in positions(at & among):
                shares[position] += share
    return shares


def _worth(unit: Unit, *, file: sqlite3.Connection, shelf: Shelf) -> Iterator[tuple[float, int]]:
    for way in unit.ways:
        if way.filed:
            facet, value = way.filed
            yield FILED * way.trust, shelf.having((facet.value, value))
        else:
            yield from ((counts * way.trust, _in(part, way, file=file, shelf=shelf)) for part, counts in WORDS.items())


def _in(part: Part, way: Way, *, file: sqlite3.Connection, shelf: Shelf) -> int:
    """The positions that have these stems in a row in one part."""
    # Stems are made of the letters a to z and digits (`search.words`), so nothing in them can be read as a command.
    beginning = "*" if way.last_is_beginning else ""
    rows = file.execute(
        "SELECT rowid FROM words WHERE words MATCH ?", [f'{part.value}:"{" ".join(way.stems)}"{beginning}']
    )
    return bits_at([shelf.position[service] for (service,) in rows if service in shelf.position])
