"""One input of a block. It refuses nothing: what was typed is kept, and the core says what is wrong with it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput
from wagtail.blocks import FieldBlock

from directory.models import Service

Choices = Iterable[tuple[str, str]]


class Input(FieldBlock):
    """An input whose value is a text, or a list of texts; what was not posted is empty."""

    def __init__(self, field: forms.Field, *, default: Any = "", **meta: Any):
        self.field = field
        field.required = False
        field.widget.show_add_comment_button = False
        super().__init__(default=default, **meta)

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> Any:
        return super().value_from_datadict(data, files, prefix) or self.get_default()

    def get_form_state(self, value: Any) -> Any:
        return self.field.widget.format_value(value)


class ServiceInput(Input):
    """A service, chosen in a window; its value is the service's slug, as rules name it."""

    def __init__(self, **meta: Any):
        chooser = Service.snippet_viewset.chooser_viewset.widget_class(show_clear_link=False)
        super().__init__(forms.CharField(widget=chooser), **meta)

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> str:
        chosen = self.field.widget.get_instance(super().value_from_datadict(data, files, prefix) or None)
        return chosen.slug if chosen else ""

    def get_form_state(self, value: str) -> Any:
        return self.field.widget.get_value_data(Service.objects.filter(slug=value).first()) if value else None


def hidden() -> Input:
    """What goes along unseen."""
    return Input(forms.CharField(widget=forms.HiddenInput()))


def line(label: str, *, help_text: str = "") -> Input:
    """A text of one line."""
    return Input(
        forms.CharField(widget=forms.TextInput(attrs={"autocomplete": "off"}), help_text=help_text), label=label
    )


def number(label: str, *, help_text: str = "") -> Input:
    """A whole number, typed as text, so that whatever else was typed is there to be mended."""
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "clauses-number"})
    return Input(forms.CharField(widget=widget, help_text=help_text), label=label)


def text(label: str, *, help_text: str = "") -> Input:
    """A text of as many lines as it takes."""
    return Input(forms.CharField(widget=AdminAutoHeightTextInput(), help_text=help_text), label=label)


def code(label: str, *, help_text: str = "", icon: str = "code") -> Input:
    """A text in which every sign has the same width. It stands in a stream by itself, so it brings its label along."""
    plain = {"class": "desk-rules", "rows": 6, "spellcheck": "false", "autocapitalize": "off", "wrap": "off"}
    widget = forms.Textarea(attrs={**plain, "aria-label": label})
    return Input(forms.CharField(widget=widget, help_text=help_text), label=label, icon=icon)


def day(label: str, *, help_text: str = "") -> Input:
    """A day, as documents write it."""
    return Input(forms.CharField(widget=AdminDateInput(format="%Y-%m-%d"), help_text=help_text), label=label)


def choice(label: str, choices: Choices, *, help_text: str = "", default: str = "") -> Input:
    """One of a few, all of them in sight."""
    field = forms.ChoiceField(choices=list(choices), widget=forms.RadioSelect(), help_text=help_text)
    return Input(field, default=default, label=label, form_attrs=_named(label))


def pick(label: str, choices: Choices, *, nothing: str, help_text: str = "") -> Input:
    """One of many, or nothing."""
    field = forms.ChoiceField(choices=[("", nothing), *choices], widget=forms.Select(), help_text=help_text)
    return Input(field, label=label)


def ticks(label: str, choices: Choices) -> Input:
    """Any of a few, all of them in sight."""
    field = forms.MultipleChoiceField(choices=list(choices), widget=forms.CheckboxSelectMultiple())
    return Input(field, default=[], label=label, form_attrs=_named(label))


def _named(label: str) -> dict[str, str]:
    """Several inputs under one label: said as a group, since a label belongs to one input only."""
    return {"role": "group", "aria-label": label}
