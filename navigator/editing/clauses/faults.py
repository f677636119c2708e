"""What the core says of a list of clauses, in sentences."""

from collections.abc import Iterator
from typing import Any

from directory.models import Service
from navigator.catalogue.references import asked_about
from navigator.core.documents import Fault, Faults, read_services
from navigator.core.documents.faults import MISSING, shown
from navigator.core.facts.vocabulary import Vocabulary
from navigator.editing.clauses.spoken.faults import Told
from navigator.editing.clauses.spoken.verbatim import not_json

NO_SUCH_KEY = ("one of the keys ", "one of the operators ")
"""How the core begins what it expected in place of a key that it does not know."""

BLANK = tuple(shown(nothing) for nothing in (None, [], {}, ""))
"""What an input says that nobody has filled in."""


def faults_of_clauses(clauses: Any, *, vocabulary: Vocabulary) -> list[Told]:
    """Every fault of what stands under `clauses`, in its order. While something is no JSON, only that is told."""
    broken = [Told(path, found.why) for path, found in not_json(clauses, path="clauses")]
    return broken or list(_refused(clauses, vocabulary))


def services_named(clauses: Any) -> frozenset[str]:
    """The services that a list speaks of, as far as they are there. Few lists speak of any; the others ask nothing."""
    names = set(asked_about(clauses))
    return frozenset(Service.objects.filter(slug__in=names).values_list("slug", flat=True)) if names else frozenset()


def _refused(clauses: Any, vocabulary: Vocabulary) -> Iterator[Told]:
    others = [{"id": name, "needs": {}, "clauses": []} for name in sorted(services_named(clauses))]
    # The name of the service itself is of no account: a space, so that it is no slug of another.
    theirs = {"id": " ", "needs": {}, "clauses": clauses}
    try:
        read_services(vocabulary, [theirs, *others])
    except Faults as refused:
        for fault in refused.faults:
            yield _told(fault)


def _told(fault: Fault) -> Told:
    path = fault.path.removeprefix("services[0]").lstrip(".") or "clauses"
    if fault.found == shown(MISSING):
        return Told(path, f"found nothing; expected {fault.expected}.", is_blank=True)
    if fault.expected.startswith(NO_SUCH_KEY):
        around, _, key = path.rpartition(".")
        return Told(around, f"found the key {shown(key)}; expected {fault.expected}.")
    return Told(path, f"found {fault.found}; expected {fault.expected}.", is_blank=fault.found in BLANK)
