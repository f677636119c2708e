"""The interventions of the Ministry of Justice's catalogue as rows of the directory."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from directory.importing.records import AccessModeRecord, OrganisationRecord, ServiceRecord
from navigator.interventions import rule_documents
from navigator.interventions.catalogue import CATALOGUE_FILE
from navigator.interventions.matching import confirmed_on
from navigator.telling.words import words

SOURCE = "moj"
"""The name of the source: with a row's own id there it says which listing it is."""

MINISTRY = OrganisationRecord(
    id="ministry-of-justice",
    slug="ministry-of-justice",
    name="Ministry of Justice",
    description=(
        "Programmes and services of probation and prisons in England and Wales, as its catalogue of interventions lists"
        " them. Crown copyright; used under the licence of the catalogue."
    ),
)


def rows(file: Path = CATALOGUE_FILE) -> Iterator[OrganisationRecord | ServiceRecord]:
    """The Ministry, then each intervention with its rules.

    Raises `Mismatch` where the file says something that has no reading, naming each.
    """
    documents = rule_documents(file)
    yield MINISTRY
    for document in documents:
        yield _row(document)


def _row(document: dict[str, Any]) -> ServiceRecord:
    way_in = words("ways_in")[document["kinds"][0]]["way_in"]
    return ServiceRecord(
        id=document["x_uuid"],
        organisation=MINISTRY.id,
        slug=document["id"],
        name=document["x_name"].strip(),
        status="active",
        description=document["x_description"].strip(),
        needs=document["needs"],
        kinds=tuple(document["kinds"]),
        rules={"clauses": document["clauses"]},
        access_modes=(AccessModeRecord(mode="professional_referral", referrer="probation practitioner", how=way_in),),
        confirmed_on=date.fromisoformat(confirmed_on()),
        confirmed_as="import",
        at=document["id"],
    )
