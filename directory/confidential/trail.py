"""The trail: who read or changed a confidential address, when and what for. Never the address.

It lies in Wagtail's log, where an entry outlives the location and the account; `directory.roles.trail` writes into each
the name and the roles that somebody had on the day.
"""

from datetime import timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import ModelLogEntry

from directory.models import Location


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
    log(location, action, user=by, data={"reason": reason} if reason else {})


def note_once_an_hour(location: Location, *, action: Action, by: Any) -> None:
    """For what a program does again with every key that is pressed: the first time counts."""
    an_hour_ago = timezone.now() - timedelta(hours=1)
    if not entries_about(location).filter(action=action, user=by, timestamp__gt=an_hour_ago).exists():
        note(location, action=action, by=by)


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
        return f"{self.label}{reason} ({data.get('name', 'unknown')}{roles})"


def register_actions(registry: LogActionRegistry) -> None:
    """Tells Wagtail's history what these actions are called."""
    for action in Action:
        registry.register_action(action.value)(type("Sentence", (Sentence,), {"label": action.label}))
