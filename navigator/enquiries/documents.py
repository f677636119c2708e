"""What an enquiry looks like on the wire: checked in one go, or every fault of it. PURE.

Faults repeat what was found, so they are for whoever wrote the document and for no log; an API leaves `found` out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from navigator.circumstances.documents import Find, circumstance_schemas, read_limits, read_places
from navigator.core.clauses import Service
from navigator.core.documents import Fault, Faults, read_person, schemas
from navigator.core.documents.faults import shown
from navigator.core.documents.schemas import DIALECT
from navigator.core.documents.shapes import Schema, is_extra
from navigator.core.facts.vocabulary import Vocabulary
from navigator.enquiries.enquiry import Enquiry

FORMAT = 1
KEYS = ("format", "person", "places", "limits")
NOBODY = "you"
"""The id of everybody: the core wants one, and nobody is asked for a name."""


def read_enquiry(
    document: Any, *, vocabulary: Vocabulary, services: Iterable[Service], today: date, find: Find
) -> Enquiry:
    """The enquiry that a document states, asked today where it names no day.

    `find` finds the place of a postcode. Raises `Faults` with every fault of the document.
    """
    faults = list(_of_the_whole(document))
    if not isinstance(document, dict):
        raise Faults(tuple(faults))
    person = document.get("person")
    ready = {"id": NOBODY, "asked_on": today.isoformat(), **person} if isinstance(person, dict) else person
    found = [
        _kept(faults, lambda: read_person(vocabulary, services, ready)) if "person" in document else None,
        _kept(faults, lambda: read_places(_or_empty(document, "places"), find=find)),
        _kept(faults, lambda: read_limits(_or_empty(document, "limits"))),
    ]
    if faults:
        raise Faults(tuple(faults))
    read, places, limits = found
    return Enquiry(read, document["person"].get("facts", {}), places, limits)


def enquiry_schema() -> Schema:
    """The JSON Schema of an enquiry, made from the shapes that check it."""
    person, circumstances = schemas()["person"], circumstance_schemas()
    properties = {name: each for name, each in person["properties"].items() if name != "id"}
    parts = {"person": {**person, "properties": properties, "required": []}, **circumstances}
    definitions = person["$defs"]
    stripped = {
        name: {key: each for key, each in part.items() if key not in ("$schema", "$defs")}
        for name, part in parts.items()
    }
    return {
        "$schema": DIALECT,
        "title": "An enquiry",
        "$defs": definitions,
        "type": "object",
        "properties": {"format": {"const": FORMAT}, **stripped},
        "required": ["format", "person"],
        "patternProperties": {"^x_": {}},
        "additionalProperties": False,
    }


def _of_the_whole(document: Any) -> Iterable[Fault]:
    if not isinstance(document, dict):
        yield Fault("", shown(document), 'an object with the keys "format" and "person"')
        return
    if document.get("format") != FORMAT or isinstance(document.get("format"), bool):
        yield Fault("format", shown(document["format"]) if "format" in document else "nothing", str(FORMAT))
    if "person" not in document:
        yield Fault("person", "nothing", "the key person")
    for key, value in document.items():
        if key not in KEYS and not is_extra(key):
            yield Fault(key, shown(value), f"one of the keys {', '.join(KEYS)}")
    person = document.get("person")
    if isinstance(person, dict) and "id" in person:
        yield Fault("person.id", shown(person["id"]), "no such key: nobody has a name here")


def _or_empty(document: Mapping[str, Any], key: str) -> Any:
    return {} if document.get(key) is None else document[key]


def _kept(faults: list[Fault], read: Any) -> Any:
    """What it reads; none where it raises `Faults`, which are kept with the others."""
    try:
        return read()
    except Faults as refused:
        faults.extend(refused.faults)
        return None
