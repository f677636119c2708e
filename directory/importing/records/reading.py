"""From a document to a record, or to every reason why there is none. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeAlias

from directory.importing.records.locations import ADDRESS, POINT, LocationRecord, is_untold
from directory.importing.records.organisations import OrganisationRecord
from directory.importing.records.services import ServiceRecord
from directory.importing.values.composed import read_record
from directory.importing.values.findings import At, Findings
from navigator.core.documents.faults import Fault

Record: TypeAlias = OrganisationRecord | LocationRecord | ServiceRecord


class Kind(StrEnum):
    """What a row is about."""

    ORGANISATION = "organisation"
    LOCATION = "location"
    SERVICE = "service"


RECORDS: Mapping[Kind, type[Record]] = {
    Kind.ORGANISATION: OrganisationRecord,
    Kind.LOCATION: LocationRecord,
    Kind.SERVICE: ServiceRecord,
}


def kind_of(record: Record) -> Kind:
    """What a record is about."""
    return next(kind for kind, its in RECORDS.items() if isinstance(record, its))


@dataclass(frozen=True)
class Refused:
    """A row that could not be read: what it is about, where it stands, and every reason."""

    kind: Kind
    at: str
    faults: tuple[Fault, ...]


def read_row(kind: Kind, document: Any, *, at: str) -> Record | Refused:
    """The record of a row, with what is only told of it; or every reason why there is none."""
    found = Findings()
    row = At(found)
    if kind is Kind.LOCATION and isinstance(document, dict):
        document = _without_secrets(document, row)
    record: Record | None = read_record(RECORDS[kind], document, row, at=at)
    faults = [*found.faults, *(_contradictions(record) if record else ())]
    if record is None or faults:
        return Refused(kind, at, tuple(faults))
    return _with_what_was_found(record, found)


def _with_what_was_found(record: Record, found: Findings) -> Record:
    told = replace(record, notes=tuple(found.notes)) if found.notes else record
    return replace(told, names=found.names) if found.names and isinstance(told, ServiceRecord) else told


def _without_secrets(document: dict[str, Any], at: At) -> dict[str, Any]:
    """The document of a location whose address may not be told, without it.

    A line such as “Confidential” makes the location a confidential one; anything else of an address or a point is
    refused there, and shown to nobody.
    """
    is_told_to_hide = [key for key in ADDRESS if isinstance(document.get(key), str) and is_untold(document[key])]
    if is_told_to_hide and document.get("visibility", "public") in ("public", "", None):
        at.key(is_told_to_hide[0]).note(document[is_told_to_hide[0]], "an address; the location is now confidential")
        document = {**document, "visibility": "confidential"}
    if document.get("visibility") in ("area_only", "confidential"):
        for key in (*ADDRESS, *POINT):
            if document.get(key) not in (None, "") and key not in is_told_to_hide:
                _secret(at, key).refuse(
                    document[key], "nothing: an editor enters it on the location's confidential page"
                )
        document = {key: value for key, value in document.items() if key not in (*ADDRESS, *POINT)}
    return document


def _secret(at: At, key: str) -> At:
    return At(at.findings, at.key(key).path, is_secret=True)


def _contradictions(record: Record) -> Iterator[Fault]:
    if not isinstance(record, LocationRecord):
        return
    if (record.latitude is None) != (record.longitude is None):
        yield Fault("latitude" if record.latitude is None else "longitude", "nothing", "both latitude and longitude")
    if record.visibility != "public" and not record.area:
        yield Fault("area", "nothing", "the area that may be told, such as S1 or a council's code")
