"""The trail: who read or changed a confidential address, when and what for. Never the address.

It lies in Wagtail's log, where an entry outlives the location and the account; `directory.roles.signatures` writes into
each the name and the roles that somebody had on the day.
"""

from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import ModelLogEntry

from directory.models import Location

TRIES = 5
"""Refusals for one place within a day that are entries of their own; after them nothing like an address is kept."""


class Action(models.TextChoices):
    """What somebody did."""

    READ = "directory.confidential.read", "Read a confidential address"
    WRITTEN = "directory.confidential.written", "Wrote a confidential address"
    HIDDEN = "directory.confidential.hidden", "Made an address confidential"
    SHOWN = "directory.confidential.shown", "Made an address public"
    TAKEN_OUT = "directory.confidential.taken_out", "Took an address out of texts"
    REFUSED = "directory.confidential.refused", "Tried to save a text with a confidential address"


class Reason(models.TextChoices):
    """What an address is read for. A list, not a text: a text would hold addresses and people's names."""

    REFERRAL = "referral", "To pass it on to somebody who has a place there"
    VISIT = "visit", "To go there"
    DELIVERY = "delivery", "To send something there"
    KEEPING = "keeping", "To keep it right"
    EMERGENCY = "emergency", "Somebody is in danger"


def note(location: Location, *, action: Action, by: Any, reason: str = "") -> None:
    """Keeps that somebody did this to the address of a location. In the transaction of the deed itself."""
    # By the name under which it is kept: the one that somebody typed just now may hold the address.
    kept = Location.objects.filter(pk=location.pk).values_list("name", flat=True).first()
    log(location, action, user=by, title=kept, data={"reason": reason} if reason else {})


def note_try(location: Location, *, by: Any) -> None:
    """Keeps that somebody was refused for this place: each of the first times, then one an hour that counts."""
    with transaction.atomic():
        # Two tries at once would both count the same; the row makes one wait for the other.
        # And it has the name that is kept: the one that was typed may hold the address.
        kept = Location.objects.select_for_update().get(pk=location.pk)
        latest = tries_today(kept, by=by).first()
        if latest is None or not _is_counting(latest, location=kept, by=by):
            note(kept, action=Action.REFUSED, by=by)
        else:
            data = {**latest.data, "tries": latest.data.get("tries", 1) + 1}
            ModelLogEntry.objects.filter(pk=latest.pk).update(data=data)


def has_tried_too_often(location: Location, *, by: Any) -> bool:
    """Whether somebody was refused for this place so often within a day that each answer would help them to find it."""
    return by is not None and tries_today(location, by=by).count() >= TRIES


def tries_today(location: Location, *, by: Any) -> "models.QuerySet[ModelLogEntry]":
    """The entries of somebody's refusals for a place within the last 24 hours, the latest first."""
    a_day_ago = timezone.now() - timedelta(days=1)
    return entries_about(location).filter(action=Action.REFUSED, user=by, timestamp__gt=a_day_ago)


def _is_counting(latest: ModelLogEntry, *, location: Location, by: Any) -> bool:
    """Whether the next try is counted in the latest entry."""
    is_fresh = latest.timestamp > timezone.now() - timedelta(hours=1)
    return is_fresh and tries_today(location, by=by).count() >= TRIES


def entries_about(location: Location) -> "models.QuerySet[ModelLogEntry]":
    """Everything in the trail about one location, the latest first."""
    entries = ModelLogEntry.objects.for_instance(location).filter(action__in=Action.values)
    return entries.order_by("-timestamp", "-pk")


class Sentence(LogFormatter):
    """An entry in Wagtail's history: what was done, what for, and who it was, even after the account is gone."""

    def format_message(self, log_entry: ModelLogEntry) -> str:
        """Text only: whatever stands in it is escaped."""
        data = log_entry.data
        reason = f": {Reason(data['reason']).label.lower()}" if data.get("reason") in Reason.values else ""
        roles = f", {', '.join(data['roles'])}" if data.get("roles") else ""
        tries = f", {data['tries']} times" if data.get("tries") else ""
        return f"{self.label}{tries}{reason} ({data.get('name', 'unknown')}{roles})"


def register_actions(registry: LogActionRegistry) -> None:
    """Tells Wagtail's history what these actions are called."""
    for action in Action:
        registry.register_action(action.value)(type("Sentence", (Sentence,), {"label": action.label}))
