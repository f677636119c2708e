"""Filters beside the lists."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import django_filters
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Revision, WorkflowState

from directory.desk.choosers import Chooser
from directory.desk.lists.hours import HAS_HOURS
from directory.models import Location, Organisation, Service, ServiceNeed, Strand, Taxonomy, Term

WITHOUT_RULES = (models.Q(rules__clauses=[]) | models.Q(rules__clauses__isnull=True)) & (
    models.Q(rules__grid={}) | models.Q(rules__grid__isnull=True)
)
WITHOUT_NEEDS = ~models.Exists(ServiceNeed.objects.filter(service=models.OuterRef("pk"))) & ~models.Exists(
    Strand.objects.filter(service=models.OuterRef("pk"))
)
LACKS = {
    "description": ("A description", models.Q(description="")),
    "need": ("A need", models.Q(WITHOUT_NEEDS)),
    "organisation": ("A published organisation", models.Q(organisation__live=False)),
}
"""What keeps a service from being published or seen, as far as the database can tell without opening each."""
STATES = {
    "published": "Published",
    "draft": "Not published",
    "changed": "Published, changed since",
    "booked": "Booked for a day",
    "waiting": "Waits for approval",
    "sent_back": "Sent back to be changed",
    "expiring": "Expires within two weeks",
}
SOON = timedelta(days=14)


def one_of(label: str, choices: Any, **more: Any) -> django_filters.ChoiceFilter:
    """A filter by one of a few words."""
    return django_filters.ChoiceFilter(
        label=label, choices=choices, widget=forms.RadioSelect, empty_label="All", **more
    )


def sources(model: type[models.Model]) -> Callable[[], list[tuple[str, str]]]:
    """Where rows of this model came from, as choices; asked anew for each list."""

    def choices() -> list[tuple[str, str]]:
        found = model.objects.exclude(source="").order_by("source").values_list("source", flat=True).distinct()
        return [(source, source) for source in found]

    return choices


def in_state(listings: models.QuerySet, _name: str, state: str) -> models.QuerySet:
    """The listings that are in one of `STATES`."""
    if state in _NAMED_BY:
        return listings.filter(pk__in=_named_by(_NAMED_BY[state], listings.model))
    if state == "expiring":
        return listings.filter(expires_soon())
    live = {"live": state != "draft"}
    return listings.filter(**live, has_unpublished_changes=True) if state == "changed" else listings.filter(**live)


_NAMED_BY = {
    "booked": Revision.objects.filter(approved_go_live_at__isnull=False),
    "waiting": WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS),
    "sent_back": WorkflowState.objects.filter(status=WorkflowState.STATUS_NEEDS_CHANGES),
}


def expires_soon() -> models.Q:
    """Public listings that are taken down within `SOON`."""
    return models.Q(live=True, expire_at__lte=timezone.now() + SOON)


def not_confirmed_since(day: date) -> models.Q:
    """Never confirmed counts as well: that is what somebody who asks is after."""
    return models.Q(confirmed_on__lt=day) | models.Q(confirmed_on__isnull=True)


def _named_by(rows: models.QuerySet, model: type[models.Model]) -> models.QuerySet:
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    keys = rows.filter(base_content_type=kind).annotate(key=Cast("object_id", models.BigIntegerField()))
    return keys.values("key")


class ListingFilters(WagtailFilterSet):
    """What can be asked of services and organisations alike."""

    state = one_of("State", list(STATES.items()), method=in_state)


class ServiceFilters(ListingFilters):
    """What can be asked of services."""

    status = one_of("Status", Service.Status.choices)
    organisation = django_filters.ModelChoiceFilter(
        label="Organisation", queryset=Organisation.objects.all(), widget=Chooser(model=Organisation)
    )
    need = django_filters.ModelChoiceFilter(
        label="Need", field_name="needs__need", queryset=Term.objects.filter(taxonomy__code=Taxonomy.NEEDS)
    )
    not_confirmed_since = django_filters.DateFilter(
        label="Not confirmed since", method="filter_stale", widget=AdminDateInput
    )
    hours = one_of("Hours", [("known", "Known"), ("not_known", "Not known")], method="filter_hours")
    rules = one_of("Rules", [("stated", "Stated"), ("none", "None stated")], method="filter_rules")
    lacks = one_of("Lacks", [(key, words) for key, (words, _) in LACKS.items()], method="filter_lacks")
    source = one_of("Source", sources(Service))

    class Meta:
        model = Service
        fields: list[str] = []

    def filter_stale(self, services: models.QuerySet, _name: str, day: Any) -> models.QuerySet:
        return services.filter(not_confirmed_since(day))

    def filter_lacks(self, services: models.QuerySet, _name: str, wanted: str) -> models.QuerySet:
        return services.filter(LACKS[wanted][1])

    def filter_hours(self, services: models.QuerySet, _name: str, wanted: str) -> models.QuerySet:
        return services.filter(HAS_HOURS) if wanted == "known" else services.exclude(HAS_HOURS)

    def filter_rules(self, services: models.QuerySet, _name: str, wanted: str) -> models.QuerySet:
        return services.filter(WITHOUT_RULES) if wanted == "none" else services.exclude(WITHOUT_RULES)


class OrganisationFilters(ListingFilters):
    """What can be asked of organisations."""

    source = one_of("Source", sources(Organisation))

    class Meta:
        model = Organisation
        fields: list[str] = []


class LocationFilters(WagtailFilterSet):
    """What can be asked of locations."""

    visibility = one_of("Visibility", Location.Visibility.choices)
    location_type = one_of("Kind", Location.LocationType.choices)
    source = one_of("Source", sources(Location))

    class Meta:
        model = Location
        fields: list[str] = []


class TermFilters(WagtailFilterSet):
    """What can be asked of terms."""

    taxonomy = django_filters.ModelChoiceFilter(queryset=Taxonomy.objects.all(), widget=forms.RadioSelect)

    class Meta:
        model = Term
        fields: list[str] = []
