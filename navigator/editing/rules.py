"""Whether the rules of a listing can be read: asked before it is published."""

from collections.abc import Iterator
from typing import Any

from directory.models import Service
from navigator.catalogue.documents import documents, parts
from navigator.catalogue.references import without_the_absent
from navigator.core.documents import Fault, Faults, read_services
from navigator.core.documents.faults import MISSING, shown
from navigator.vocabulary.standing import checked_vocabulary_now

NO_SUCH_KEY = ("one of the keys ", "one of the operators ")
"""How the core begins what it expected in place of a key that it does not know."""


def faults_of_rules(service: Service) -> Iterator[str]:
    """A sentence for each fault in a service's rules, overrides and strands: where, what was found, what was expected.

    A rule may name any other service of the directory, listed now or not.
    """
    theirs = list(documents(service))
    others = _others(service) if "'elsewhere'" in repr(theirs) else set()
    if not _faults(theirs, others):
        return
    told = set[tuple[str, str]]()
    for where, document in _as_edited(service, theirs):
        found = [fault for fault in _faults([document], others) if (fault.found, fault.expected) not in told]
        told.update((fault.found, fault.expected) for fault in found)
        for fault in found:
            yield f"{where}, {_told(fault)}."


def _as_edited(service: Service, theirs: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The documents as an editor sees them; last, joined, for faults that only their being together brings about."""
    whole, *strands = parts(service)
    yield "Rules", whole
    for strand in strands:
        yield f"Rules (strand {strand['strand']})", strand
    for place in service.service_at_locations.all():
        overrides = place.overrides.get("clauses", []) if isinstance(place.overrides, dict) else place.overrides
        yield f"Overrides (at {place.location.slug})", {**whole, "clauses": overrides}
    for joined in theirs:
        if "location" in joined:
            yield f"Rules with overrides (at {joined['location']})", joined


def _faults(documents: list[dict[str, Any]], others: set[str]) -> tuple[Fault, ...]:
    ready = [{**each, "clauses": without_the_absent(each["clauses"], others)} for each in documents]
    try:
        read_services(checked_vocabulary_now(), ready)
    except Faults as refused:
        return refused.faults
    return ()


def _others(service: Service) -> set[str]:
    """The names of all other services; asked for only where a rule speaks of one, which few do."""
    return set(Service.objects.exclude(slug=service.slug).values_list("slug", flat=True))


def _told(fault: Fault) -> str:
    """Where, what was found, what was expected. Of a key that is none the key was found, not what stands behind it."""
    path, found = _within(fault), fault.found
    if fault.expected.startswith(NO_SUCH_KEY) and found != shown(MISSING):
        path, _, key = path.rpartition(".")
        found = f"the key {shown(key)}"
    return f"{path or 'document'}: found {found}; expected {fault.expected}"


def _within(fault: Fault) -> str:
    """The path inside the document that the editor sees, not in the list that the core was given."""
    return fault.path.partition("]")[2].lstrip(".")
