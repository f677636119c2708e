"""Rows of a source as tests say them, and what an import of them tells."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import ModelLogEntry, Revision

from directory.importing.outcomes import Summary, Told
from directory.importing.records import (
    AccessibilityRecord,
    LocationRecord,
    OrganisationRecord,
    Record,
    Refused,
    ServiceRecord,
    read_row,
)
from directory.importing.records.reading import Kind
from directory.importing.running import import_records
from directory.models import ImportedRow, Location, Organisation, Service, Term

TRUST = OrganisationRecord(id="trust", name="Harbour Trust", at="line 1")
HALL = LocationRecord(
    id="hall",
    name="Mill Hall",
    address_1="1 Hobbholm Row",
    accessibility=(AccessibilityRecord(code="lift"),),
    at="line 2",
)


def a_record(id: str = "shelter", **more: Any) -> ServiceRecord:
    """A service that the door lets through, with what a test wants to be different."""
    said: dict[str, Any] = {
        "organisation": "trust",
        "name": f"The {id}",
        "status": "active",
        "description": "A bed for the night.",
        "needs": {"housing": "moves"},
    }
    return ServiceRecord(id=id, at=f"row {id}", **(said | more))


def a_document(**more: Any) -> dict[str, Any]:
    """A service as a file says it, needed fields only."""
    return {"id": "shelter", "organisation": "trust", "name": "Night Shelter", "status": "active"} | more


def faults_in(document: Any, *, kind: Kind = Kind.SERVICE) -> list[str]:
    """The faults for which a row is refused; none where it can be read."""
    read = read_row(kind, document, at="line 1")
    return [str(fault) for fault in read.faults] if isinstance(read, Refused) else []


@dataclass
class Run:
    """What became of an import, and all that was told."""

    summary: Summary
    told: list[Told]

    @property
    def lines(self) -> list[str]:
        return [str(each) for each in self.told]


def imported(*records: Record | Refused, source: str = "town", **how: Any) -> Run:
    """Imports records of a source."""
    told: list[Told] = []
    return Run(import_records(records, source=source, tell=told.append, **how), told)


def service(id: str = "shelter") -> Service:
    """The service that was imported under an id."""
    return Service.objects.get(source="town", source_id=id)


def everything_kept() -> list[int]:
    """How many rows there are of all that an import may write."""
    models = (Organisation, Location, Service, Revision, ModelLogEntry, ImportedRow, Term)
    return [model.objects.count() for model in models]
