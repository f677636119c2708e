"""The part of the form of a rule document in which its examples are written: rows made by a script, JSON behind them.

The JSON is what is posted, so that whoever prefers it may edit it, and so that nothing is lost without a script.
"""

from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from directory.desk.rule_text import RuleTextArea
from navigator.editing.beside.script import facts_script
from navigator.editing.rules_field.lists import JsonListField

HELP = (
    "People whom the service takes, and people whom it does not: at least one of each. They are checked whenever the"
    " listing is published, and nothing is published while one fails. Use nobody's real story."
)


class ExamplesInput(RuleTextArea):
    """A text area of JSON that a script hides behind rows: a name, what is expected, facts."""

    @property
    def media(self) -> forms.Media:
        return forms.Media(
            css={"all": ["navigator/editing/beside.css"]},
            js=[facts_script().url, "navigator/editing/facts.js", "navigator/editing/examples.js"],
        )

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """From the templates of the site: Django's renderer of forms knows only those of apps."""
        text = super().render(name, value, {**(attrs or {}), "data-examples-target": "json"}, renderer)
        return SafeString(render_to_string("navigator/editing/examples/input.html", {"text": text}))


class ExamplesField(JsonListField):
    """The examples: a list, or nothing where nothing stands there and nothing did."""

    widget = ExamplesInput

    def __init__(self, *, label: str = "Examples", **how: Any):
        super().__init__(label=label, **{"help_text": HELP, **how})
        self.widget.attrs["aria-label"] = f"{label} as JSON"
