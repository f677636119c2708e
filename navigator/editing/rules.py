"""Whether the rules of a listing can be read and its examples hold: asked before it is published."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from directory.models import Service
from navigator.catalogue.documents import documents, parts
from navigator.catalogue.grids import grid_now
from navigator.catalogue.references import without_the_absent
from navigator.core.documents import Fault, Faults, read_services
from navigator.core.documents.faults import MISSING, shown
from navigator.editing.examples import broken_examples
from navigator.grid import by_hand, faults_of_grid
from navigator.vocabulary.standing import checked_vocabulary_now

NO_SUCH_KEY = ("one of the keys ", "one of the operators ")
"""How the core begins what it expected in place of a key that it does not know."""


@dataclass(frozen=True, slots=True)
class Located:
    """A fault, in one of the rule documents of a service: `where` is what that part of the form is called, `rules` what
    somebody wrote there."""

    where: str
    fault: Fault
    rules: Any

    def __str__(self) -> str:
        return f"{self.where}, {self.fault}."


def faults_of_rules(service: Service) -> Iterator[str]:
    """A sentence for each fault in a service's rules, overrides and strands: where, what was found, what was expected.

    A rule may name any other service of the directory, listed now or not. Where the rules have no fault, one for each
    example that does not hold.
    """
    yield from faults_in_rules(service) or (each.told for each in broken_examples(service.rules, next(parts(service))))


def faults_in_rules(service: Service) -> list[str]:
    """The same without the examples; the service may be one that was never kept."""
    return [str(each) for each in located_faults(service)]


def located_faults(service: Service) -> list[Located]:
    """The same, each with the document in which it is."""
    return list(_of_grids(service)) or list(_of_clauses(service))


def _of_grids(service: Service) -> Iterator[Located]:
    """What was answered to the policy grid and cannot be read."""
    grid = grid_now()
    for where, rules in _written(service):
        for fault in faults_of_grid(rules, grid=grid):
            yield Located(where, fault, rules)


def _of_clauses(service: Service) -> Iterator[Located]:
    theirs = list(documents(service))
    others = _others(service) if "'elsewhere'" in repr(theirs) else set()
    if not _faults(theirs, others):
        return
    told = set[tuple[str, str]]()
    for where, document in _as_edited(service, theirs):
        found = [fault for fault in _faults([document], others) if (fault.found, fault.expected) not in told]
        told.update((fault.found, fault.expected) for fault in found)
        for fault in found:
            yield Located(where, _within(fault), document)


def _written(service: Service) -> Iterator[tuple[str, Any]]:
    """The rule documents that somebody wrote, and what their part of the form is called."""
    yield "Rules", service.rules
    for strand in service.strands.all():
        yield f"Rules (strand {strand.code})", strand.rules


def _as_edited(service: Service, theirs: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The documents as an editor sees them; last, joined, for faults that only their being together brings about."""
    together = list(parts(service))
    whole = together[0]
    for (where, rules), part in zip(_written(service), together, strict=True):
        yield where, {**part, "clauses": by_hand(rules)}
    for place in service.service_at_locations.all():
        yield f"Overrides (at {place.location.slug})", {**whole, "clauses": by_hand(place.overrides)}
    for (where, _), part in zip(_written(service), together, strict=True):
        yield f"{where} with the grid", part
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


def _within(fault: Fault) -> Fault:
    """The same inside the document that the editor sees, not in the list that the core was given. Of a key that is none
    the key was found, not what stands behind it."""
    path, found = fault.path.partition("]")[2].lstrip("."), fault.found
    if fault.expected.startswith(NO_SUCH_KEY) and found != shown(MISSING):
        path, _, key = path.rpartition(".")
        found = f"the key {shown(key)}"
    return Fault(path, found, fault.expected)
