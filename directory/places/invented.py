"""Ground that is nowhere: the sectors and councils of an invented town, for the demo alone.

A folder of such ground holds two tables that a person can edit: `sectors.csv` (each with its middle, its one council
and how many postcodes it is said to have) and `councils.csv`. Outcodes and the middles of councils follow from these.

PURE: no framework.
"""

import csv
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

Row = Mapping[str, str]

_taken_in: list[Path] = []


def take_in(folder: Path) -> None:
    """Makes the ground in a folder known to this process, beside the real places. A second time changes nothing."""
    if folder not in _taken_in:
        _taken_in.append(folder)


def grounds() -> tuple[Path, ...]:
    """The folders that were taken in; none in production."""
    return tuple(_taken_in)


@cache
def areas_of(grounds: tuple[Path, ...]) -> frozenset[str]:
    """The letters with which the postcodes of these grounds begin."""
    return frozenset(row["sector"].rstrip("0123456789 ") for row in _rows(grounds, "sectors"))


def lines_of(grounds: tuple[Path, ...], *, table: str) -> Mapping[str, str]:
    """What these grounds add to a table of `directory.places.tables`: by name, the rest of each line."""
    return MappingProxyType({name: _line(rows) for name, rows in _grouped(grounds, _NAMED_BY[table]).items()})


def councils_of(grounds: tuple[Path, ...]) -> tuple[Row, ...]:
    """The rows that these grounds add to the table of councils."""
    return _rows(grounds, "councils")


def _outcode(row: Row) -> str:
    return row["sector"].partition(" ")[0]


def _sector(row: Row) -> str:
    return row["sector"]


def _council(row: Row) -> str:
    return row["council"]


_NAMED_BY: Mapping[str, Callable[[Row], str]] = {
    "outcodes": _outcode,
    "sectors": _sector,
    "council_middles": _council,
}


@cache
def _rows(grounds: tuple[Path, ...], table: str) -> tuple[Row, ...]:
    found: list[Row] = []
    for folder in grounds:
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            found.extend(csv.DictReader(file))
    return tuple(found)


def _grouped(grounds: tuple[Path, ...], named: Callable[[Row], str]) -> Mapping[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in _rows(grounds, "sectors"):
        groups.setdefault(named(row), []).append(row)
    return groups


def _line(rows: Iterable[Row]) -> str:
    """Their middle, each weighed by its postcodes, and how many of these lie in which council."""
    weighed = [(float(row["latitude"]), float(row["longitude"]), int(row["postcodes"])) for row in rows]
    total = sum(postcodes for _, _, postcodes in weighed)
    latitude, longitude = (sum(each[axis] * each[2] for each in weighed) / total for axis in (0, 1))
    councils: dict[str, int] = {}
    for row, (_, _, postcodes) in zip(rows, weighed, strict=True):
        councils[row["council"]] = councils.get(row["council"], 0) + postcodes
    return f"{latitude:.4f},{longitude:.4f}," + " ".join(f"{code}:{count}" for code, count in sorted(councils.items()))
