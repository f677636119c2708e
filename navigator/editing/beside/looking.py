"""What to look at again in each part of a service whose rules are being written: advice, and never a fault."""

from collections.abc import Iterator, Sequence

from django.utils import timezone

from directory.models import Service
from navigator.catalogue.documents import grid_of
from navigator.core.documents import read_services
from navigator.editing.beside.parts import Part
from navigator.editing.trying.elsewhere import with_those_asked_about
from navigator.grid.clashes import clashes
from navigator.lint import Finding, lint
from navigator.lint.patience import Patience
from navigator.vocabulary.standing import checked_vocabulary_now, vocabulary_now


def looked_at_again(parts: Sequence[Part], service: Service) -> list[tuple[Finding, ...]]:
    """For each part, in their order: the service as a whole, strands, locations; of a location only what is not told of
    the whole already.

    The service and each strand have the time that the checks take, and all locations together once more.
    """
    found = [tuple(_in_part(part, service)) for part in parts if not part.differs]
    patience = Patience()
    places = (_checked(part, patience) for part in parts if part.differs)
    return found + [tuple(each for each in findings if each not in found[0]) for findings in places]


def _in_part(part: Part, service: Service) -> Iterator[Finding]:
    grid = grid_of(service, needs=part.document["needs"])
    for each in clashes(part.rules, grid=grid, vocabulary=checked_vocabulary_now()):
        yield Finding("grid", each.text, (each.clause,))
    yield from _checked(part, Patience())


def _checked(part: Part, patience: Patience) -> tuple[Finding, ...]:
    """A rule that differs at a location may well say something else than the grid: that is what it is there for."""
    vocabulary = checked_vocabulary_now()
    service, *_ = read_services(vocabulary, with_those_asked_about(part.document))
    words, today = vocabulary_now(), timezone.localdate()
    return lint(part.document, service, words=words, vocabulary=vocabulary, patience=patience, today=today)
