"""The code of an area, with every council offered by its name."""

from typing import Any

from django import forms
from wagtail.admin.panels import InlinePanel

from directory.places.areas import Kind
from directory.places.councils import councils, find_council

LIST = "desk-councils"


class AreaInput(forms.TextInput):
    """A line in which a council is found by typing its name, and shown by it; anything else stands as it is kept.

    Names of councils are longer than any code, so where the row asks for a council its code is what is posted.
    """

    def __init__(self, attrs: dict[str, Any] | None = None):
        super().__init__({"list": LIST, "autocomplete": "off", **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        council = councils().get(value)
        return council.name if council else super().format_value(value)

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"].pop("maxlength", None)
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        typed = super().value_from_datadict(data, files, name)
        is_council = data.get(f"{name.removesuffix('code')}kind") == Kind.COUNCIL
        council = find_council(typed) if typed and is_council else None
        return council.code if council else typed


class AreasPanel(InlinePanel):
    """Service areas, with the names of all councils once for all of their rows."""

    class BoundPanel(InlinePanel.BoundPanel):
        template_name = "directory/desk/areas_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            names = sorted(council.name for council in councils().values())
            return {**super().get_context_data(parent_context), "list": LIST, "names": names}
