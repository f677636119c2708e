"""What a strand does for each need: nothing, moves it on, or holds it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from directory.models.service_needs import Effect
from navigator.asking.questions import NEEDS, questions
from navigator.vocabulary.standing import vocabulary_now

REST = "rest"
"""Under this name stands, as a text of JSON, what no choice can say."""


@dataclass(frozen=True)
class Chosen:
    """What is chosen for each need, by its code; `rest` is a text of JSON."""

    effects: Mapping[str, str]
    rest: str = ""


class NeedsInput(forms.Widget):
    """A choice for each need of the vocabulary."""

    use_fieldset = True

    def render(self, name: str, value: Chosen | None, attrs: Any = None, renderer: Any = None) -> SafeString:
        """From the templates of the site: Django's renderer of forms knows only those of apps."""
        found = value or Chosen({})
        needs = [(code, label, f"{name}-{code}", found.effects.get(code, "")) for code, label in needs_now().items()]
        choices = [("", "—"), *Effect.choices]
        told = {"needs": needs, "choices": choices, "rest_name": f"{name}-{REST}", "rest": found.rest}
        return SafeString(render_to_string("navigator/editing/rules_field/needs.html", told))

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Chosen:
        """What was chosen."""
        effects = {code: data[f"{name}-{code}"] for code in needs_now() if data.get(f"{name}-{code}")}
        return Chosen(effects, data.get(f"{name}-{REST}", ""))

    def id_for_label(self, id_: str) -> str:
        """None: there are many inputs, each with its label."""
        return ""


class NeedsField(forms.Field):
    """The needs of a strand. What no choice can say is kept."""

    widget = NeedsInput

    def __init__(self, **how: Any):
        super().__init__(**{"required": False, "label": "Needs", **how})

    def clean(self, value: Chosen) -> Any:
        """The needs with what is done for each."""
        rest = json.loads(value.rest) if value.rest else {}
        return {**rest, **value.effects} if isinstance(rest, dict) else value.effects or rest

    def prepare_value(self, value: Any) -> Chosen:
        if isinstance(value, Chosen):
            return value
        if not isinstance(value, dict):
            return Chosen({}, "" if value is None else json.dumps(value))
        needs = needs_now()
        known = {code: each for code, each in value.items() if code in needs and each in Effect.values}
        rest = {code: each for code, each in value.items() if code not in known}
        return Chosen(known, json.dumps(rest) if rest else "")

    def bound_data(self, data: Chosen, initial: Any) -> Chosen:
        return data


def needs_now() -> Mapping[str, str]:
    """The needs of the vocabulary that stands, with their labels."""
    return {option.value: option.short for option in questions(vocabulary_now())[NEEDS].options}
