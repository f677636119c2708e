"""Organisations and services as a record describes them, in memory."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from directory.importing.records import OrganisationRecord, Record, ServiceAtLocationRecord, ServiceRecord
from directory.importing.records.reading import Kind, kind_of
from directory.importing.writing.looking_up import Known, wished_slug
from directory.importing.writing.model_rows import (
    ORGANISATION_PARTS,
    SERVICE_PARTS,
    faults_among,
    faults_in,
    needs,
    parts,
    plain_values,
    refuse,
    relation,
    rows,
    terms,
)
from directory.importing.writing.refusing import NotWritten, NotYet, fault
from directory.models import JointProtocol, Organisation, Service, ServiceAtLocation
from directory.models.listings import Listing


@dataclass
class Filled:
    """A listing with all that a record says of it, in memory: the rows that belong to it, and the terms it is under."""

    listing: Listing
    children: Mapping[str, list[Any]]
    terms: Mapping[str, list[Any]] = field(default_factory=dict)


def filled_by(record: OrganisationRecord | ServiceRecord, known: Known, here: Any) -> Filled:
    """The listing that a record describes, made of the one that is here where there is one. Raises `NotWritten`."""
    if isinstance(record, OrganisationRecord):
        return filled_organisation(record, known, here)
    return filled_service(record, known, here)


def filled_organisation(record: OrganisationRecord, known: Known, here: Organisation | None) -> Filled:
    """The organisation that a record describes. Raises `NotWritten`."""
    organisation = here or Organisation()
    set_all(organisation, plain_values(record, Organisation) | {"slug": slug_for(record, known, here)})
    refuse(faults_in(organisation))
    return Filled(organisation, parts(record, ORGANISATION_PARTS, Organisation))


def filled_service(record: ServiceRecord, known: Known, here: Service | None) -> Filled:
    """The service that a record describes. Raises `NotWritten`."""
    organisation = known.organisation(record.organisation)
    if organisation is None:
        expected = "the id of an organisation of this source, or the slug or whole name of one in the directory"
        raise NotWritten([fault("organisation", record.organisation, expected)])
    service = here or Service()
    set_all(service, plain_values(record, Service) | {"slug": slug_for(record, known, here)})
    service.organisation = organisation
    refuse(faults_in(service))
    children = {
        **parts(record, SERVICE_PARTS, Service),
        "needs": needs(record, known),
        "service_at_locations": _places(record, known),
    }
    chosen = terms(record, known)
    return Filled(service, {**children, "joint_protocols": _protocols(record, known)}, chosen)


def slug_for(record: Record, known: Known, here: Any) -> str:
    """The slug that a record asks for, or one made of its name that nothing else of its kind has."""
    kind, wished = kind_of(record), wished_slug(record)
    if here is not None and record.slug in ("", here.slug):
        return str(here.slug)
    if wished not in known.slugs[kind]:
        return wished
    if record.slug:
        raise NotWritten([fault("slug", record.slug, f"a slug that no other {kind} has")])
    return f"{wished}-{_digest(known, record)}"


def _digest(known: Known, record: Record) -> str:
    return hashlib.sha256(f"{known.source}/{record.id}".encode()).hexdigest()[:8]


def set_all(thing: Any, values: dict[str, Any]) -> None:
    """Sets each value at its name."""
    for name, value in values.items():
        setattr(thing, name, value)


def _places(record: ServiceRecord, known: Known) -> list[ServiceAtLocation]:
    refuse(
        fault(f"locations[{number}].location", each.location, "the id of a location of this source, or a slug of one")
        for number, each in enumerate(record.locations)
        if known.find(Kind.LOCATION, each.location) is None
    )
    made = [_place(each, known, number=number) for number, each in enumerate(record.locations)]
    refuse(faults_among(made, "locations"))
    return made


def _place(each: ServiceAtLocationRecord, known: Known, *, number: int) -> ServiceAtLocation:
    place = ServiceAtLocation(
        location=known.find(Kind.LOCATION, each.location), description=each.description, sort_order=number
    )
    if each.overrides is not None:
        place.overrides = each.overrides
    for name in ("schedules", "schedule_exceptions"):
        theirs = rows(getattr(each, name), relation(ServiceAtLocation, name))
        refuse(faults_among(theirs, f"locations[{number}].{name}"))
        setattr(place, name, theirs)
    return place


def _protocols(record: ServiceRecord, known: Known) -> list[JointProtocol]:
    """Raises `NotYet` for one with a service that is not there: it may come further down the file."""
    others = [known.find(Kind.SERVICE, each.other) for each in record.joint_protocols]
    missing = [
        fault(f"joint_protocols[{number}].other", each.other, "the id of a service of this source, or a slug of one")
        for number, (each, other) in enumerate(zip(record.joint_protocols, others, strict=True))
        if other is None
    ]
    itself = [
        f"joint_protocols[{number}].other"
        for number, each in enumerate(record.joint_protocols)
        if each.other == record.id
    ]
    refuse(fault(path, record.id, "another service: none has a protocol with itself") for path in itself)
    if missing:
        raise NotYet(missing)
    made = [
        JointProtocol(other=other, description=each.description, sort_order=number)
        for number, (each, other) in enumerate(zip(record.joint_protocols, others, strict=True))
    ]
    refuse(faults_among(made, "joint_protocols"))
    return made
