"""Rows of the directory → entries. Only what the public page of a listing shows goes into one."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch, QuerySet

from directory.hours.clocks import in_london, moment
from directory.hours.spells import A_DAY, midnight
from directory.models import Location, Service, ServiceAtLocation, ServiceNeed
from directory.models.service_needs import Effect
from directory.pages.hours import owners_of_hours, places_of_hours, timetable_of
from directory.pages.now import bank_holidays_around, of_nations_with
from directory.pages.places import area_in_words
from directory.pages.sayings import costs_of, language_in_words
from directory.places.areas import Area, AreaFault, AsksAbout, CoveredArea, Kind, Piece, joined, read_area
from directory.places.locations import whereabouts
from directory.places.tables import known_outcode
from directory.places.whereabouts import published_point
from navigator.core.documents.faults import Faults
from search.entries.completeness import completeness
from search.entries.entry import MODES, Entry, Facet, Part
from search.entries.openings import DAYS, Possible, openings
from search.entries.taking import taking

AT_ONCE = 200
"""Listings read together: the rows of so many take some ten megabytes."""

FOR_AN_ENTRY = (
    "designed_for",
    "approaches",
    "kinds",
    "access_modes",
    "phones",
    "schedules",
    "schedule_exceptions",
    "service_areas",
    "cost_options",
    "languages",
    "strands",
)
IN_PERSON = "in_person"

Holidays = Mapping[str, frozenset[date]]


def entries(services: Collection[int] | None = None, *, at: datetime) -> Iterator[Entry]:
    """The entries of these services as the directory has them now, or of all; none of what is not public.

    `at` is the moment from whose day openings are reckoned.
    """
    today = in_london(at).date()
    holidays = bank_holidays_around(today, ahead=DAYS * A_DAY)
    for service in _rows(services).iterator(chunk_size=AT_ONCE):
        yield _entry(service, today=today, holidays=holidays)


def _rows(services: Collection[int] | None) -> "QuerySet[Service]":
    public = Service.objects.public() if services is None else Service.objects.public().filter(pk__in=services)
    needs = Prefetch("needs", ServiceNeed.objects.select_related("need"))
    places = Prefetch(
        "service_at_locations",
        ServiceAtLocation.objects.select_related("location").prefetch_related(
            "schedules", "schedule_exceptions", "location__accessibility"
        ),
    )
    return public.select_related("organisation").prefetch_related(needs, places, *FOR_AN_ENTRY).order_by("pk")


def _entry(service: Any, *, today: date, holidays: Holidays) -> Entry:
    locations = [one.location for one in service.service_at_locations.all()]
    areas = _areas(service)
    return Entry(
        service=service.pk,
        slug=service.slug,
        name=service.name,
        texts=_texts(service, locations),
        filed=_filed(service, locations, areas, today=today),
        areas=areas,
        points=tuple(point for one in locations if (known := whereabouts(one)) and (point := published_point(known))),
        openings=openings(_said_of_hours(service, holidays), first=today),
        known_until=moment(midnight(today) + DAYS * A_DAY),
        confirmed_on=service.confirmed_on,
        completeness=completeness(service),
        takes_people=service.status == Service.Status.ACTIVE,
    )


def _texts(service: Any, locations: Iterable[Location]) -> dict[Part, str]:
    words = {
        Part.NAME: [service.name],
        Part.ALSO_KNOWN_AS: [service.alternate_name],
        Part.ORGANISATION: [service.organisation.name, service.organisation.alternate_name],
        Part.NEEDS: [
            *(one.need.name for one in service.needs.all()),
            *map(str, service.kinds.all()),
            *map(str, service.approaches.all()),
        ],
        Part.AUDIENCE: map(str, service.designed_for.all()),
        Part.AREA: [*_names_of(locations), *(one.name for one in service.service_areas.all() if not one.is_left_out)],
        Part.DESCRIPTION: [
            service.description,
            *(f"{strand.name}. {strand.description}" for strand in service.strands.all()),
            *(language_in_words(one.code) for one in service.languages.all()),
        ],
    }
    return {part: "\n".join(filter(None, its)) for part, its in words.items()}


def _names_of(locations: Iterable[Location]) -> Iterator[str]:
    """What a place is called and where it is: of one that is not public the area alone."""
    for location in locations:
        if location.is_public:
            yield from (location.name, location.city, location.postal_code.partition(" ")[0])
        else:
            yield area_in_words(location.area)


def _filed(
    service: Any, locations: list[Location], areas: Iterable[CoveredArea], *, today: date
) -> dict[Facet, frozenset[str]]:
    modes = {one.mode for one in service.access_modes.all()}
    goes_somewhere = any(one.location_type == Location.LocationType.PHYSICAL for one in locations)
    return {
        Facet.NEED: frozenset(one.need.code for one in service.needs.all()),
        Facet.MOVES: frozenset(one.need.code for one in service.needs.all() if one.effect == Effect.MOVES),
        Facet.AUDIENCE: frozenset(one.code for one in service.designed_for.all()),
        Facet.KIND: frozenset(one.code for one in service.kinds.all()),
        Facet.APPROACH: frozenset(one.code for one in service.approaches.all()),
        Facet.WAY_IN: frozenset(modes.difference(MODES)),
        Facet.MODE: frozenset([*modes.intersection(MODES), *([IN_PERSON] if goes_somewhere else [])]),
        Facet.COST: frozenset("free" if one.is_free else "paid" for one in costs_of(service, today=today)),
        Facet.LANGUAGE: frozenset(one.code for one in service.languages.all()),
        Facet.ACCESSIBILITY: frozenset(one.code for place in locations for one in place.accessibility.all()),
        Facet.AREA: frozenset(code for one in areas for code in _councils_of(one.area)),
        Facet.TAKES: taking(service.rules),
    }


def _areas(service: Any) -> tuple[CoveredArea, ...]:
    """Its areas. One that is none any longer makes all of them unknown: nobody who lives there is lost by it."""
    rows = list(service.service_areas.all())
    try:
        return joined(
            Piece(read_area(one.code, kind=Kind(one.kind)), AsksAbout(one.asks_about), one.is_left_out) for one in rows
        )
    except AreaFault:
        return ()


def _councils_of(area: Area) -> Iterable[str]:
    """The councils in which an area lies, by their codes; of a larger one its own name."""
    match area.kind:
        case Kind.COUNCIL:
            return [area.code]
        case Kind.OUTCODE | Kind.SECTOR:
            known = known_outcode(area.code.partition(" ")[0])
            return known.councils if known else ()
        case Kind.EVERYWHERE:
            return [Kind.EVERYWHERE.value]
    return [area.code]


def _said_of_hours(service: Any, holidays: Holidays) -> Iterator[Possible]:
    """What was said of each of its hours, under each nation's bank holidays. What says nothing is left out."""
    for owner, purpose in owners_of_hours(service):
        here = of_nations_with(places_of_hours(service, owner), holidays)
        try:
            possible = {timetable_of(service, owner, purpose, days) for days in set(here.values())}
        except Faults:
            continue  # nobody can tell when: as if nothing had been said, and never closed
        yield tuple(each for each in possible if each.schedules or each.is_always_open or each.is_by_appointment)
