"""What the vocabulary that stands breaks: rules that cannot be read by it, and examples that do not hold any more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic

from django.db.models import QuerySet
from wagtail.models import Revision

from directory.models import Service
from navigator.catalogue.standing import standing
from navigator.editing.examples.everywhere import BrokenAt, broken_everywhere, with_examples
from navigator.editing.rules import faults_of_rules
from navigator.editing.vocabulary.uses import drafts


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


def broken_now(*, within: float | None = None, after_each: Callable[[], None] = lambda: None) -> Broken:
    """Runs every example once more and reads all rules and drafts; stops after so many seconds where told to."""
    began, found = monotonic(), Broken(of=with_examples())

    def count() -> None:
        found.looked_at += 1
        after_each()

    def is_late() -> bool:
        return within is not None and monotonic() - began > within

    found.unreadable.extend(_unreadable_in_public())
    for each in _unreadable_drafts(drafts()):
        if is_late():
            found.is_whole = False
            return found
        found.unreadable.extend([each] if each.told else [])
    for broken in broken_everywhere(after_each=count):
        found.examples.append(broken)
        if is_late():
            break
    found.is_whole = found.looked_at >= found.of
    return found


def _unreadable_in_public() -> Iterator[Unreadable]:
    """As people who plan meet them: the catalogue has read them all."""
    unreadable = {number: entry.unreadable for number, entry in standing().entries.items() if entry.unreadable}
    for number, service in Service.objects.in_bulk(unreadable).items():
        yield Unreadable(service, tuple(faults_of_rules(service)) or tuple(_lines(unreadable[number])))


def _lines(faults: object) -> Iterator[str]:
    for of_one in faults.values() if isinstance(faults, dict) else ():
        yield from map(str, of_one)


def _unreadable_drafts(found: QuerySet[Revision]) -> Iterator[Unreadable]:
    for revision in found.iterator(chunk_size=100):
        service = revision.as_object()
        yield Unreadable(service, tuple(faults_of_rules(service)), is_draft=True)
