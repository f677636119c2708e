"""What an enquiry looks like on the wire: checked in one go, or every fault of it. PURE.

Faults repeat what was found, so they are for whoever wrote the document and for no log; an API leaves `found` out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from navigator.circumstances.documents import Find, read_limits, read_places
from navigator.core.clauses import Service
from navigator.core.documents import Fault, Faults, read_person
from navigator.core.documents.faults import shown
from navigator.core.documents.shapes import is_extra, parsed_day, records
from navigator.core.facts.vocabulary import Vocabulary
from navigator.enquiries.enquiry import Enquiry

FORMAT = 1
KEYS = ("format", "person", "places", "limits")
NOBODY = "you"
"""The id of everybody: the core wants one, and nobody is asked for a name."""
YEARS = range(1900, 2201)
"""Years of the day of asking and of the last day of support: the calendar that dates are reckoned in ends."""
MOST_AVOIDED = 50
"""Places to avoid that are looked up for one person; each takes a look into the tables."""


def read_enquiry(
    document: Any, *, vocabulary: Vocabulary, services: Iterable[Service], today: date, find: Find
) -> Enquiry:
    """The enquiry that a document states, asked today where it names no day.

    `find` finds the place of a postcode. Raises `Faults` with every fault of the document.
    """
    faults = list(_of_the_whole(document))
    if not isinstance(document, dict) or any(fault.path == "places.avoid" for fault in faults):
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


def _of_the_whole(document: Any) -> Iterable[Fault]:
    if not isinstance(document, dict):
        yield Fault("", shown(document), 'an object with the keys "format" and "person"')
        return
    if document.get("format") != FORMAT or isinstance(document.get("format"), bool):
        yield Fault("format", shown(document["format"]) if "format" in document else "nothing", str(FORMAT))
    if "person" not in document:
        yield Fault("person", "nothing", "the key person")
    yield from _out_of_bounds(document)
    for key, value in document.items():
        if key not in KEYS and not is_extra(key):
            yield Fault(key, shown(value), f"one of the keys {', '.join(KEYS)}")
    person = document.get("person")
    if isinstance(person, dict) and "id" in person:
        yield Fault("person.id", shown(person["id"]), "no such key: nobody has a name here")


def _out_of_bounds(document: Mapping[str, Any]) -> Iterable[Fault]:
    person, places = document.get("person"), document.get("places")
    days = {f"person.support_now[{at}].until": each.get("until") for at, each in records(person, "support_now")}
    asked_on = {"person.asked_on": person.get("asked_on")} if isinstance(person, dict) else {}
    for path, text in (asked_on | days).items():
        day = parsed_day(text)
        if day is not None and day.year not in YEARS:
            yield Fault(path, shown(text), f"a date of the years {YEARS[0]} to {YEARS[-1]}")
    avoid = places.get("avoid") if isinstance(places, dict) else None
    if isinstance(avoid, list) and len(avoid) > MOST_AVOIDED:
        yield Fault("places.avoid", f"{len(avoid)} places", f"a list of at most {MOST_AVOIDED}")


def _or_empty(document: Mapping[str, Any], key: str) -> Any:
    return {} if document.get(key) is None else document[key]


def _kept(faults: list[Fault], read: Any) -> Any:
    """What it reads; none where it raises `Faults`, which are kept with the others."""
    try:
        return read()
    except Faults as refused:
        faults.extend(refused.faults)
        return None
