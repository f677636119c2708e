"""The tables, from the first file of the directory to the last."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from directory.places.building.files import files_of
from directory.places.building.gathering import Gathered, gather, gather_councils
from directory.places.building.source import Source, rows_of

SHIPPED = Path(__file__).resolve().parent.parent / "data"
"""The folder of the tables that come with the project."""
EDITION = "edition.txt"


@dataclass(frozen=True)
class Built:
    """The tables as files by name, and how many postcodes were used, or left aside and why."""

    files: Mapping[str, bytes]
    counts: Mapping[str, int]


def build(source: Source, *, watched: Callable[[Iterable[Path]], Iterable[Path]] = lambda files: files) -> Built:
    """Every table from the directory; `watched` may show how far along the files it is.

    Takes about 15 seconds and half a gigabyte. Raises `NoSource` for a file that does not look as it should.
    """
    gathered = Gathered()
    for file in watched(source.files):
        gather(rows_of(file), into=gathered)
    gather_councils(gathered)
    edition = f"{source.edition}\n".encode()
    return Built({**files_of(gathered), EDITION: edition}, dict(gathered.counts.most_common()))
