"""The examples of all services, after the vocabulary has changed: which of them hold no longer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from directory.models import Service
from navigator.catalogue.documents import parts
from navigator.core.documents import Faults
from navigator.editing.examples.checking import broken_examples
from navigator.editing.examples.documents import EXAMPLES

AT_ONCE = 200
"""How many services are read together."""


@dataclass(frozen=True, slots=True)
class BrokenAt:
    """A service, by its slug and name, with a sentence for each example that fails, or for why none can be asked."""

    service: str
    name: str
    told: tuple[str, ...]


def broken_everywhere(*, after_each: Callable[[], None] = lambda: None) -> Iterator[BrokenAt]:
    """Every service whose examples do not all hold as the vocabulary and the public listings stand now.

    `after_each` is called once for each service that has any; `with_examples` counts them.
    """
    for service in _with_examples().iterator(chunk_size=AT_ONCE):
        told = tuple(_told(service))
        after_each()
        if told:
            yield BrokenAt(service.slug, service.name, told)


def with_examples() -> int:
    """How many services have examples."""
    return _with_examples().count()


def _with_examples() -> QuerySet[Service]:
    return (
        Service.objects.filter(live=True)
        .filter(**{f"rules__{EXAMPLES}__0__isnull": False})
        .order_by("slug")
        .prefetch_related("needs__need", "kinds", "strands")
    )


def _told(service: Service) -> Iterator[str]:
    try:
        yield from (each.told for each in broken_examples(service.rules, next(parts(service))))
    except Faults as refused:
        yield from (
            f"Its rules cannot be read: {each.path.partition('.')[2]}: found {each.found}; expected {each.expected}."
            for each in refused.faults
        )
