"""The form field and the widget for a list of clauses."""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from navigator.editing.clauses.blocks.building import built_now
from navigator.editing.clauses.posted import Posted, posted_in
from navigator.editing.clauses.shown import shown
from navigator.editing.clauses.spoken.verbatim import not_json

DEFINITION, SWITCH = "clause_blocks", "switch_clauses"
"""The routes of the script that defines the blocks, and of the way from one view to the other."""

NOT_LOADED = (
    "The blocks of this list did not load, or there are others by now, so nothing was said of it. Load the page again."
)


class ClausesInput(forms.Widget):
    """Blocks, or JSON, with a button from one to the other. Shows every fault of its value by itself."""

    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, label: str = "Clauses"):
        super().__init__(attrs)
        self.label = label

    @property
    def media(self) -> forms.Media:
        """In this order: what shows blocks, which blocks there are, and what begins with them."""
        built = built_now()
        scripts = [*built.media._js, f"{reverse(DEFINITION)}?{built.mark}", "navigator/editing/clauses.js"]
        return forms.Media(js=scripts, css={"all": [*_styles(built.media), "navigator/editing/clauses.css"]})

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """From the templates of the site: Django's renderer of forms knows only those of apps.

        Of a list that came broken there is nothing to type into: an empty one would be saved in its place.
        """
        if isinstance(value, Posted) and value.is_broken:
            return format_html('<p class="clauses-told">{}</p>', NOT_LOADED)
        return SafeString(
            render_to_string("navigator/editing/clauses/input.html", self._told(name, value, attrs or {}))
        )

    def _told(self, name: str, value: Any, attrs: Mapping[str, Any]) -> dict[str, Any]:
        now = shown([] if value is None else value)
        return {
            "name": name,
            "id": attrs.get("id", name),
            "label": self.label,
            "now": now,
            "is_absent": value is None or (isinstance(value, Posted) and value.was_absent),
            "state": _in_single_quotes([now.state, now.errors]),
            "switch_url": reverse(SWITCH),
        }

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Posted:
        return posted_in(data, files, name)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}-view" not in data

    def id_for_label(self, id_: str) -> str:
        """None: there are many inputs, each with its label."""
        return ""


_OF_HTML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&'"}


def _in_single_quotes(value: Any) -> SafeString:
    """JSON for an attribute in single quotes: in double ones each of its own would take six signs."""
    return SafeString(json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_OF_HTML))


def _styles(media: forms.Media) -> list[str]:
    return ["wagtailadmin/css/panels/streamfield.css", *media._css.get("all", ())]


class ClausesField(forms.Field):
    """A list of clauses; whatever is JSON can be kept, and what is none is refused with its path."""

    widget = ClausesInput

    def __init__(self, **how: Any):
        super().__init__(**{"required": False, **how})

    def clean(self, value: Any) -> Any:
        """The clauses that were posted; None where there was no list and none was begun.

        Raises `ValidationError` for each place at which something is no JSON.
        """
        if value is None or (isinstance(value, Posted) and value.is_broken):
            raise ValidationError(NOT_LOADED, code="not_loaded")
        clauses = value.document() if isinstance(value, Posted) else value
        if clauses == [] and isinstance(value, Posted) and value.was_absent:
            return None
        broken = [f"{path}: {found.why}" for path, found in not_json(clauses, path="clauses")]
        if broken:
            raise ValidationError(broken)
        return clauses

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the clauses would be others."""
        try:
            return bool(self.clean(data) != initial)
        except ValidationError:
            return True
