"""The form field of a rule document: of a service, of a strand, of what differs at a location."""

import copy
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from directory.desk.rule_text import read_rule_text, shown_rule_text
from navigator.editing.rules_field.inputs import RulesInput
from navigator.editing.rules_field.parts import fields_of
from navigator.editing.rules_field.posted import Parts, Shown, Whole


class RulesField(forms.Field):
    """A rule document, of these parts. What has no fault of form can be kept, whatever it means.

    `folded` are parts whose inputs come when somebody opens them: a form has one service and may have many strands.
    `begun` is how a listing that is newly begun in the admin starts; None where that is as the model says.
    """

    parts: tuple[str, ...] = ("clauses",)
    folded: tuple[str, ...] = ()
    begun: Mapping[str, Any] | None = None

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **how: Any):
        self.fields = fields_of(self.parts, folded=self.folded)
        super().__init__(**{**how, "widget": RulesInput(self.fields), "help_text": ""})

    def __deepcopy__(self, memo: Any) -> "RulesField":
        found: RulesField = super().__deepcopy__(memo)
        found.fields = copy.deepcopy(self.fields, memo)
        found.widget.parts = found.fields
        return found

    def clean(self, value: Shown) -> Any:
        """The document that was posted. Raises `ValidationError` with what every part refuses."""
        if isinstance(value, Whole):
            return read_rule_text(value.text) if value.text.strip() else self._by_default()
        refusals, found = list[ValidationError](), _rest(value.rest)
        for part, field in self.fields.items():
            try:
                theirs = field.clean(value.values[part])
            except ValidationError as refusal:
                refusals.append(refusal)
            else:
                found |= {} if theirs is None else {part: theirs}
        if refusals:
            raise ValidationError(refusals)
        return found

    def _by_default(self) -> Any:
        return self.initial() if callable(self.initial) else self.initial

    def prepare_value(self, value: Any) -> Shown:
        """What is shown of a document; of what was posted, that."""
        if isinstance(value, Parts | Whole):
            return value
        if not isinstance(value, dict):
            return Whole(shown_rule_text(value))
        values = {part: field.prepare_value(value.get(part)) for part, field in self.fields.items()}
        rest = {key: each for key, each in value.items() if key not in self.fields}
        return Parts(values, shown_rule_text(rest), shown_rule_text(value))

    def bound_data(self, data: Shown, initial: Any) -> Any:
        """What was posted, as it was: another fault of the form must not rearrange somebody's work."""
        if self.disabled or data is None:
            return initial
        if isinstance(data, Whole):
            return data
        values = {part: field.bound_data(data.values[part], None) for part, field in self.fields.items()}
        return Parts(values, data.rest)

    def has_changed(self, initial: Any, data: Shown) -> bool:
        """Whether the document would be another."""
        if self.disabled:
            return False
        try:
            return bool(self.clean(data) != initial)
        except ValidationError:
            return True


class ServiceRulesField(RulesField):
    """The rules of a service."""

    parts = ("grid", "clauses", "examples")
    begun = {"grid": {}, "clauses": []}


class StrandRulesField(RulesField):
    """The rules of a strand."""

    parts = ("needs", "grid", "clauses")
    folded = ("grid",)
    begun = {"needs": {}, "grid": {}, "clauses": []}

    def prepare_value(self, value: Any) -> Shown:
        """A strand that says nothing yet is one that is just begun."""
        return super().prepare_value(self.begun if value == self._by_default() else value)


class OverridesField(RulesField):
    """The clauses that stand at a location."""


def _rest(text: str) -> dict[str, Any]:
    found = read_rule_text(text or "{}")
    if not isinstance(found, dict):
        raise ValidationError("The rest of this document is no group of keys. Load the page again.", code="no_rest")
    return found
