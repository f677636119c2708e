"""Entries as tests say them: what matters said, everything else left empty."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from directory.places.areas import Area, AsksAbout, CoveredArea, Kind
from directory.places.points import Point
from search.entries.entry import Entry, Facet, Opening, Part
from search.sought import Unit, Way
from search.words import stems_of

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
"""A Tuesday at noon."""
AN_HOUR = timedelta(hours=1)
SHEFFIELD = Point(53.3811, -1.4701)


def an_entry(
    service: int,
    name: str = "Shelter",
    *,
    description: str = "",
    also: str = "",
    organisation: str = "",
    area: str = "",
    filed: dict[Facet, Iterable[str]] | None = None,
    covers: Iterable[str] = (),
    leaves_out: Iterable[str] = (),
    points: Iterable[Point] = (),
    opens: Iterable[tuple[float, float]] = (),
    unsure: Iterable[tuple[float, float]] = (),
    confirmed_on: date | None = None,
    completeness: float = 0.0,
) -> Entry:
    """An entry; `opens` and `unsure` are hours from now, `covers` and `leaves_out` outcodes."""
    openings = [Opening(NOW + a * AN_HOUR, NOW + b * AN_HOUR) for a, b in opens]
    openings += [Opening(NOW + a * AN_HOUR, NOW + b * AN_HOUR, is_sure=False) for a, b in unsure]
    minus = tuple(Area(Kind.OUTCODE, each) for each in leaves_out)
    return Entry(
        service=service,
        slug=f"service-{service}",
        name=name,
        texts={
            Part.NAME: name,
            Part.ALSO_KNOWN_AS: also,
            Part.ORGANISATION: organisation,
            Part.AREA: area,
            Part.DESCRIPTION: description,
        },
        filed={facet: frozenset(values) for facet, values in (filed or {}).items()},
        areas=tuple(CoveredArea(Area(Kind.OUTCODE, each), minus, AsksAbout.SLEEPS) for each in covers),
        points=tuple(points),
        openings=tuple(sorted(openings, key=lambda each: each.opens)),
        confirmed_on=confirmed_on,
        completeness=completeness,
    )


def at_km(north: float, *, of: Point = SHEFFIELD) -> Point:
    """A point so many kilometres north of another."""
    return Point(of.latitude + north / 111.195, of.longitude)


def words(*said: str, **more: Any) -> dict[str, Any]:
    """What `Sought` needs for words, each a unit of its own."""
    return {"now": NOW, "units": tuple(Unit(each, (Way(stems_of(each)),)) for each in said), **more}
