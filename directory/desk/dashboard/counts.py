"""How many listings wait, want mending, or should be looked at again: five questions, however many there are."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision, WorkflowState

from directory.desk.lists.filters import LACKS, WITHOUT_RULES, expires_soon, not_confirmed_since
from directory.desk.lists.hours import HAS_HOURS
from directory.models import Organisation, Service
from directory.pages.sayings import GOOD_FOR
from directory.publishing.scheduling import REFUSED

LATELY = timedelta(days=30)
"""For how long a refusal on a booked day is told."""
KINDS = (Service, Organisation)

Counts = dict[tuple[str, type], int]


@dataclass(frozen=True)
class Some:
    """So many services or organisations, and the list that shows them."""

    count: int
    kind: type
    url: str

    def __str__(self) -> str:
        meta = self.kind._meta
        return f"{self.count:,} {meta.verbose_name if self.count == 1 else meta.verbose_name_plural}"


@dataclass(frozen=True)
class Group:
    """What belongs together: for each thing to do its words and how many there are of it."""

    heading: str
    rows: list[tuple[str, list[Some]]]


def groups() -> list[Group]:
    """Everything there is to do; without what there is none of."""
    counts = _by_columns() | _by_workflow() | _by_booking() | _by_refusal()
    asked = _asked()
    found = []
    for heading, rows in TO_DO.items():
        told = [(words, _told(key, counts, asked[key])) for key, words in rows.items()]
        found.append(Group(heading, [row for row in told if row[1]]))
    return [group for group in found if group.rows]


TO_DO = {
    "On the way": {
        "waiting": "Wait for approval",
        "sent_back": "Sent back to be changed",
        "draft": "Not published",
        "changed": "Published, changed since",
        "booked": "Booked for a day",
        "expiring": "Expire within two weeks",
    },
    "To mend": {
        "refused": "Refused on their day, in the last 30 days",
        "no_description": "Drafts without a description",
        "no_need": "Drafts for no need",
        "unseen": "Published by an organisation that is not",
        "no_hours": "Published, hours not known",
        "no_rules": "Published, no rules stated",
    },
    "To look at again": {"stale": "Published, not confirmed for half a year"},
}


def _asked() -> dict[str, dict[str, str]]:
    """What each count asks of its list; the list then shows as many."""
    of_state = {state: {"state": state} for state in TO_DO["On the way"]}
    return of_state | {
        "refused": {},
        "no_description": {"state": "draft", "lacks": "description"},
        "no_need": {"state": "draft", "lacks": "need"},
        "unseen": {"state": "published", "lacks": "organisation"},
        "no_hours": {"state": "published", "hours": "not_known"},
        "no_rules": {"state": "published", "rules": "none"},
        "stale": {"state": "published", "not_confirmed_since": _half_a_year_ago().isoformat()},
    }


def _half_a_year_ago() -> date:
    return timezone.localdate() - GOOD_FOR


def _told(key: str, counts: Counts, asked: dict[str, str]) -> list[Some]:
    return [Some(count, kind, _list(kind, asked)) for kind in KINDS if (count := counts.get((key, kind), 0))]


def _list(kind: type, asked: dict[str, str]) -> str:
    if not asked:
        return f"{reverse('wagtailadmin_reports:site_history')}?{urlencode({'action': REFUSED})}"
    return f"{reverse(kind.snippet_viewset.get_url_name('list'))}?{urlencode(asked)}"


def _by_columns() -> Counts:
    public, draft = Q(live=True), Q(live=False)
    of_both = {"draft": draft, "changed": public & Q(has_unpublished_changes=True), "expiring": expires_soon()}
    of_services = {
        "no_description": draft & LACKS["description"][1],
        "no_need": draft & LACKS["need"][1],
        "unseen": public & LACKS["organisation"][1],
        "no_hours": public & ~HAS_HOURS,
        "no_rules": public & WITHOUT_RULES,
        "stale": public & not_confirmed_since(_half_a_year_ago()),
    }
    return _aggregated(Service, of_both | of_services) | _aggregated(Organisation, of_both)


def _aggregated(kind: type, asked: dict[str, Q]) -> Counts:
    found = kind.objects.aggregate(**{key: Count("pk", filter=which) for key, which in asked.items()})
    return {(key, kind): count for key, count in found.items()}


def _by_workflow() -> Counts:
    keys = {WorkflowState.STATUS_IN_PROGRESS: "waiting", WorkflowState.STATUS_NEEDS_CHANGES: "sent_back"}
    rows = WorkflowState.objects.filter(status__in=keys).values_list("base_content_type", "status")
    return {
        (keys[status], kind): count
        for content_type, status, count in rows.annotate(Count("object_id", distinct=True)).order_by()
        if (kind := _kind(content_type))
    }


def _by_booking() -> Counts:
    rows = Revision.objects.filter(approved_go_live_at__isnull=False).values_list("base_content_type")
    counted = rows.annotate(Count("object_id", distinct=True)).order_by()
    return {("booked", kind): count for content_type, count in counted if (kind := _kind(content_type))}


def _by_refusal() -> Counts:
    since = timezone.now() - LATELY
    rows = ModelLogEntry.objects.filter(action=REFUSED, timestamp__gte=since).values_list("content_type")
    counted = rows.annotate(Count("object_id", distinct=True)).order_by()
    return {("refused", kind): count for content_type, count in counted if (kind := _kind(content_type))}


def _kind(content_type: int) -> type | None:
    """The kind of listing that a content type is of; none for pages and whatever else has drafts."""
    return {ContentType.objects.get_for_model(kind).pk: kind for kind in KINDS}.get(content_type)
