"""What is known of outcodes, sectors and councils, from the small files that come with the project.

Each file is read when it is first asked for, in about ten milliseconds; a line is taken apart when it is looked up.
All together take under three megabytes of memory.

PURE: no framework.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from directory.places.invented import grounds, lines_of
from directory.places.points import Point

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables know of an outcode, a sector or a postcode.

    `point` is its middle, none where no postcode of it has a position. `councils` says how many of its postcodes lie
    in which council; empty means that nothing is known of that.
    """

    point: Point | None
    councils: Mapping[str, int]


def known_outcode(outcode: str) -> Known | None:
    """What is known of the outcode; none where there is no such outcode."""
    line = _lines("outcodes").get(outcode)
    return None if line is None else _taken_apart(line)


def known_sector(sector: str) -> Known | None:
    """What is known of the sector; none where there is none, or none with a position."""
    line = _lines("sectors").get(sector)
    return None if line is None else _taken_apart(line)


def known_council(code: str) -> Known | None:
    """What is known of a council that postcodes lie in; none where there is none, and for a county council."""
    line = _lines("council_middles").get(code)
    return None if line is None else _taken_apart(line)


def sectors_of(outcode: str) -> tuple[str, ...]:
    """Every sector of the outcode that has a position, in order."""
    return tuple(sector for digit in "0123456789" if (sector := f"{outcode} {digit}") in _lines("sectors"))


def sectors_in(council: str) -> tuple[str, ...]:
    """Every sector with a postcode in the council (never a county council), in order of their names."""
    return _sectors_in(council, grounds())


def outcodes() -> frozenset[str]:
    """Every outcode there is."""
    return frozenset(_lines("outcodes"))


@cache
def _sectors_in(council: str, grounds: tuple[Path, ...]) -> tuple[str, ...]:
    return tuple(sector for sector, line in _lines_with(grounds, "sectors").items() if council in line)


def _lines(table: str) -> Mapping[str, str]:
    """The rest of each line by its name, those of invented ground among them where it was taken in."""
    return _lines_with(grounds(), table)


@cache
def _lines_with(grounds: tuple[Path, ...], table: str) -> Mapping[str, str]:
    with gzip.open(DATA / f"{table}.csv.gz", "rt", encoding="utf-8") as file:
        real = dict(line.rstrip("\n").split(",", 1) for line in file)
    return MappingProxyType(real | dict(lines_of(grounds, table=table)))


def _taken_apart(line: str) -> Known:
    latitude, longitude, councils = line.split(",")
    point = Point(float(latitude), float(longitude)) if latitude else None
    shares = (share.split(":") for share in councils.split())
    return Known(point, MappingProxyType({code: int(count) for code, count in shares}))
