"""The tables as files: CSV in gzip, the same bytes for the same postcodes.

S1 2,53.3806,-1.4702,E08000039:411 E08000018:3
"""

import gzip
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from directory.places.building.gathering import Entry, Gathered

DECIMALS = 4
"""Of a degree: 11 metres, finer than any middle of many postcodes means."""


def files_of(gathered: Gathered) -> Mapping[str, bytes]:
    """Every table by the name of its file."""
    tables = {"outcodes": gathered.outcodes, "sectors": gathered.sectors, "council_middles": gathered.councils}
    return {f"{name}.csv.gz": _compressed(_lines(entries)) for name, entries in tables.items()}


def write(files: Mapping[str, bytes], *, into: Path) -> None:
    """Writes each file whole or not at all."""
    for name, content in files.items():
        unfinished = into / f".{name}.unfinished"
        unfinished.write_bytes(content)
        unfinished.replace(into / name)


def _lines(entries: Iterable[Entry]) -> str:
    return "".join(f"{_line(entry)}\n" for entry in sorted(entries, key=lambda entry: entry.name))


def _line(entry: Entry) -> str:
    latitude, longitude = (f"{degrees:.{DECIMALS}f}" for degrees in entry.point) if entry.point else ("", "")
    councils = sorted(entry.councils.items(), key=lambda share: (-share[1], share[0]))
    return f"{entry.name},{latitude},{longitude},{' '.join(f'{code}:{count}' for code, count in councils)}"


def _compressed(text: str) -> bytes:
    # Without the time and the name of the file that gzip likes to write into its head.
    content = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=content, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(text.encode())
    return content.getvalue()
