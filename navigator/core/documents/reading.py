"""Reading a document: every fault of it, or its frozen value (rules.md section 8)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from navigator.core.cases import Case, Catalogue, Person
from navigator.core.clauses import Service
from navigator.core.documents.conditions import FACT, SERVICE
from navigator.core.documents.faults import Fault, Faults
from navigator.core.documents.groups import refuse_large_groups
from navigator.core.documents.people import (
    ABOUT_SHAPE,
    person_shape,
    read_checked_circumstances,
    read_checked_person,
)
from navigator.core.documents.services import read_checked_services, refuse_twice, service_shape
from navigator.core.documents.shapes import (
    Day,
    ListOf,
    MapOf,
    Name,
    Place,
    Record,
    Shape,
    is_extra,
    parsed_day,
    records,
)
from navigator.core.documents.vocabularies import (
    FORMAT,
    NEED,
    facts_of,
    needs_of,
    read_checked_vocabulary,
    vocabulary_shape,
)
from navigator.core.facts.completions import conflict, sure_needs
from navigator.core.facts.kinds import Fact
from navigator.core.facts.vocabulary import Vocabulary

PERSON = "a person of the document"
MOST_NEEDS = 12
"""How many needs a plan can weigh against each other (rules.md section 1)."""

Names = Mapping[str, Collection[str]]


def case_shape(facts: Mapping[str, Fact]) -> Shape:
    """The shape of a whole document of the command line."""
    return Record(
        {
            "format": FORMAT,
            "vocabulary": vocabulary_shape(facts),
            "services": ListOf(service_shape(facts)),
            "people": ListOf(person_shape(facts)),
        },
        {"stale_before": Day(), "about": MapOf(Name(PERSON), MapOf(Name(SERVICE), ABOUT_SHAPE))},
        also=_refuse_ids_twice,
    )


def _refuse_ids_twice(value: dict[str, Any], at: Place) -> None:
    for key in ("services", "people"):
        refuse_twice(value.get(key), at.key(key))


def read_case(document: Any) -> Case:
    """The case that a document states; raises `Faults` with every fault of it."""
    written = document.get("vocabulary") if isinstance(document, dict) else None
    facts = facts_of(written)
    names = {**_vocabulary_names(written, facts), **_document_names(document)}
    _check(case_shape(facts), document, names)
    vocabulary = read_checked_vocabulary(document["vocabulary"])
    services = read_checked_services(document["services"])
    people = tuple(read_checked_person(facts, each) for each in document["people"])
    _refuse(_large_groups(vocabulary, services) + _impossible(vocabulary, people))
    about = {
        person: {service: read_checked_circumstances(each) for service, each in known.items() if not is_extra(service)}
        for person, known in document.get("about", {}).items()
        if not is_extra(person)
    }
    return Case(Catalogue(vocabulary, services, parsed_day(document.get("stale_before"))), people, about)


def read_vocabulary(document: Any) -> Vocabulary:
    """The vocabulary that a document states; raises `Faults` with every fault of it."""
    facts = facts_of(document)
    _check(vocabulary_shape(facts), document, _vocabulary_names(document, facts))
    return read_checked_vocabulary(document)


def read_services(vocabulary: Vocabulary, documents: list[Any]) -> tuple[Service, ...]:
    """The services that a list of rule documents states; raises `Faults`, whose paths begin with `services`."""
    names = {FACT: vocabulary.facts, NEED: vocabulary.needs, SERVICE: _service_names(documents)}
    shape = Record({"services": ListOf(service_shape(vocabulary.facts))}, also=_refuse_ids_twice)
    _check(shape, {"services": documents}, names)
    services = read_checked_services(documents)
    _refuse(_large_groups(vocabulary, services))
    return services


def read_person(vocabulary: Vocabulary, services: Iterable[Service], document: Any) -> Person:
    """The person that a document states; raises `Faults`, whose paths begin with `person`."""
    # The names of ten thousand services take longer to gather than all else here, and few people rule any out.
    rules_out = isinstance(document, dict) and document.get("ruled_out")
    known = frozenset[str]().union(*(service.names for service in services)) if rules_out else frozenset[str]()
    names = {FACT: vocabulary.facts, NEED: vocabulary.needs, SERVICE: known}
    _check(person_shape(vocabulary.facts), document, names, root="person")
    person = read_checked_person(vocabulary.facts, document)
    _refuse(_impossible_person(vocabulary, person, "person"))
    return person


def _check(shape: Shape, document: Any, names: Names, *, root: str = "") -> None:
    found: list[Fault] = []
    try:
        shape.check(document, Place(root, found, names))
    except RecursionError:
        found.append(Fault(root, "tests within tests without end", "tests that are nested a few levels deep"))
    _refuse(found)


def _refuse(found: list[Fault]) -> None:
    if found:
        raise Faults(tuple(dict.fromkeys(found)))


def _vocabulary_names(document: Any, facts: Mapping[str, Fact]) -> Names:
    written = document.get("facts") if isinstance(document, dict) else None
    return {FACT: facts, NEED: needs_of(document)} if isinstance(written, dict) else {FACT: (), NEED: ()}


def _document_names(document: Any) -> Names:
    services = [each for _, each in records(document, "services")]
    people = [each["id"] for _, each in records(document, "people") if isinstance(each.get("id"), str)]
    return {SERVICE: _service_names(services), PERSON: people}


def _service_names(documents: Iterable[Any]) -> frozenset[str]:
    return frozenset(
        each[key]
        for each in documents
        if isinstance(each, dict)
        for key in ("id", "service")
        if isinstance(each.get(key), str)
    )


def _large_groups(vocabulary: Vocabulary, services: Iterable[Service]) -> list[Fault]:
    found: list[Fault] = []
    refuse_large_groups(vocabulary, services, Place("services", found))
    return found


def _impossible(vocabulary: Vocabulary, people: Iterable[Person]) -> list[Fault]:
    found = (_impossible_person(vocabulary, person, f"people[{index}]") for index, person in enumerate(people))
    return [fault for faults in found for fault in faults]


def _impossible_person(vocabulary: Vocabulary, person: Person, path: str) -> list[Fault]:
    clash = conflict(vocabulary, person.answers)
    if clash:
        told = "answers that contradict each other: " + ", ".join(clash)
        return [Fault(f"{path}.facts", told, "answers that can all be true")]
    needs = sure_needs(vocabulary, person.answers)
    if len(needs) > MOST_NEEDS:
        return [Fault(f"{path}.facts.needs", f"{len(needs)} needs", f"at most {MOST_NEEDS}")]
    return []
