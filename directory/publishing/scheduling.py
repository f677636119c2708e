"""What is due: revisions whose day has come, and what stands in public past its day.

Wagtail's own loop publishes everything in one go, so that the first refusal keeps all the others from their day. Here
each is a transaction of its own. A listing that the door refuses loses its date, keeps its draft, and says why in its
history; any other failure is kept for the end.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Revision

from directory.publishing.refusals import NotFit

logger = logging.getLogger(__name__)

REFUSED = "directory.publish.refused"
"""The entry in an object's history for a revision that the door refused on its day."""


@dataclass
class Outcome:
    """What became of everything that was due: lines of text, one a listing or page."""

    expired: list[str] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def run_what_is_due() -> Outcome:
    """Takes out of sight what has expired, then publishes what is due; always tries everything."""
    outcome = Outcome()
    for expired in what_has_expired():
        _take_down(expired, outcome)
    for revision in what_is_to_be_published():
        _bring_up(revision, outcome)
    return outcome


def what_has_expired() -> Iterator[Any]:
    """Pages and listings in public whose last moment is past, the longest past first within its kind."""
    for model in apps.get_models():
        if issubclass(model, DraftStateMixin):
            yield from list(model.objects.filter(live=True, expire_at__lt=timezone.now()).order_by("expire_at"))


def what_is_to_be_published() -> list[Revision]:
    """Revisions whose moment has come, the earliest first."""
    return list(Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at", "pk"))


def named(thing: Any) -> str:
    """How a listing or page is called in a report: `service 12 “Night shelter”`."""
    return f"{thing._meta.verbose_name} {thing.pk} “{thing}”"


def _take_down(thing: Any, outcome: Outcome) -> None:
    try:
        with transaction.atomic():
            thing.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    except Exception as failure:
        _note_failure(named(thing), failure, outcome)
    else:
        outcome.expired.append(named(thing))


def _bring_up(revision: Revision, outcome: Outcome) -> None:
    name = f"{revision.content_type.name} {revision.object_id} “{revision.object_str}”"
    try:
        with transaction.atomic():
            published = _publish_if_still_due(revision)
    except NotFit as refusal:
        _unschedule(revision, refusal)
        outcome.refused.append(f"{name}: {' '.join(refusal.messages)}")
    except Exception as failure:
        _note_failure(name, failure, outcome)
    else:
        if published:
            outcome.published.append(name)


def _publish_if_still_due(revision: Revision) -> bool:
    """Another run, or an editor, may have published or unscheduled it since it was listed."""
    due = Revision.objects.select_for_update().filter(pk=revision.pk, approved_go_live_at__lt=timezone.now()).first()
    if due:
        due.publish(log_action="wagtail.publish.scheduled")
    return due is not None


def _note_failure(name: str, failure: Exception, outcome: Outcome) -> None:
    """One of many: it is told with the others at the end, and where it happened stands in the log."""
    logger.error("%s could not be published or taken down", name, exc_info=failure)
    outcome.failed.append(f"{name}: {type(failure).__name__}: {failure}")


def _unschedule(revision: Revision, refusal: NotFit) -> None:
    with transaction.atomic():
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        log(revision.content_object, REFUSED, revision=revision, data={"reasons": refusal.messages})
