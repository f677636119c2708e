"""Facets, place and time as sets of bits, and the counts of every facet."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from datetime import datetime

from directory.places.distances import distance_km
from navigator.core.bits import bits_at, positions
from search.engines.embedded.packing import minute
from search.engines.embedded.shelf import ANYWHERE, LEAVES_OUT, TAKES_IN, UNPLACED, Shelf
from search.entries.entry import Facet
from search.sought import Near, Sought


def narrowed(sought: Sought, shelf: Shelf, *, besides: Facet | None = None) -> int:
    """The positions that every narrowing leaves, apart from that of one facet."""
    found = shelf.all
    for facet, values in sought.narrowed.items():
        if facet is not besides and values:
            found &= shelf.having_any((facet, value) for value in values)
    return found


def counts(sought: Sought, shelf: Shelf, *, matched: int) -> Mapping[Facet, Mapping[str, int]]:
    """Of those that match what was said, where and when: how many there are of each value of each facet."""
    found: dict[Facet, dict[str, int]] = {}
    for facet in sought.counted:
        among = matched & narrowed(sought, shelf, besides=facet)
        found[facet] = {
            value: many
            for (kind, value), at in shelf.codes.items()
            if kind == facet.value and (many := (at & among).bit_count())
        }
    return found


def covering(near: Near, shelf: Shelf) -> tuple[int, int]:
    """The positions of those that cover a place, and of those that say they are for others only."""
    taken = shelf.having_any((TAKES_IN, code) for code in near.possible)
    left = shelf.having_any((LEAVES_OUT, code) for code in near.certain)
    covers = taken & ~left
    return covers, shelf.all & ~covers & ~shelf.having(UNPLACED)


def nearest_km(near: Near, shelf: Shelf, *, among: int) -> dict[int, float]:
    """Kilometres to the nearest of its places, of each that has one."""
    if near.point is None:
        return {}
    found = {}
    for position in positions(among & ~shelf.having(ANYWHERE)):
        row = shelf.rows[position]
        if row is not None:
            found[position] = min(distance_km(near.point, end=point) for point in row.points)
    return found


def open_at(at: datetime, shelf: Shelf, *, among: int) -> tuple[int, int]:
    """The positions of those surely open at a moment, and of those of which nobody can tell."""
    sure: list[int] = []
    unsure: list[int] = []
    wanted = minute(at)
    for position in positions(among):
        row = shelf.rows[position]
        standing = row and _standing(row.openings, wanted)
        if standing is not None:
            (sure if standing else unsure).append(position)
    return bits_at(sure), bits_at(unsure)


def _standing(openings: array[int], wanted: int) -> int | None:
    """1 where it is surely open, 0 where nobody can tell, none where it is closed."""
    found: int | None = None
    for at in range(0, len(openings), 3):
        if openings[at] > wanted:
            break
        if wanted < openings[at + 1]:
            if openings[at + 2]:
                return 1
            found = 0
    return found
