"""Every intervention as a rule document: its clauses with the catalogue's own wording. PURE."""

from pathlib import Path
from typing import Any

from navigator.interventions.catalogue import CATALOGUE_FILE, Wording
from navigator.interventions.matching import Intervention, confirmed_on, interventions

CATALOGUE = "Ministry of Justice, interventions catalogue"


def rule_documents(file: Path = CATALOGUE_FILE) -> list[dict[str, Any]]:
    """The services of the wire format, in the order of services.json. Raises `Mismatch` where a wording is unread."""
    day = confirmed_on()
    return [_service(one, day=day) for one in interventions(file)]


def _service(one: Intervention, *, day: str) -> dict[str, Any]:
    described = one.record["intervention_catalogue"]
    return {
        "id": one.id,
        "needs": one.about["needs"],
        "kinds": one.about["kinds"],
        "clauses": [
            _clause(one, wording, clause, day=day) for wording, reading in one.read for clause in reading.clauses
        ],
        "x_uuid": one.record["uuid"],
        "x_name": one.name,
        "x_description": "\n\n".join(described["long_description"]),
    }


def _clause(one: Intervention, wording: Wording, clause: dict[str, Any], *, day: str) -> dict[str, Any]:
    source = f"{CATALOGUE}: {one.name}: {wording.field}"
    read = clause | {"wording": wording.words, "source": source, "confirmed_on": day}
    return read if wording.quoted else read | {"x_quoted": False}
