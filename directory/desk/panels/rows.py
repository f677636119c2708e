"""Rows within the rows of a form, such as the hours of each location."""

from typing import Any

from wagtail.admin.panels import InlinePanel

NEW = "__prefix__"
"""What stands in the name of a row for the number of one that is not there yet."""


class InnerRows(InlinePanel):
    """The form of a new inner row weighs tens of kilobytes: it stands on the page once, in the form of a new outer row.

    Each outer row that is there already takes it from there before Wagtail looks for it.
    """

    class BoundPanel(InlinePanel.BoundPanel):
        template_name = "directory/desk/inner_rows.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            outer, _, relation = self.formset.prefix.rpartition("-")
            of, _, number = outer.rpartition("-")
            told = {"is_of_a_new_row": number == NEW, "outer": of, "number": number, "relation": relation}
            return {**super().get_context_data(parent_context), **told}


class OuterRows(InlinePanel):
    """Rows that have `InnerRows`: the form of a new one stands before those that are there, so that it can be found."""

    class BoundPanel(InlinePanel.BoundPanel):
        template_name = "directory/desk/outer_rows.html"
