"""Listings that are booked for a day, and the turning of the clock."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from directory.models import Service
from tests.directory.cast import a_draft

TOMORROW = timedelta(days=1)


def booked(name: str = "Night Shelter", **more: Any) -> Service:
    """A draft, fit today, that is to be published tomorrow."""
    draft = a_draft(name, **more)
    return book(draft)


def book(listing: Service, **changes: Any) -> Service:
    """Books the newest version of a listing, with these changes, for tomorrow."""
    draft = listing.get_latest_revision_as_object()
    for field, value in {**changes, "go_live_at": timezone.now() + TOMORROW}.items():
        setattr(draft, field, value)
    draft.save_revision().publish()
    return Service.objects.get(pk=listing.pk)


def the_day_has_come() -> None:
    """Moves every booking into the past, as a night would."""
    past = timezone.now() - timedelta(minutes=1)
    for revision in Revision.objects.filter(approved_go_live_at__isnull=False):
        revision.approved_go_live_at = past
        revision.content["go_live_at"] = past.isoformat()
        revision.save()


def spoil(listing: Service, **fields: Any) -> None:
    """Changes what was booked behind the door's back: what is fit on one day need not be on another."""
    for revision in Revision.objects.filter(object_id=str(listing.pk), approved_go_live_at__isnull=False):
        revision.content.update(fields)
        revision.save()
