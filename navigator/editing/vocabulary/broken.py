"""What the vocabulary that stands breaks: rules that cannot be read by it, and examples that do not hold any more."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from time import monotonic

from django.conf import settings

from directory.models import Service
from navigator.catalogue.standing import standing
from navigator.editing.examples.everywhere import BrokenAt, broken_everywhere, with_examples
from navigator.editing.rules import faults_in_rules
from navigator.editing.vocabulary.uses import drafts, numbers_of_listings
from navigator.models import VocabularyEdition
from navigator.vocabulary import vocabulary_in
from navigator.vocabulary.document.named import Named
from navigator.vocabulary.document.touched import touched


@dataclass(frozen=True)
class Unreadable:
    """A listing whose rules cannot be read, and why; of a draft, that it is one."""

    service: Service
    told: tuple[str, ...]
    is_draft: bool = False


@dataclass
class Broken:
    """What was found, and how far somebody got: `looked_at` of `of` services with examples."""

    unreadable: list[Unreadable] = field(default_factory=list)
    examples: list[BrokenAt] = field(default_factory=list)
    looked_at: int = 0
    of: int = 0
    is_whole: bool = True

    @property
    def is_nothing(self) -> bool:
        return not self.unreadable and not self.examples


def broken_now(
    changed: Collection[Named] | None = None,
    *,
    within: float | None = None,
    after_each: Callable[[], None] = lambda: None,
) -> Broken:
    """Runs every example once more, and reads the rules of listings and drafts that name what changed; all there are
    where nothing is told, which takes long on a large site. Stops after so many seconds where told to."""
    began, found = monotonic(), Broken(of=with_examples())

    def count() -> None:
        found.looked_at += 1
        after_each()

    def is_late() -> bool:
        return within is not None and monotonic() - began > within

    for each in chain(_in_public() if changed is None else _that_name(changed), _in_drafts()):
        found.unreadable.extend([each] if each.told else [])
        if is_late():
            found.is_whole = False
            return found
    for broken in broken_everywhere(after_each=count):
        found.examples.append(broken)
        if is_late():
            break
    found.is_whole = found.looked_at >= found.of
    return found


def changed_last() -> frozenset[Named]:
    """What the edition that stands changed, so that rules which name it are to be read again."""
    newest = list(VocabularyEdition.objects.all()[:2])
    if not newest:
        return frozenset()
    before = newest[1].document if len(newest) > 1 else vocabulary_in(Path(settings.VOCABULARY_FOLDER))
    return touched(before, newest[0].document)


def _in_public() -> Iterator[Unreadable]:
    """As people who plan meet them: the catalogue has read them all."""
    unreadable = {number: entry.unreadable for number, entry in standing().entries.items() if entry.unreadable}
    for number, service in Service.objects.in_bulk(unreadable).items():
        told = faults_in_rules(service) or [str(fault) for faults in unreadable[number].values() for fault in faults]
        yield Unreadable(service, tuple(told))


def _that_name(changed: Collection[Named]) -> Iterator[Unreadable]:
    numbers = sorted({number for what in changed for number in numbers_of_listings(what)})
    for number in numbers:
        service = Service.objects.get(pk=number)
        yield Unreadable(service, tuple(faults_in_rules(service)) if service.live else ())


def _in_drafts() -> Iterator[Unreadable]:
    for revision in drafts().iterator(chunk_size=100):
        service = revision.as_object()
        yield Unreadable(service, tuple(faults_in_rules(service)), is_draft=True)
