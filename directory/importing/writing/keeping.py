"""A listing kept as a revision, and published through the one door."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision

from directory.confidential.guarding import note_refusal
from directory.importing.trail import IMPORTED
from directory.importing.writing.bulk_writing import write_rows
from directory.importing.writing.filling import Filled
from directory.importing.writing.postponing import Postponed
from directory.models.listings import Listing
from directory.publishing import NotFit
from directory.roles.signatures import name_who_it_was


@dataclass(frozen=True)
class How:
    """How a run writes: for which source, by whom (None: by the command itself), and whether it publishes."""

    source: str
    by: Any = None
    is_publishing: bool = True
    is_overwriting: bool = False
    makes_organisations: bool = False
    makes_terms: bool = False


def keep(filled: Filled, *, at: str, how: How, postponed: Postponed) -> Revision:
    """Keeps the listing as another revision. Of one that is there already, what is in public stays as it is."""
    if filled.listing.pk is None:
        write_rows([filled])
    # Every relation is set, empty ones too: what is not in hand would be asked of the database.
    for name, rows in {**filled.children, **filled.terms}.items():
        setattr(filled.listing, name, rows)
    revision = filled.listing.save_revision(user=how.by, clean=False)
    _enter(IMPORTED, filled.listing, revision, how=how, postponed=postponed, data={"source": how.source, "at": at})
    return revision


def reasons_against(
    listing: Listing, revision: Revision, *, how: How, postponed: Postponed, is_in_hand: bool = False
) -> list[str]:
    """Publishes the revision; where the door refuses it, gives its reasons and leaves the revision as a draft."""
    try:
        listing.publish(
            revision, user=how.by, log_action=not is_in_hand, skip_permission_checks=True, is_in_hand=is_in_hand
        )
    except NotFit as refused:
        note_refusal(refused, by=how.by)
        return list(refused.messages)
    if is_in_hand:
        _enter("wagtail.publish", listing, revision, how=how, postponed=postponed, data={})
    return []


def _enter(
    action: str, listing: Listing, revision: Revision, *, how: How, postponed: Postponed, data: dict[str, Any]
) -> None:
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
    postponed.add(entry)
