"""The catalogue of the edition that stands now, read once and remembered until the next edition.

Every process asks for the mark of the edition each time somebody plans, so no plan is older than the last change.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Any
from uuid import UUID

from directory.models.editions import edition
from navigator.asking.questions import questions
from navigator.catalogue.entries import Entries, Entry, read_again
from navigator.catalogue.readable import QUESTION, UNREADABLE, with_the_unreadable
from navigator.circumstances.gathered import Gathered
from navigator.core.cases import Catalogue
from navigator.core.documents import read_vocabulary
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.navigator import Engines, Navigator
from navigator.telling.listings import Listings
from navigator.vocabulary.document.judged import judge_alike
from navigator.vocabulary.standing import vocabulary_at

ONE_AT_A_TIME = Lock()
"""Held while somebody is planned for: what a navigator remembers of its rules is not made for several threads."""

_READING = Lock()
"""Held while an edition is read, so that a busy site reads it once."""


@dataclass(frozen=True)
class Standing:
    """One edition of the directory, read by one vocabulary."""

    edition: UUID | None
    vocabulary: Mapping[str, Any]
    entries: Entries
    listings: Listings
    navigator: Navigator
    """The navigator over it. What the one of the edition before had ready of its rules is ready here."""

    @cached_property
    def particulars(self) -> Gathered:
        """What all its services say beside their rules, made ready for the circumstances of one person after another.

        No person is in it.
        """
        return Gathered({name: said for each in self.entries.values() for name, said in each.particulars.items()})

    def listed_for(self, needs: Iterable[str]) -> list[int]:
        """The positions of the judged things that list one of these needs, in rising order."""
        return sorted(set().union(*(self._by_need.get(need, ()) for need in needs)))

    @cached_property
    def _by_need(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        for position, service in enumerate(self.navigator.catalogue.services):
            for need in service.needs:
                found.setdefault(need, []).append(position)
        return found

    def engines(self, *, on: date) -> Engines:
        """The rules made ready for the waits of a day, whoever asks; to be asked for while `ONE_AT_A_TIME` is held."""
        return self.navigator.ready(self.particulars.on(on).starts_in)


_remembered: Standing | None = None

_of_this_answer: ContextVar[list[Standing] | None] = ContextVar("of_this_answer", default=None)


@contextmanager
def one_edition() -> Iterator[None]:
    """Within it the catalogue is that of one edition, looked up once: no answer tells one half of what stood before a
    change and the other half of what stands after it."""
    token = _of_this_answer.set([])
    try:
        yield
    finally:
        _of_this_answer.reset(token)


def standing() -> Standing:
    """The catalogue as it stands now. Raises `Faults` where the vocabulary cannot be read."""
    held = _of_this_answer.get()
    if held is None:
        return _as_it_stands()
    if not held:
        held.append(_as_it_stands())
    return held[0]


def _as_it_stands() -> Standing:
    global _remembered
    found = _remembered
    mark = edition()
    if found is not None and _is_of(found, mark, vocabulary_at(mark)):
        return found
    with _READING:
        mark = edition()  # looked up again: whoever waited here finds the edition read that others waited for
        vocabulary = vocabulary_at(mark)
        if _remembered is None or not _is_of(_remembered, mark, vocabulary):
            _remembered = _read(mark, vocabulary, _remembered)
        return _remembered


def _is_of(standing: Standing, mark: UUID | None, vocabulary: Mapping[str, Any]) -> bool:
    return standing.edition == mark and standing.vocabulary is vocabulary


def _read(mark: UUID | None, vocabulary: Mapping[str, Any], before: Standing | None) -> Standing:
    """This edition; of the one before it all that has not changed is kept, where the vocabulary has not."""
    known: Entries = before.entries if before is not None and judge_alike(before.vocabulary, vocabulary) else {}
    entries = read_again(known, vocabulary=vocabulary)
    listings = _listings(vocabulary, entries.values(), judged_by=_judged_by(vocabulary, entries.values(), before))
    navigator = Navigator(listings.catalogue, before=before.navigator if before is not None else None)
    return Standing(mark, vocabulary, entries, listings, navigator)


def _judged_by(vocabulary: Mapping[str, Any], entries: Collection[Entry], before: Standing | None) -> Vocabulary:
    """The vocabulary that rules are judged by: the very one of the edition before where it is equal, since much that is
    remembered is looked up by it."""
    found = with_the_unreadable(vocabulary) if _has_unreadable(entries) else read_vocabulary(vocabulary)
    earlier = before.listings.catalogue.vocabulary if before is not None else None
    return earlier if earlier is not None and earlier == found else found


def _has_unreadable(entries: Collection[Entry]) -> bool:
    return any(each.unreadable for each in entries)


def _listings(vocabulary: Mapping[str, Any], entries: Collection[Entry], *, judged_by: Vocabulary) -> Listings:
    unasked = {UNREADABLE: QUESTION} if _has_unreadable(entries) else {}
    catalogue = Catalogue(judged_by, tuple(service for each in entries for service in each.services))
    told = {name: listing for each in entries for name, listing in each.listings.items()}
    return Listings(catalogue, told, questions(vocabulary), unasked)
