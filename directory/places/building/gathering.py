"""What the postcodes of an outcode, a sector or a council come to: where its middle is, which councils it lies in.

The middle is the median easting and the median northing: large users and post boxes are often placed far off, and a
mean would follow them. A postcode so far off that it is hardly a place there is out of place, and does not say that its
outcode or sector reaches into another council: S1, the middle of Sheffield, has five such in Rotherham, 15 km away.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import hypot
from statistics import median_low

from directory.places.building.grids import grid_of, points
from directory.places.building.source import Row, is_current
from directory.places.points import Point
from directory.places.postcodes import CROWN_DEPENDENCIES

Position = tuple[int, int]

REACH = 0.99
"""The share of an outcode's postcodes whose distance from its middle is called its reach."""
TOO_FAR = 2
"""Times the reach: out of place."""
NEAR_ENOUGH = 5_000
"""Metres within which none is out of place, however small the outcode."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table: a name, its middle where known, how many postcodes lie in each council."""

    name: str
    point: Point | None
    councils: Mapping[str, int]


@dataclass
class Gathered:
    """What the directory comes to, and what of it was left aside for which reason."""

    outcodes: list[Entry] = field(default_factory=list)
    sectors: list[Entry] = field(default_factory=list)
    councils: list[Entry] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    # Where each council's postcodes are, by grid, for its middle once all files are read.
    spread: dict[tuple[str, str], list[Position]] = field(default_factory=lambda: defaultdict(list))


def gather(rows: Iterable[Row], *, into: Gathered) -> None:
    """Adds the postcodes of one file. An outcode must not be spread over two files."""
    for outcode, found in sorted(_by_outcode(rows, counts=into.counts).items()):
        placed = [row for row in found if row.at and row.council]
        kept = _in_place(placed)
        into.counts["without a position"] += len(found) - len(placed)
        into.counts["out of place"] += len(placed) - len(kept)
        into.counts["used"] += len(kept)
        into.counts["outcodes without a position"] += not kept
        into.outcodes.append(_entry(outcode, kept))
        into.sectors.extend(_entry(sector, part) for sector, part in _by_sector(kept))
        grid = grid_of(outcode)
        for row in kept:
            into.spread[row.council, grid].append(row.at)


def gather_councils(into: Gathered) -> None:
    """Adds the middle of every council, once all files are in."""
    for (council, grid), positions in sorted(into.spread.items()):
        into.councils.append(Entry(council, _middle_point(positions, grid=grid), {council: len(positions)}))


def _by_outcode(rows: Iterable[Row], *, counts: Counter[str]) -> Mapping[str, list[Row]]:
    """The rows that are postcodes of the United Kingdom as it writes them today; the others are counted."""
    outcodes: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        counts["read"] += 1
        outcodes[row.outcode].append(row)
    for outcode in [one for one in outcodes if not is_current(one)]:
        gone = outcodes.pop(outcode)
        island = CROWN_DEPENDENCIES.get(outcode[:2])
        counts["of a Crown dependency" if island else "of a form no longer used"] += len(gone)
    return outcodes


def _in_place(rows: list[Row]) -> list[Row]:
    """Without those out of place, as long as their sector has others."""
    if not rows:
        return rows
    east, north = _middle([row.at for row in rows])
    far = [hypot(row.at[0] - east, row.at[1] - north) for row in rows]
    limit = max(NEAR_ENOUGH, TOO_FAR * sorted(far)[int((len(far) - 1) * REACH)])
    if max(far) <= limit:
        return rows
    settled = {row.sector for row, distance in zip(rows, far, strict=True) if distance <= limit}
    return [row for row, distance in zip(rows, far, strict=True) if distance <= limit or row.sector not in settled]


def _by_sector(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    sectors: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        sectors[row.inward[0]].append(row)
    return [(part[0].sector, part) for _, part in sorted(sectors.items())]


def _entry(name: str, rows: list[Row]) -> Entry:
    point = _middle_point([row.at for row in rows], grid=grid_of(name)) if rows else None
    return Entry(name, point, Counter([row.council for row in rows]))


def _middle_point(positions: list[Position], *, grid: str) -> Point:
    east, north = _middle(positions)
    return points([east], northings=[north], grid=grid)[0]


def _middle(positions: list[Position]) -> Position:
    eastings, northings = zip(*positions, strict=True)
    return median_low(eastings), median_low(northings)
