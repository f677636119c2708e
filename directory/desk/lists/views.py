"""The lists themselves."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import models
from django.forms import Form
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column
from wagtail.snippets.views.snippets import IndexView

from directory.confidential.rights import may_read, may_write
from directory.desk.lists.columns import column, confirmed_said, identifying_columns, needs_said, updated_column
from directory.desk.lists.hours import with_hours
from directory.desk.lists.searching import PlainSearchForm, found_in
from directory.desk.lists.states import States
from directory.models import Location

A_BATCH = 500
"""Rows of a spreadsheet that are worked out together: enough to ask the database seldom, few enough for memory."""


class DeskList(IndexView):
    """A list that is searched by plain words and exported with the columns that it shows, and some more."""

    told: list[Column] = []
    exported: list[Column] = []
    shown_with: tuple[str, ...] = ()
    prefetched: tuple[str, ...] = ()

    def get_search_form(self) -> Form | None:
        return PlainSearchForm(self.request.GET) if "q" in self.request.GET else PlainSearchForm()

    def search_queryset(self, queryset: models.QuerySet) -> models.QuerySet:
        return found_in(queryset, self.search_query, fields=self.search_fields) if self.is_searching else queryset

    def get_base_queryset(self) -> models.QuerySet:
        return super().get_base_queryset().select_related(*self.shown_with).prefetch_related(*self.prefetched)

    @cached_property
    def columns(self) -> list[Column]:
        title = self._get_title_column("__str__")
        title.sort_key = "name"
        return [BulkActionsCheckboxColumn("bulk_actions", obj_type="snippet"), title, *self.told]

    @cached_property
    def list_export(self) -> list[str]:
        return [each.name for each in self.exported]

    def paginate_queryset(self, queryset: models.QuerySet, page_size: int) -> Any:
        """Sorts keys alone and then fetches the rows of one page: whole rows are many times as much to sort."""
        paginator, page, keys, more = super().paginate_queryset(queryset.values_list("pk", flat=True), page_size)
        rows = queryset.in_bulk(list(keys))
        page.object_list = [rows[key] for key in keys if key in rows]
        return paginator, page, page.object_list, more

    def get_table(self, object_list: Iterable[models.Model]) -> Any:
        self.note(list(object_list))
        return super().get_table(object_list)

    def note(self, rows: list[Any]) -> None:
        """Finds out, for a page or a batch at once, what its columns will want to know of each row."""

    def as_spreadsheet(self, queryset: models.QuerySet, spreadsheet_format: str) -> Any:
        return super().as_spreadsheet(self._in_batches(queryset), spreadsheet_format)

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        # Wagtail makes the table of every row before it finds out that a spreadsheet is wanted.
        if self.is_export:
            return {"object_list": self.get_queryset()}
        return super().get_context_data(**more)

    def _in_batches(self, queryset: models.QuerySet) -> Iterator[Any]:
        rows = queryset.iterator(chunk_size=A_BATCH)
        while batch := list(islice(rows, A_BATCH)):
            self.note(batch)
            yield from batch

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        return {each.name: each.get_value(item) for each in self.exported}

    def get_heading(self, queryset: Any, field: str) -> str:
        return next(str(each.label) for each in self.exported if each.name == field)


class ListingList(DeskList):
    """A list of listings, with the state of each."""

    def order_queryset(self, queryset: models.QuerySet) -> models.QuerySet:
        # The newest version is joined for its day; what it says is many times the row, and nobody looks at it here.
        return super().order_queryset(queryset).defer("latest_revision__content")

    def note(self, rows: list[Any]) -> None:
        self.states = States(rows)

    def state(self) -> Column:
        return column("state", "State", lambda row: self.states.of(row), sort="live")


class ServiceList(ListingList):
    """Services."""

    shown_with = ("organisation",)
    prefetched = ("needs__need",)

    @cached_property
    def told(self) -> list[Column]:
        return [
            column("organisation", "Organisation", "organisation.name", sort="organisation__name"),
            column("status", "Status", "get_status_display", sort="status"),
            self.state(),
            column("needs", "Needs", needs_said),
            column("confirmed_on", "Confirmed", confirmed_said, sort="confirmed_on"),
            column("hours", "Hours", self.hours_said),
            updated_column(),
        ]

    @cached_property
    def exported(self) -> list[Column]:
        return [
            *identifying_columns(),
            column("alternate_name", "Other names", "alternate_name"),
            column("organisation", "Organisation", "organisation.name"),
            column("status", "Status", "get_status_display"),
            self.state(),
            column("needs", "Needs", needs_said),
            column("confirmed_on", "Confirmed on", "confirmed_on"),
            column("confirmed_as", "Confirmed by", "get_confirmed_as_display"),
            column("hours", "Hours", self.hours_said),
            column("url", "Web page", "url"),
            column("email", "E-mail", "email"),
            column("source", "Source", "source"),
            column("source_id", "Key there", "source_id"),
            column("updated", "Updated", lambda row: row.latest_revision and row.latest_revision.created_at),
        ]

    def note(self, rows: list[Any]) -> None:
        super().note(rows)
        self.with_hours = with_hours(rows)

    def hours_said(self, row: Any) -> str:
        return "Known" if row.pk in self.with_hours else "Not known"


class OrganisationList(ListingList):
    """Organisations."""

    # Counting groups the rows, and Django then forgets the order of the model.
    default_ordering = "name"

    def get_base_queryset(self) -> models.QuerySet:
        return super().get_base_queryset().annotate(service_count=models.Count("services"))

    @cached_property
    def told(self) -> list[Column]:
        return [self.state(), column("services", "Services", "service_count"), updated_column()]

    @cached_property
    def exported(self) -> list[Column]:
        return [
            *identifying_columns(),
            column("alternate_name", "Other names", "alternate_name"),
            self.state(),
            column("services", "Services", "service_count"),
            column("website", "Web page", "website"),
            column("email", "E-mail", "email"),
            column("charity_number", "Charity number", "charity_number"),
            column("company_number", "Company number", "company_number"),
            column("source", "Source", "source"),
            column("source_id", "Key there", "source_id"),
            column("updated", "Updated", lambda row: row.latest_revision and row.latest_revision.created_at),
        ]


class LocationList(DeskList):
    """Locations: what everybody may know of them, also in the spreadsheet."""

    default_ordering = "name"

    @cached_property
    def may_open(self) -> bool:
        """Asked once for the whole page."""
        return may_read(self.request.user) or may_write(self.request.user)

    def get_list_more_buttons(self, instance: Location) -> list[MenuItem]:
        buttons = super().get_list_more_buttons(instance)
        if self.may_open and not instance.is_public:
            url = reverse("directory_confidential:address", args=[instance.pk])
            buttons.append(MenuItem("Confidential page", url=url, icon_name="lock", priority=15))
        return buttons

    def get_base_queryset(self) -> models.QuerySet:
        return super().get_base_queryset().annotate(service_count=models.Count("service_at_locations"))

    @cached_property
    def told(self) -> list[Column]:
        return [
            column(
                "visibility", "Visibility", lambda row: row.visibility.replace("_", " ").capitalize(), sort="visibility"
            ),
            column("address", "Address or area", address_said),
            column("services", "Services", "service_count"),
        ]

    @cached_property
    def exported(self) -> list[Column]:
        return [
            *identifying_columns(),
            column("visibility", "Visibility", "visibility"),
            column("address", "Address or area", address_said),
            column("services", "Services", "service_count"),
            column("source", "Source", "source"),
            column("source_id", "Key there", "source_id"),
        ]


class TaxonomyList(DeskList):
    """Taxonomies."""

    exported = [column("code", "Code", "code"), column("name", "Name", "name")]
    told = [column("code", "Code", "code", sort="code")]


class TermList(DeskList):
    """Terms."""

    shown_with = ("taxonomy",)
    exported = [
        column("taxonomy", "Taxonomy", "taxonomy.name"),
        column("code", "Code", "code"),
        column("name", "Name", "name"),
    ]
    told = [
        column("taxonomy", "Taxonomy", "taxonomy.name", sort="taxonomy__name"),
        column("code", "Code", "code", sort="code"),
    ]


class BankHolidayList(DeskList):
    """Bank holidays."""

    told = [column("day", "Day", "day", sort="day"), column("nation", "Nation", "get_nation_display", sort="nation")]
    exported = [column("day", "Day", "day"), column("nation", "Nation", "nation"), column("name", "Name", "name")]


def address_said(location: Location) -> str:
    """The address of a public location, the area of any other; both are for everybody."""
    if not location.is_public:
        return location.area
    return ", ".join(filter(None, [location.address_1, location.address_2, location.city, location.postal_code]))
