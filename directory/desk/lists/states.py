"""Where each listing of a page of a list stands, found for all of them at once."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Revision, WorkflowState

from directory.models.listings import Listing


class States:
    """What Wagtail asks the database for each row alone: which are booked for a day, which wait for approval."""

    def __init__(self, listings: Iterable[Listing]):
        listings = list(listings)
        self._booked = self._waiting = frozenset[str]()
        if listings:
            kind = ContentType.objects.get_for_model(listings[0], for_concrete_model=False)
            keys = [str(listing.pk) for listing in listings]
            about = {"base_content_type": kind, "object_id__in": keys}
            self._booked = _ids(Revision.objects.filter(approved_go_live_at__isnull=False, **about))
            self._waiting = _ids(WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS, **about))

    def of(self, listing: Listing) -> str:
        """In words: “Published”, “Published, waits for approval”, “Draft” …"""
        shown = "published" if listing.live else "expired" if listing.expired else ""
        words = ", ".join(filter(None, [shown, self._pending(listing)])) or "draft"
        return words.capitalize()

    def _pending(self, listing: Listing) -> str:
        if str(listing.pk) in self._booked:
            return "booked for a day"
        if str(listing.pk) in self._waiting:
            return "waits for approval"
        return "changed since" if listing.live and listing.has_unpublished_changes else ""


def _ids(rows: Iterable) -> frozenset[str]:
    return frozenset(rows.values_list("object_id", flat=True))
