"""From the rows of one service to the entrance of one of its doors."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from django.urls import reverse

from directory.hours.clocks import in_london
from directory.hours.spells import Standing
from directory.models import Service, ServiceAtLocation
from directory.models.contacts import Contact
from directory.models.phones import Phone, dialled
from directory.pages.now import Now
from directory.pages.places import places_of
from directory.pages.sayings import freshness, languages_of
from directory.templatetags.listings import telephone, web_page
from navigator.circumstances.in_time import is_stale
from navigator.circumstances.particulars import Wait
from navigator.entrances.entrance import Desk, Entrance, Paper, Spot, Telephone, Tongue, Waiting, Way
from navigator.entrances.opening import Holidays, door_now, telephone_now
from navigator.entrances.rows import Rows

NOT_ASKED = Now(datetime.min.replace(tzinfo=UTC), Standing.UNKNOWN)
"""Stands where a moment's answer will."""


def made(
    id: str, rows: Rows, *, location: str, distance_km: float | None, at: datetime, holidays: Holidays
) -> Entrance:
    """The entrance of one judged thing; `location` is the slug of its place, empty where it has none."""
    service, at_place = rows.service, _at(rows.service, location)
    door = door_now(service, at_place, at=at, holidays=holidays)
    telephone = telephone_now(service, at_place, door=door, at=at, holidays=holidays)
    lasting = _lasting(rows, at_place, today=in_london(at).date())
    return replace(lasting, id=id, door=door, telephone=telephone, distance_km=distance_km)


def _at(service: Service, location: str) -> ServiceAtLocation | None:
    return next((one for one in service.service_at_locations.all() if one.location.slug == location), None)


def _lasting(rows: Rows, at_place: ServiceAtLocation | None, *, today: date) -> Entrance:
    """What lasts all day, whoever asks: kept beside the rows, since it takes ten times as long as the rest."""
    location = at_place.location.slug if at_place else ""
    day, found = rows.lasting.get(location, (None, None))
    if found is None or day != today:
        found = _of_the_day(rows.service, at_place, today=today)
        rows.lasting[location] = (today, found)
    return found


def _of_the_day(service: Service, at_place: ServiceAtLocation | None, *, today: date) -> Entrance:
    """An entrance without what differs from moment to moment and from person to person."""
    return Entrance(
        id="",
        service=service.slug,
        name=service.name,
        link=reverse("directory:service", args=[service.slug]),
        organisation=service.organisation.name,
        alert=service.alert,
        ways=tuple(_ways(service)),
        telephones=tuple(_telephone(each) for each in service.phones.all()),
        desks=tuple(_desk(each) for each in service.contacts.all()),
        spot=_spot(service, at_place),
        email=service.email,
        web=web_page(service.url),
        door=NOT_ASKED,
        telephone=NOT_ASKED,
        is_by_appointment=service.is_by_appointment,
        distance_km=None,
        wait=_wait(service, on=today),
        bring=tuple(Paper(each.document, each.instead) for each in service.required_documents.all()),
        languages=tuple(Tongue(name, one.is_interpreted) for name, one in languages_of(service)),
        confirmed_on=service.confirmed_on,
        confirmed_as=service.confirmed_as,
        freshness=freshness(service, today=today),
    )


def _ways(service: Service) -> Iterator[Way]:
    # Two that were never put in an order stand in the one in which they were written, on every database.
    for each in sorted(service.access_modes.all(), key=lambda each: (each.sort_order or 0, each.pk)):
        yield Way(each.mode, each.get_mode_display(), each.how, each.referrer)


def _telephone(phone: Phone) -> Telephone:
    return Telephone(
        number=telephone(phone.number),
        dialled=phone.to_dial,
        kind=phone.type,
        extension=phone.extension,
        about=phone.description,
        is_free=bool(phone.is_free),
    )


def _desk(contact: Contact) -> Desk:
    name = ", ".join(filter(None, [contact.name, contact.title, contact.department])) or "the contact"
    number = Telephone(telephone(contact.phone), dialled(contact.phone)) if contact.phone else None
    return Desk(name, number, contact.email)


def _spot(service: Service, at_place: ServiceAtLocation | None) -> Spot | None:
    """The place of the door, by what the public page tells of it: the address of a public one and of no other."""
    if at_place is None:
        return None
    shown = next(each for each in places_of(service) if each.location.pk == at_place.location_id)
    directions = shown.location.transportation if shown.kind == "public" else ""
    return Spot(shown.name, shown.kind, shown.lines, shown.area, shown.here, directions)


def _wait(service: Service, *, on: date) -> Waiting:
    said = Wait(service.wait_days, service.wait_stated_on, service.is_list_closed)
    return Waiting(said.days, said.stated_on, bool(said.is_list_closed), is_old=is_stale(said, on=on))
