"""An entry as a row of the index, and what a shelf needs of it again. PURE: no framework."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from sys import intern

from directory.places.points import Point
from search.entries.entry import Entry, Facet, Opening
from search.sought.covering import left_out, taken_in
from search.words import cut, stems_of

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Packed:
    """One listing as it stands in memory: codes of facets and areas, points, and openings in minutes since 1970.

    `openings` are triples: from, until, and 1 where it is surely open.
    """

    service: int
    name: str
    filed: tuple[tuple[Facet, str], ...]
    takes_in: tuple[str, ...]
    leaves_out: tuple[str, ...]
    points: tuple[Point, ...]
    openings: array[int]
    confirmed_on: date | None
    completeness: float
    takes_people: bool = True
    words: tuple[str, ...] = ()
    """The words of it, unstemmed, each once: what spelling is corrected by, and completed."""


def words_of(entry: Entry, *, parts: Iterable[str]) -> list[str]:
    """The stems of each part, as the index holds them."""
    texts = {part.value: text for part, text in entry.texts.items()}
    return [" ".join(stems_of(texts.get(part, ""))) for part in parts]


def packed(entry: Entry) -> str:
    """Everything but the words, as a text."""
    return json.dumps(
        {
            "name": entry.name,
            "filed": sorted((facet.value, value) for facet, values in entry.filed.items() for value in values),
            "takes_in": sorted(taken_in(entry.areas)),
            "leaves_out": sorted(left_out(entry.areas)),
            "points": entry.points,
            "openings": [number for each in entry.openings for number in _triple(each)],
            "confirmed_on": entry.confirmed_on and entry.confirmed_on.isoformat(),
            "completeness": round(entry.completeness, 3),
            "takes_people": entry.takes_people,
            "words": " ".join(sorted({word.text for text in entry.texts.values() for word in cut(text)})),
        },
        separators=(",", ":"),
    )


def unpacked(service: int, text: str) -> Packed:
    """What a shelf keeps of a row."""
    row = json.loads(text)
    return Packed(
        service=service,
        name=row["name"],
        filed=tuple((Facet(facet), value) for facet, value in row["filed"]),
        takes_in=tuple(row["takes_in"]),
        leaves_out=tuple(row["leaves_out"]),
        points=tuple(Point(*each) for each in row["points"]),
        openings=array("i", row["openings"]),
        confirmed_on=date.fromisoformat(row["confirmed_on"]) if row["confirmed_on"] else None,
        completeness=row["completeness"],
        takes_people=row["takes_people"],
        words=tuple(map(intern, row["words"].split())),
    )


def minute(at: datetime) -> int:
    """A moment in minutes since 1970."""
    return (at - EPOCH) // A_MINUTE


def _triple(opening: Opening) -> tuple[int, int, int]:
    return minute(opening.opens), minute(opening.closes), int(opening.is_sure)
