"""The first few of what waits, is about to change, or was changed, by name."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.admin.templatetags.wagtailadmin_tags import user_display_name
from wagtail.models import ModelLogEntry, Revision, TaskState, WorkflowState

from directory.desk.dashboard.counts import KINDS
from directory.desk.lists.filters import expires_soon

FEW = 8
LOOKED_THROUGH = 100
"""How many entries of the history: somebody who saves often fills it with one listing."""


@dataclass(frozen=True)
class Entry:
    """A listing by its name, what is said of it, by whom and on which day; `of` is its content type."""

    of: ContentType
    key: str
    name: str
    said: str
    by: str
    at: datetime | None


def to_decide(by: Any) -> list[Entry]:
    """What waits for this person to approve it, the longest waiting first."""
    tasks = TaskState.objects.reviewable_by(by).select_related("revision", "workflow_state__requested_by")
    return [
        _of_revision(task.revision, "submitted", by=task.workflow_state.requested_by, at=task.started_at)
        for task in tasks.defer("revision__content").order_by("started_at")[:FEW]
    ]


def submitted(by: Any) -> list[Entry]:
    """What this person submitted and has not seen the end of: what was sent back first."""
    states = WorkflowState.objects.active().filter(requested_by=by)
    states = states.select_related("current_task_state__revision", "current_task_state__finished_by")
    # “needs_changes” sorts behind “in_progress”.
    found = states.defer("current_task_state__revision__content").order_by("-status", "-created_at")[:FEW]
    return [_of_submission(state) for state in found if state.current_task_state]


def _of_submission(state: WorkflowState) -> Entry:
    task = state.current_task_state
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _of_revision(task.revision, "sent back to be changed", by=task.finished_by, at=task.finished_at)
    return _of_revision(task.revision, "waits for approval", at=task.started_at)


def soon() -> list[Entry]:
    """What is about to be published or taken down, the next first."""
    booked = Revision.objects.filter(approved_go_live_at__isnull=False).defer("content")
    found = [
        _of_revision(revision, "becomes public", at=revision.approved_go_live_at)
        for revision in booked.order_by("approved_go_live_at")[:FEW]
    ]
    for kind in KINDS:
        found += [
            Entry(_type(kind), str(row.pk), str(row), "is taken down", "", row.expire_at)
            for row in kind.objects.filter(expires_soon()).order_by("expire_at")[:FEW]
        ]
    return sorted(found, key=lambda entry: entry.at or timezone.now())[:FEW]


def changed() -> list[Entry]:
    """The listings that were changed last, each once, by the names that they have now."""
    entries = ModelLogEntry.objects.filter(content_type__in=[_type(kind) for kind in KINDS], deleted=False)
    newest: dict[tuple[int, str], ModelLogEntry] = {}
    for entry in entries.select_related("user", "content_type")[:LOOKED_THROUGH]:
        newest.setdefault((entry.content_type_id, entry.object_id), entry)
    told = list(newest.items())[:FEW]
    names = _names([key for key, _ in told])
    return [
        Entry(_type_of(key[0]), key[1], names[key], _message(entry), _display(entry.user), entry.timestamp)
        for key, entry in told
        if key in names
    ]


def _names(keys: list[tuple[int, str]]) -> dict[tuple[int, str], str]:
    found = {}
    for kind in KINDS:
        content_type = _type(kind)
        wanted = [key for of, key in keys if of == content_type.pk]
        rows = kind.objects.filter(pk__in=wanted).values_list("pk", "name") if wanted else ()
        found |= {(content_type.pk, str(key)): name for key, name in rows}
    return found


def _of_revision(revision: Revision, said: str, *, by: Any = None, at: datetime | None) -> Entry:
    of = _type_of(revision.content_type_id)
    return Entry(of, revision.object_id, revision.object_str, said, _display(by), at)


def _message(entry: ModelLogEntry) -> str:
    return str(entry.message)


def _display(user: Any) -> str:
    return user_display_name(user) if user else ""


def _type(kind: type) -> ContentType:
    return ContentType.objects.get_for_model(kind)


def _type_of(key: int) -> ContentType:
    return ContentType.objects.get_for_id(key)
