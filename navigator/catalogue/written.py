"""What stands in the tables about listings that take people now, as plain values.

At a *glance* it is told which have changed: by the day of their publishing, and by the very texts and places that may
change without it (an address that became confidential is taken out of every text). That is a handful of queries, and a
fifth of a second for 10,000 services. What a listing says beside its rules is *written* in ten tables more; these are
asked about the listings that have changed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
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


class Glance(NamedTuple):
    """A listing at a glance: equal for two editions where nothing that plans turn on has changed between them."""

    pk: int
    slug: str
    name: str
    description: str
    live_revision: int | None
    last_published_at: Any
    rules: str
    strands: Rows
    places: Rows

    @property
    def strand_codes(self) -> list[str]:
        return [code for code, *_ in self.strands]

    @property
    def location_slugs(self) -> list[str]:
        return [location.slug for location, *_ in self.places]


class WrittenService(NamedTuple):
    """The row of a service, as far as plans turn on it."""

    pk: int
    slug: str
    is_always_open: bool
    is_by_appointment: bool
    wait_days: Any
    wait_stated_on: Any
    is_list_closed: Any
    support_weeks: Any
    hands_on_to: str
    confirmed_on: Any


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


class Written(NamedTuple):
    """What a listing says beside its rules."""

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
    "kinds": (Service.kinds.through, ("term__code",)),
    "strands": (Strand, ("code", "rules")),
    "areas": (ServiceArea, ("kind", "code", "asks_about", "is_left_out")),
    "access_modes": (AccessMode, ("mode", "referrer")),
    "required_documents": (RequiredDocument, ("document", "instead")),
    "languages": (ServiceLanguage, ("code",)),
    "joint_protocols": (JointProtocol, ("other__slug",)),
    "schedules": (ServiceSchedule, SCHEDULE),
}
"""What belongs to a service: its model, and the columns that plans turn on."""


def glances() -> Iterator[Glance]:
    """Every listing that takes people now, in the order of their slugs, one by one: all their rules take much room."""
    strands = _by_owner(_with_text(Strand.objects.order_by("pk"), "rules"), "service_id", ("code", "name", "as_text"))
    places = _places_at_a_glance()
    services = _with_text(Service.objects.to_go_to().order_by("slug"), "rules")
    columns = (*Glance._fields[:4], "live_revision_id", "last_published_at", "as_text")
    for row in services.values_list(*columns).iterator(chunk_size=500):
        yield Glance(*row, tuple(strands.get(row[0], ())), tuple(places.get(row[0], ())))


def written(numbers: Collection[int]) -> Iterator[Written]:
    """What these listings (by number) say beside their rules."""
    parts = {
        name: _by_owner(model._default_manager.filter(service__in=numbers).order_by("pk"), "service_id", columns)
        for name, (model, columns) in PARTS.items()
    }
    places = _places(numbers)
    for row in Service.objects.filter(pk__in=numbers).values_list(*WrittenService._fields):
        of_it = {name: tuple(of.get(row[0], ())) for name, of in parts.items()}
        yield Written(WrittenService(*row), tuple(places.get(row[0], ())), **of_it)


def slugs() -> frozenset[str]:
    """The name of every service that there is, whether or not it takes people now."""
    return frozenset(Service.objects.values_list("slug", flat=True))


def _places_at_a_glance() -> BySomebody:
    locations = _locations(Location.objects.all())
    accessibility = _by_owner(LocationAccessibility.objects.order_by("code"), "location_id", ("code",))
    found: dict[int, list[Row]] = {}
    at = _with_text(ServiceAtLocation.objects.order_by("pk"), "overrides")
    for service, location, overrides in at.values_list("service_id", "location_id", "as_text"):
        if location in locations:  # one that came between the two queries comes with the next edition
            place = (locations[location], tuple(accessibility.get(location, ())), overrides)
            found.setdefault(service, []).append(place)
    return found


def _places(numbers: Collection[int]) -> dict[int, list[WrittenPlace]]:
    at = list(
        ServiceAtLocation.objects.filter(service__in=numbers)
        .order_by("sort_order", "pk")
        .values_list("pk", "service_id", "location_id")
    )
    locations = _locations(Location.objects.filter(pk__in={location for _, _, location in at}))
    accessibility = _by_owner(
        LocationAccessibility.objects.filter(location__in=locations).order_by("code"), "location_id", ("code",)
    )
    schedules = _by_owner(
        LocationSchedule.objects.filter(service_at_location__in=[pk for pk, _, _ in at]).order_by("sort_order", "pk"),
        "service_at_location_id",
        SCHEDULE,
    )
    found: dict[int, list[WrittenPlace]] = {}
    for pk, service, location in at:
        if location in locations:
            stated = tuple(accessibility.get(location, ()))
            place = WrittenPlace(locations[location], stated, tuple(schedules.get(pk, ())))
            found.setdefault(service, []).append(place)
    return found


def _locations(rows: QuerySet[Location]) -> dict[int, WrittenLocation]:
    return {row[0]: WrittenLocation(*row) for row in rows.values_list(*WrittenLocation._fields)}


def _with_text(rows: QuerySet[Any], field: str) -> QuerySet[Any]:
    """A JSON document as the text it is kept as: to compare it nobody has to read it."""
    return rows.annotate(as_text=Cast(field, TextField()))


def _by_owner(rows: QuerySet[Any], owner: str, columns: Iterable[str]) -> BySomebody:
    found: dict[int, list[Row]] = {}
    for of, *row in rows.values_list(owner, *columns):
        found.setdefault(of, []).append(tuple(row))
    return found
