"""A listing kept as a revision, and published through the one door."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import ModelLogEntry, Revision

from directory.importing.trail import IMPORTED
from directory.importing.writing.later import Later
from directory.importing.writing.made import parental_key
from directory.models.listings import Listing
from directory.publishing import NotFit
from directory.roles.trail import name_who_it_was


@dataclass(frozen=True)
class How:
    """How a run writes: for which source, by whom (None: by the command itself), and whether it publishes."""

    source: str
    by: Any = None
    is_publishing: bool = True
    is_overwriting: bool = False
    makes_organisations: bool = False
    makes_terms: bool = False


@dataclass
class Filled:
    """A listing with all that a record says of it, in memory: the rows that belong to it, and the terms it is under."""

    listing: Listing
    children: Mapping[str, list[Any]]
    terms: Mapping[str, list[Any]] = field(default_factory=dict)


def keep(filled: Filled, *, at: str, how: How, later: Later) -> Revision:
    """Keeps the listing as another revision. Of one that is there already, what is in public stays as it is."""
    if filled.listing.pk is None:
        _write_rows(filled)
    # Every relation is set, empty ones too: what is not in hand would be asked of the database.
    for name, rows in {**filled.children, **filled.terms}.items():
        setattr(filled.listing, name, rows)
    revision = filled.listing.save_revision(user=how.by, clean=False)
    _enter(IMPORTED, filled.listing, revision, how=how, later=later, data={"source": how.source, "at": at})
    return revision


def reasons_against(
    listing: Listing, revision: Revision, *, how: How, later: Later, is_in_hand: bool = False
) -> list[str]:
    """Publishes the revision; where the door refuses it, gives its reasons and leaves the revision as a draft."""
    try:
        listing.publish(
            revision, user=how.by, log_action=not is_in_hand, skip_permission_checks=True, is_in_hand=is_in_hand
        )
    except NotFit as refused:
        return list(refused.messages)
    if is_in_hand:
        _enter("wagtail.publish", listing, revision, how=how, later=later, data={})
    return []


def _enter(action: str, listing: Listing, revision: Revision, *, how: How, later: Later, data: dict[str, Any]) -> None:
    """An entry in the listing's history, as `log` writes it but for asking once more what was just written."""
    entry = ModelLogEntry(
        content_type=listing.get_content_type(),
        object_id=str(listing.pk),
        label=str(listing),
        action=action,
        timestamp=timezone.now(),
        user=how.by,
        revision=revision,
        content_changed=True,
        data=data,
    )
    name_who_it_was(entry)
    later.add(entry)


def _write_rows(filled: Filled) -> None:
    """Writes a listing that was not there and each row that belongs to it, once: in public it is not before later."""
    filled.listing.live, filled.listing.has_unpublished_changes = False, True
    filled.listing.save()
    for rows in filled.children.values():
        _write_children(filled.listing, rows)
    for name, chosen in filled.terms.items():
        field = filled.listing._meta.get_field(name)
        own, other = field.m2m_column_name(), field.m2m_reverse_name()
        through = field.remote_field.through
        through.objects.bulk_create(through(**{own: filled.listing.pk, other: each.pk}) for each in chosen)


def _write_children(parent: ClusterableModel, rows: list[Any]) -> None:
    if not rows:
        return
    model = type(rows[0])
    for row in rows:
        setattr(row, parental_key(model), parent)
    model.objects.bulk_create(rows)
    for one in get_all_child_relations(model):
        for row in rows:
            _write_children(row, list(getattr(row, one.get_accessor_name()).all()))
