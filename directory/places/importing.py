"""The large table of postcodes, out of the ONS Postcode Directory into the database.

Goes sector by sector, some hundreds in one transaction. A sector is there whole or not at all, and stays as it was
until its new one is there; killed in the middle, the next run leaves out what is done already. Sectors that the edition
no longer has go at the end.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from directory.models.places import PostcodeSector
from directory.places.building.grids import grid_of, points
from directory.places.building.source import Row, Source, is_current, rows_of
from directory.places.packing import FORM, pack

AT_ONCE = 500
"""Sectors in one transaction: a second's work, so that the site can write in between."""


@dataclass(frozen=True)
class Imported:
    """How many sectors were written, were there already, and were taken away because the edition has them no more."""

    written: int
    there_already: int
    taken_away: int


def import_postcodes(
    source: Source, *, watched: Callable[[Iterable[Path]], Iterable[Path]] = lambda files: files
) -> Imported:
    """Brings the table to the edition of `source`; `watched` may show how far along the files it is.

    Takes about 15 seconds and 400 megabytes, and leaves 28 megabytes in the database. Safe to run twice, and to kill.
    Raises `NoSource` for a file that does not look as it should.
    """
    edition = f"{source.edition} form {FORM}"
    done = set(PostcodeSector.objects.filter(edition=edition).values_list("sector", flat=True))
    written = 0
    for file in watched(source.files):
        sectors = {name: rows for name, rows in _by_sector(rows_of(file)).items() if name not in done}
        _write(sectors, edition=edition)
        written += len(sectors)
    taken_away, _ = PostcodeSector.objects.exclude(edition=edition).delete()
    return Imported(written, len(done), taken_away)


def _by_sector(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    sectors: dict[str, list[Row]] = defaultdict(list)
    current: dict[str, bool] = {}
    for row in rows:
        if row.outcode not in current:
            current[row.outcode] = is_current(row.outcode)
        if current[row.outcode] and row.at and row.council:
            sectors[row.sector].append(row)
    return sectors


def _write(sectors: Mapping[str, list[Row]], *, edition: str) -> None:
    names = sorted(sectors)
    for start in range(0, len(names), AT_ONCE):
        batch = [
            PostcodeSector(sector=name, postcodes=_packed(sectors[name]), edition=edition)
            for name in names[start : start + AT_ONCE]
        ]
        with transaction.atomic():
            PostcodeSector.objects.bulk_create(
                batch, update_conflicts=True, unique_fields=["sector"], update_fields=["postcodes", "edition"]
            )


def _packed(rows: list[Row]) -> bytes:
    eastings, northings = zip(*(row.at for row in rows), strict=True)
    where = points(eastings, northings=northings, grid=grid_of(rows[0].outcode))
    return pack({row.inward[1:]: (at, row.council) for row, at in zip(rows, where, strict=True)})
