"""Whether the rules of a listing can be read: asked before it is published."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from directory.models import Service
from navigator.catalogue.documents import documents
from navigator.catalogue.references import without_the_absent
from navigator.core.documents import Fault, Faults, read_services, read_vocabulary
from navigator.core.facts.vocabulary import Vocabulary
from navigator.vocabulary import vocabulary_in


def faults_of_rules(service: Service) -> Iterator[str]:
    """A sentence for each fault in a service's rules, overrides and strands: where, what was found, what was expected.

    A rule may name any other service of the directory, listed now or not.
    """
    theirs = list(documents(service))
    others = _others(service) if "'elsewhere'" in repr(theirs) else set()
    standing = [{**each, "clauses": without_the_absent(each["clauses"], others)} for each in theirs]
    try:
        read_services(_vocabulary(), standing)
    except Faults as refused:
        for fault in refused.faults:
            yield _told(fault, theirs)


def _others(service: Service) -> set[str]:
    """The names of all other services; asked for only where a rule speaks of one, which few do."""
    return set(Service.objects.exclude(slug=service.slug).values_list("slug", flat=True))


def _vocabulary() -> Vocabulary:
    folder = Path(settings.VOCABULARY_FOLDER)
    return _checked(folder, (folder / "vocabulary.json").stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _checked(folder: Path, changed_at: int) -> Vocabulary:
    """Read once for each change of the file: an import asks for it ten thousand times."""
    return read_vocabulary(vocabulary_in(folder))


def _told(fault: Fault, theirs: list[dict[str, Any]]) -> str:
    """The fault by its place in the document that an editor sees, not in the list that the core was given."""
    number, _, within = fault.path.removeprefix("services[").partition("]")
    part = theirs[int(number)] if number.isdigit() else {}
    of = [f"strand {part['strand']}"] if "strand" in part else []
    of += [f"at {part['location']}"] if "location" in part else []
    where = f"Rules ({', '.join(of)})" if of else "Rules"
    return f"{where}, {within.lstrip('.') or 'document'}: found {fault.found}; expected {fault.expected}."
