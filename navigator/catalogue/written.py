"""What stands in the tables about each listing that takes people now: plain values, by which a change shows itself.

Seventeen tables, a query each, whatever the size of the directory: a third of a second for 10,000 services, where to
make objects of their rows takes many. Nothing here depends on whoever made a change having told of it.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import Model, QuerySet, TextField
from django.db.models.functions import Cast

from directory.models import (
    AccessMode,
    JointProtocol,
    Location,
    LocationAccessibility,
    LocationSchedule,
    RequiredDocument,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceLanguage,
    ServiceNeed,
    ServiceSchedule,
    Strand,
)

Row = tuple[Any, ...]
Rows = tuple[Row, ...]
BySomebody = Mapping[int, list[Row]]


class WrittenService(NamedTuple):
    """The row of a service, as far as plans turn on it."""

    pk: int
    slug: str
    name: str
    description: str
    is_always_open: bool
    is_by_appointment: bool
    wait_days: Any
    wait_stated_on: Any
    is_list_closed: Any
    support_weeks: Any
    hands_on_to: str
    confirmed_on: Any
    rules: str


class WrittenLocation(NamedTuple):
    """The row of a location, as far as plans turn on it."""

    pk: int
    slug: str
    name: str
    location_type: str
    visibility: str
    area: str
    address_1: str
    address_2: str
    city: str
    postal_code: str
    latitude: float | None
    longitude: float | None


class WrittenPlace(NamedTuple):
    """A service at one of its locations."""

    location: WrittenLocation
    accessibility: Rows
    schedules: Rows
    overrides: str


class Written(NamedTuple):
    """A listing with all that belongs to it."""

    service: WrittenService
    places: tuple[WrittenPlace, ...]
    needs: Rows
    kinds: Rows
    strands: Rows
    areas: Rows
    access_modes: Rows
    required_documents: Rows
    languages: Rows
    joint_protocols: Rows
    schedules: Rows


SCHEDULE = (
    *("purpose", "freq", "byday", "bymonthday", "opens_at", "closes_at"),
    *("interval", "dtstart", "valid_from", "valid_to"),
)
"""What is read of a schedule; what is only shown beside it changes no plan."""

PARTS: dict[str, tuple[type[Model], tuple[str, ...]]] = {
    "needs": (ServiceNeed, ("need__code", "effect")),
    "strands": (Strand, ("code", "name", "as_text")),
    "areas": (ServiceArea, ("kind", "code", "asks_about", "is_left_out")),
    "access_modes": (AccessMode, ("mode", "referrer")),
    "required_documents": (RequiredDocument, ("document", "instead")),
    "languages": (ServiceLanguage, ("code",)),
    "joint_protocols": (JointProtocol, ("other__slug",)),
    "schedules": (ServiceSchedule, SCHEDULE),
}
"""What belongs to a service: its model, and the columns that plans turn on."""


def written_now() -> dict[int, Written]:
    """Every listing that takes people now, by its number, in the order of their slugs."""
    parts = {name: _by_owner(_rows_of(model), "service_id", columns) for name, (model, columns) in PARTS.items()}
    parts["kinds"] = _by_owner(Service.kinds.through.objects.order_by("term__code"), "service_id", ("term__code",))
    places = _places()
    services = _with_text(Service.objects.to_go_to().order_by("slug"), "rules")
    columns = (*WrittenService._fields[:-1], "as_text")
    return {
        row[0]: Written(
            service=WrittenService(*row),
            places=tuple(places.get(row[0], ())),
            **{name: tuple(of.get(row[0], ())) for name, of in parts.items()},
        )
        for row in services.values_list(*columns)
    }


def slugs() -> frozenset[str]:
    """The name of every service that there is, whether or not it takes people now."""
    return frozenset(Service.objects.values_list("slug", flat=True))


def _places() -> dict[int, list[WrittenPlace]]:
    locations = {row[0]: WrittenLocation(*row) for row in Location.objects.values_list(*WrittenLocation._fields)}
    accessibility = _by_owner(LocationAccessibility.objects.order_by("code"), "location_id", ("code",))
    schedules = _by_owner(_rows_of(LocationSchedule), "service_at_location_id", SCHEDULE)
    found: dict[int, list[WrittenPlace]] = {}
    at = _with_text(ServiceAtLocation.objects.order_by("sort_order", "pk"), "overrides")
    for pk, service, location, overrides in at.values_list("pk", "service_id", "location_id", "as_text"):
        if location in locations:  # one that came between the two queries comes with the next edition
            stated = tuple(accessibility.get(location, ()))
            place = WrittenPlace(locations[location], stated, tuple(schedules.get(pk, ())), overrides)
            found.setdefault(service, []).append(place)
    return found


def _rows_of(model: type[Model]) -> QuerySet[Any]:
    ordered = model._default_manager.order_by("sort_order", "pk")
    return _with_text(ordered, "rules") if model is Strand else ordered


def _with_text(rows: QuerySet[Any], field: str) -> QuerySet[Any]:
    """A JSON document as the text it is kept as: to compare it nobody has to read it."""
    return rows.annotate(as_text=Cast(field, TextField()))


def _by_owner(rows: QuerySet[Any], owner: str, columns: Iterable[str]) -> BySomebody:
    found: dict[int, list[Row]] = {}
    for of, *row in rows.values_list(owner, *columns):
        found.setdefault(of, []).append(tuple(row))
    return found
