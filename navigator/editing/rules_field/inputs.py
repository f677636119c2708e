"""The widget of a rule document: its parts below each other, or the whole as text."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter

from directory.desk.rule_text import RuleTextArea
from navigator.editing.rules_field.posted import REST, Parts, Shown, Whole


class RulesInput(forms.Widget):
    """Shows `Parts` or a `Whole`, and makes the like of what was posted."""

    use_fieldset = True
    whole = RuleTextArea()

    def __init__(self, parts: Mapping[str, forms.Field], attrs: Any = None):
        super().__init__(attrs)
        self.parts = parts

    @property
    def media(self) -> forms.Media:
        media = forms.Media(css={"all": ["navigator/editing/rules.css"]})
        for field in self.parts.values():
            media += field.widget.media
        return media

    def render(self, name: str, value: Shown | None, attrs: Any = None, renderer: Any = None) -> SafeString:
        """From the templates of the site: Django's renderer of forms knows only those of apps.

        Wagtail asks what the input looks like without a value as well.
        """
        shown = Parts({}) if value is None else value
        told = self._whole(name, shown, attrs) if isinstance(shown, Whole) else self._parts(name, shown, attrs or {})
        return SafeString(render_to_string("navigator/editing/rules_field/rules.html", told))

    def _whole(self, name: str, value: Whole, attrs: Any) -> dict[str, Any]:
        return {"whole": self.whole.render(name, value.text, attrs)}

    def _parts(self, name: str, value: Parts, attrs: Mapping[str, Any]) -> dict[str, Any]:
        parts = [
            {
                "key": part,
                "heading": field.label,
                "help": field.help_text,
                "input": field.widget.render(
                    f"{name}-{part}", value.values.get(part), {**attrs, "id": f"{attrs.get('id', name)}-{part}"}
                ),
            }
            for part, field in self.parts.items()
        ]
        return {"name": name, "parts": parts, "rest_name": f"{name}-{REST}", "rest": value.rest}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Shown:
        """What was posted: the whole as a text where the form had one, else each part."""
        if name in data:
            return Whole(data[name])
        values = {
            part: field.widget.value_from_datadict(data, files, f"{name}-{part}") for part, field in self.parts.items()
        }
        return Parts(values, data.get(f"{name}-{REST}", "{}"))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data and f"{name}-{REST}" not in data

    def format_value(self, value: Shown | None) -> str:
        """The document as one text, as it may be posted under the name of the field."""
        return value.text if value else ""

    def id_for_label(self, id_: str) -> str:
        """None: there are many inputs, each with its label."""
        return ""


class RulesAdapter(WidgetAdapter):
    """What Wagtail's scripts are told of it: there is one. No script makes another, so none needs all its inputs."""

    def js_args(self, widget: RulesInput) -> list[str]:
        return [""]


register(RulesAdapter(), RulesInput)
