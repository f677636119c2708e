"""What a service of the drawn city is: what was drawn as true of it, and nothing of how it is worded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bench.judged.policies import policies_of
from directory.city.names import SERVICES
from directory.hours.checking import checked_exception, checked_schedule
from directory.hours.timetables import OnBankHolidays, Timetable
from directory.importing.records import LocationRecord, ServiceRecord, read_row
from directory.importing.records.reading import Kind
from directory.places.areas import AsksAbout, CoveredArea, Piece, joined, read_area
from directory.places.areas import Kind as AreaKind
from directory.places.points import Point
from directory.places.resolving import find_place
from directory.places.whereabouts import coarse_point

SORTS = {sort.casefold().replace("-", " "): sort for sorts in SERVICES.values() for sort in sorts}
SEEDED = "(new)"
"""What a second listing of a service may have behind its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CityService:
    """One drawn service. `says` is what it said of each policy, empty where it has not."""

    id: str
    is_active: bool
    sort: str
    needs: Mapping[str, str]
    kinds: frozenset[str]
    audience: frozenset[str]
    approaches: frozenset[str]
    languages: frozenset[str]
    modes: frozenset[str]
    costs: frozenset[str]
    says: Mapping[str, str]
    areas: tuple[CoveredArea, ...]
    points: tuple[Point, ...]
    has_place: bool
    timetable: Timetable


def city_services(document: Mapping[str, Any]) -> tuple[CityService, ...]:
    """The services of the file that `manage.py make_city` writes. Raises `LookupError` for a row that is none."""
    places = {row["id"]: _points(_read(Kind.LOCATION, row)) for row in document["locations"]}
    return tuple(_service(_read(Kind.SERVICE, row), places=places) for row in document["services"])


def _read(kind: Kind, row: Mapping[str, Any]) -> Any:
    record = read_row(kind, row, at=str(row.get("id")))
    if not isinstance(record, (LocationRecord, ServiceRecord)):
        raise LookupError(f"{row.get('id')}: {record}")
    return record


def _service(row: ServiceRecord, *, places: Mapping[str, tuple[Point, ...]]) -> CityService:
    return CityService(
        id=row.id,
        is_active=row.status == "active",
        sort=sort_of(row.name),
        needs=_needs(row),
        kinds=frozenset(row.kinds),
        audience=frozenset(row.designed_for),
        approaches=frozenset(row.approaches),
        languages=frozenset(each.code for each in row.languages),
        modes=frozenset(each.mode for each in row.access_modes),
        costs=frozenset([_cost(row)]),
        says=policies_of(row.rules or {}),
        areas=_areas(row),
        points=tuple(point for each in row.locations for point in places[each.location]),
        has_place=bool(row.locations),
        timetable=_timetable(row),
    )


def sort_of(name: str) -> str:
    """The one of the generator's sorts that stands in a name; the longest where several do. Raises `LookupError`."""
    words = name.casefold().replace("-", " ").replace(SEEDED, " ").split()
    found = [sort for written, sort in SORTS.items() if words[-len(written.split()) :] == written.split()]
    if not found:
        raise LookupError(f"{name}: expected a name that ends in one of {', '.join(SORTS.values())}")
    return max(found, key=len)


def _needs(row: ServiceRecord) -> Mapping[str, str]:
    """Its own needs, and those of its strands that it has not itself."""
    return {need: effect for each in row.strands for need, effect in each.rules["needs"].items()} | dict(
        row.needs or {}
    )


def _cost(row: ServiceRecord) -> str:
    if not row.cost_options:
        return "not_said"
    return "paid" if any(each.amount for each in row.cost_options) else "free"


def _areas(row: ServiceRecord) -> tuple[CoveredArea, ...]:
    return joined(
        Piece(read_area(each.code, kind=AreaKind(each.kind)), AsksAbout(each.asks_about), each.is_left_out)
        for each in row.service_areas
    )


def _points(row: LocationRecord) -> tuple[Point, ...]:
    """Its published point: its pin, else the middle of what is told of where it is."""
    if row.latitude is not None and row.longitude is not None:
        return (Point(float(row.latitude), float(row.longitude)),)
    # Its last two letters are of no postcode, so that it is nobody's: what is before them is a real sector.
    point = find_place(row.postal_code[:-2]).point if row.postal_code else coarse_point(row.area)
    return (point,) if point else ()


def _timetable(row: ServiceRecord) -> Timetable:
    """All its hours together, at whichever place and for whichever purpose."""
    schedules: Iterable[Any] = (*row.schedules, *(one for place in row.locations for one in place.schedules))
    return Timetable(
        schedules=tuple(checked_schedule(**_without_purpose(asdict(each))) for each in schedules),
        exceptions=tuple(checked_exception(**_without_purpose(asdict(each))) for each in row.schedule_exceptions),
        on_bank_holidays=OnBankHolidays(row.bank_holidays),
        is_always_open=row.is_always_open,
        is_by_appointment=row.is_by_appointment,
    )


def _without_purpose(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key != "purpose"}
