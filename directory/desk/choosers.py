"""Picking one of thousands: a window to search in, in place of a list of everything."""

from typing import Any

from django.db import models
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import BaseSnippetChooseView, ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

from directory.desk.lists.searching import PlainChooserSearch
from directory.desk.new_locations import CreateLocation, ForWhoeverIsHere, NewLocation


class Chooser(AdminSnippetChooser):
    """Wagtail's field, except that a key nobody could have chosen shows nothing chosen, and the form says the rest."""

    def get_instance(self, value: Any) -> Any:
        try:
            return super().get_instance(value)
        except ValueError:
            return None


class PlainChoosing:
    """What the window shows: names, and for a service whose it is. Wagtail's column of states asks once a row."""

    @property
    def columns(self: BaseSnippetChooseView) -> list[Column]:
        more = self.model.snippet_viewset.chooser_column
        return [self.title_column, more] if more else [self.title_column]

    def get_filter_form_class(self: BaseSnippetChooseView) -> type[PlainChooserSearch]:
        return type(
            "ChooserSearch", (PlainChooserSearch,), {"fields_searched": self.model.snippet_viewset.search_fields}
        )

    def get_object_list(self: BaseSnippetChooseView) -> models.QuerySet:
        return self.model.objects.select_related(*self.model.snippet_viewset.chooser_related)


class Choose(PlainChoosing, ChooseView):
    """The window."""


class ChooseResults(PlainChoosing, ChooseResultsView):
    """What it finds."""


class PlainChooserViewSet(SnippetChooserViewSet):
    """Views of a chooser that searches by plain words."""

    choose_view_class = Choose
    choose_results_view_class = ChooseResults
    base_widget_class = Chooser


class ChooseOrMakeLocation(ForWhoeverIsHere, Choose):
    """The window with a second tab: what is not there yet is made there."""


class ChooseLocationResults(ForWhoeverIsHere, ChooseResults):
    """What the first tab finds."""


class LocationChooserViewSet(PlainChooserViewSet):
    """Locations, chosen or made."""

    choose_view_class = ChooseOrMakeLocation
    choose_results_view_class = ChooseLocationResults
    create_view_class = CreateLocation
    creation_form_class = NewLocation
    creation_tab_label = "New location"
    create_action_label = "Add this location"
