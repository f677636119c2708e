"""Taking an address out of everything that was written while it was public, or written by mistake.

What is read by people (texts, old versions, the history) keeps its place and loses the address. What is read by
programs only (forms posted for a preview, sessions) goes as a whole.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import models
from django.dispatch import Signal
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.admin.models import FormState
from wagtail.models import ModelLogEntry, Revision, TaskState

from directory.confidential.clues import Clues
from directory.confidential.documents import texts_in, with_texts
from directory.confidential.listings import listings_about
from directory.models import Location, Organisation, Service
from directory.models.editions import begin_edition

address_withdrawn = Signal()
"""Sent with `location` and `clues` in the transaction that takes an address out of public sight: whoever keeps copies
of texts (an index, an export) takes it out of them."""

# A listing is known by its slug, to rules of others and to links: an editor has to choose the new one.
CHOSEN_BY_EDITORS = (models.SlugField,)
WORTHLESS_IN_PART = (models.URLField, models.EmailField)


@dataclass(frozen=True)
class Trace:
    """One text in which the address stands: the row, the field, and what it belongs to, in words for an editor."""

    row: models.Model
    field: models.Field
    of: str

    @property
    def where(self) -> str:
        """Which text it is: “description”, “an earlier version of 3 May 2026”."""
        if isinstance(self.row, Revision):
            return f"version of {self.row.created_at:%-d %B %Y, %H:%M}"
        if isinstance(self.row, ModelLogEntry):
            return "history"
        return str(self.field.verbose_name)

    @property
    def is_for_editors(self) -> bool:
        """Whether an editor has to mend it: a new address on the web is theirs to choose."""
        return isinstance(self.field, CHOSEN_BY_EDITORS) and not isinstance(self.row, Location)


def traces(location: Location, *, clues: Clues) -> list[Trace]:
    """Every text about the location in which the address stands; forms and sessions are not counted."""
    return [trace for trace in _texts_about(location) if _stands_in(getattr(trace.row, trace.field.name), clues)]


def take_out(location: Location, *, clues: Clues) -> list[Trace]:
    """Takes the address out of everything; gives what was mended, and what an editor has to mend.

    To be called in a transaction.
    """
    found = traces(location, clues=clues)
    for trace in found:
        if not trace.is_for_editors:
            _mend(trace, clues)
    about = listings_about(location)
    _forget_forms(about)
    _forget_sessions(clues)
    address_withdrawn.send(sender=Location, location=location, clues=clues)
    begin_edition(services=[each.pk for each in about if isinstance(each, Service)])
    return found


def _texts_about(location: Location) -> Iterator[Trace]:
    listings = listings_about(location)
    for owner in (location, *listings):
        for row in (*_rows_of(owner), *_history_of(owner)):
            yield from (Trace(row, field, of=str(owner)) for field in _text_fields(row) if not _is_address(row, field))


def _is_address(row: models.Model, field: models.Field) -> bool:
    """Whether it is a public address: a neighbour has the same postcode, and may say so."""
    return isinstance(row, Location) and field.name in ("address_1", "address_2", "city", "postal_code", "area")


def _rows_of(owner: models.Model) -> Iterator[models.Model]:
    """The row and all that hangs on it."""
    yield owner
    for relation in get_all_child_relations(type(owner)) if isinstance(owner, ClusterableModel) else ():
        for child in relation.related_model._base_manager.filter(**{relation.field.name: owner.pk}):
            yield from _rows_of(child)


def _history_of(owner: models.Model) -> Iterator[models.Model]:
    about = {"content_type": ContentType.objects.get_for_model(owner), "object_id": str(owner.pk)}
    yield from Revision.objects.filter(**about).iterator(chunk_size=100)
    yield from ModelLogEntry.objects.filter(**about).iterator(chunk_size=500)
    yield from TaskState.objects.filter(**{f"workflow_state__{name}": value for name, value in about.items()})


def _text_fields(row: models.Model) -> list[models.Field]:
    kinds = (models.CharField, models.TextField, models.JSONField)
    return [field for field in row._meta.concrete_fields if isinstance(field, kinds) and not field.choices]


def _stands_in(value: Any, clues: Clues) -> bool:
    return any(clues.stand_in(text) for _, text in texts_in(value))


def _mend(trace: Trace, clues: Clues) -> None:
    """Past `save`, which would make another revision of what is to be forgotten."""
    mended = _mended(trace, getattr(trace.row, trace.field.name), clues)
    type(trace.row)._base_manager.filter(pk=trace.row.pk).update(**{trace.field.name: mended})


def _mended(trace: Trace, value: Any, clues: Clues) -> Any:
    if isinstance(trace.field, models.JSONField):
        return with_texts(value, by_way_of=clues.taken_out_of)
    if isinstance(trace.field, CHOSEN_BY_EDITORS):
        return f"place-{trace.row.pk}"
    if isinstance(trace.field, WORTHLESS_IN_PART):
        return ""
    return clues.taken_out_of(value)[: trace.field.max_length]


def _forget_forms(listings: Iterable[Service | Organisation]) -> None:
    """Forms are posted for a preview, and typed again by the next; one of a new listing has no number yet."""
    for model in (Service, Organisation, Location):
        numbers = [str(one.pk) for one in listings if isinstance(one, model)]
        kind = ContentType.objects.get_for_model(model)
        FormState.objects.filter(content_type=kind, object_id__in=[*numbers, ""]).delete()


def _forget_sessions(clues: Clues) -> None:
    """Whoever is signed in with the address in a message or a remembered search signs in again."""
    for session in Session.objects.iterator(chunk_size=500):
        if any(clues.stand_in(text) for _, text in texts_in(session.get_decoded())):
            session.delete()
