"""Everything of the directory in the menu of the admin."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from directory.desk import panels
from directory.desk.approving import ApproveListing
from directory.desk.choosers import LocationChooserViewSet, PlainChooserViewSet
from directory.desk.deleting import DeleteUnused
from directory.desk.lists import filters, views
from directory.desk.lists.columns import column
from directory.desk.publishing import CreateListing, EditListing, PreviewListing, PreviewNewListing
from directory.desk.uses_page import UsesPage
from directory.desk.withdrawing import WithdrawListing
from directory.models import BankHoliday, Location, Organisation, Service, Taxonomy, Term


class DeskViewSet(SnippetViewSet):
    """What all rows of the directory have in common at the desk."""

    # Wagtail's index of references would walk through every listing saved; `uses` asks the tables when it is asked.
    add_to_reference_index = False
    # A copy shares the keys of its children with the original; a new listing is quickly begun.
    copy_view_enabled = False
    delete_view_class = DeleteUnused
    usage_view_class = UsesPage
    delete_template_name = "directory/desk/delete.html"
    chooser_viewset_class = PlainChooserViewSet
    chooser_per_page = 20
    chooser_column: Column | None = None
    chooser_related: tuple[str, ...] = ()
    list_per_page = 25
    search_fields = ["name", "slug"]

    # Beside the form Wagtail would count uses in its own index, and always find none.

    def get_add_view_kwargs(self, **more: Any) -> dict[str, Any]:
        return super().get_add_view_kwargs(usage_url_name=None, **more)

    def get_edit_view_kwargs(self, **more: Any) -> dict[str, Any]:
        return super().get_edit_view_kwargs(usage_url_name=None, **more)


class ListingViewSet(DeskViewSet):
    """A listing: drafts, approval, and one door to the public."""

    add_view_class = CreateListing
    edit_view_class = EditListing
    workflow_action_view_class = ApproveListing
    unpublish_view_class = WithdrawListing
    preview_on_add_view_class = PreviewNewListing
    preview_on_edit_view_class = PreviewListing
    create_template_name = "directory/desk/listing_create.html"
    edit_template_name = "directory/desk/listing_edit.html"


class Services(ListingViewSet):
    """Services."""

    model = Service
    icon = "form"
    menu_label = "Services"
    index_view_class = views.ServiceList
    filterset_class = filters.ServiceFilters
    search_fields = ["name", "alternate_name", "organisation__name", "slug"]
    export_filename = "services"
    chooser_related = ("organisation",)
    chooser_column = column("organisation", "Organisation", "organisation.name")

    @cached_property
    def edit_handler(self) -> Any:
        return panels.service_form()


class Organisations(ListingViewSet):
    """Organisations."""

    model = Organisation
    icon = "group"
    menu_label = "Organisations"
    index_view_class = views.OrganisationList
    filterset_class = filters.OrganisationFilters
    search_fields = ["name", "alternate_name", "slug"]
    export_filename = "organisations"

    @cached_property
    def edit_handler(self) -> Any:
        return panels.organisation_form()


class Locations(DeskViewSet):
    """Locations: without drafts, since a version would keep an address for ever."""

    model = Location
    chooser_viewset_class = LocationChooserViewSet
    icon = "site"
    menu_label = "Locations"
    index_view_class = views.LocationList
    filterset_class = filters.LocationFilters
    search_fields = ["name", "alternate_name", "slug", "city", "postal_code", "area"]
    export_filename = "locations"
    chooser_column = column("address", "Address or area", views.address_said)

    @cached_property
    def edit_handler(self) -> Any:
        return panels.location_form()


class Taxonomies(DeskViewSet):
    """Taxonomies."""

    model = Taxonomy
    icon = "folder-open-inverse"
    menu_label = "Taxonomies"
    index_view_class = views.TaxonomyList
    search_fields = ["name", "code"]
    export_filename = "taxonomies"

    @cached_property
    def edit_handler(self) -> Any:
        return panels.taxonomy_form()


class Terms(DeskViewSet):
    """Terms."""

    model = Term
    icon = "tag"
    menu_label = "Terms"
    index_view_class = views.TermList
    filterset_class = filters.TermFilters
    search_fields = ["name", "code"]
    export_filename = "terms"

    @cached_property
    def edit_handler(self) -> Any:
        return panels.term_form()


class BankHolidays(DeskViewSet):
    """Bank holidays."""

    model = BankHoliday
    icon = "calendar"
    menu_label = "Bank holidays"
    index_view_class = views.BankHolidayList
    search_fields = ["name"]
    export_filename = "bank-holidays"


class Directory(SnippetViewSetGroup):
    """The directory in the menu."""

    menu_label = "Directory"
    menu_icon = "globe"
    menu_order = 150
    items = (Services, Organisations, Locations, Terms, Taxonomies, BankHolidays)
