"""The catalogue of the edition that stands now, read once and remembered until the next edition."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import UUID

from django.conf import settings

from directory.models import Service
from directory.models.editions import edition
from navigator.asking.questions import questions
from navigator.catalogue.documents import documents, rows
from navigator.catalogue.readable import QUESTION, UNREADABLE, read
from navigator.catalogue.references import without_the_absent
from navigator.core.cases import Catalogue
from navigator.core.navigator import Navigator
from navigator.telling.listings import Listings, listed
from navigator.vocabulary import vocabulary_in

ONE_AT_A_TIME = Lock()
"""Held while somebody is planned for: what a navigator remembers of its rules is not made for several threads."""

_READING = Lock()
"""Held while an edition is read, so that a busy site reads it once."""


@dataclass(frozen=True)
class Standing:
    """One edition of the directory, read by the vocabulary of one folder."""

    edition: UUID | None
    folder: Path
    listings: Listings

    @cached_property
    def navigator(self) -> Navigator:
        """The navigator over it, made when it is first asked for: its engine takes a while to make ready."""
        return Navigator(self.listings.catalogue)


_remembered: Standing | None = None


def standing() -> Standing:
    """The catalogue as it stands now. Raises `Faults` where the vocabulary cannot be read."""
    global _remembered
    mark, folder = edition(), Path(settings.VOCABULARY_FOLDER)
    with _READING:
        if _remembered is None or (_remembered.edition, _remembered.folder) != (mark, folder):
            _remembered = Standing(mark, folder, _read(folder))
        return _remembered


def _read(folder: Path) -> Listings:
    vocabulary = vocabulary_in(folder)
    reading = read(vocabulary, list(_all_documents()))
    unasked = {UNREADABLE: QUESTION} if reading.unreadable else {}
    catalogue = Catalogue(reading.vocabulary, reading.services)
    return Listings(catalogue, listed(reading.documents), questions(vocabulary), unasked)


def _all_documents() -> Iterable[dict[str, Any]]:
    services = list(rows())
    absent = set(Service.objects.values_list("slug", flat=True)).difference(each.slug for each in services)
    for service in services:
        for document in documents(service):
            yield {**document, "clauses": without_the_absent(document["clauses"], absent)}
