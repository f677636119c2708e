"""What a strand does for each need, as one choice a need."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from directory.desk.rule_text import read_rule_text, shown_rule_text
from directory.models import ServiceNeed
from navigator.asking.questions import NEEDS, questions
from navigator.core.clauses import ROLES
from navigator.vocabulary.standing import vocabulary_now


@dataclass(frozen=True)
class PostedNeeds:
    """What was chosen for each need, and as a text of JSON whatever no choice can say. `was_absent`: nothing stood."""

    chosen: Mapping[str, str]
    rest: str = ""
    was_absent: bool = False


class NeedsInput(forms.Widget):
    """A choice for each need of the vocabulary."""

    use_fieldset = True

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """From the templates of the site: Django's renderer of forms knows only those of apps."""
        now = value if isinstance(value, PostedNeeds) else _shown(value)
        rows = [{"need": need, "label": label, "chosen": now.chosen.get(need, "")} for need, label in _needs()]
        told = {"name": name, "now": now, "rows": rows, "effects": ServiceNeed.Effect.choices}
        return SafeString(render_to_string("navigator/editing/rules_field/needs.html", told))

    def value_from_datadict(self, data: Any, files: Any, name: str) -> PostedNeeds:
        """What was posted; of a need that the form did not ask about, nothing."""
        chosen = {need: data.get(f"{name}-{need}", "") for need, _ in _needs()}
        return PostedNeeds(chosen, data.get(f"{name}-rest", ""), f"{name}-absent" in data)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}-asked" not in data

    def id_for_label(self, id_: str) -> str:
        """None: there are many choices, each with its label."""
        return ""


class NeedsField(forms.Field):
    """The key `needs` of a strand's rules: what it moves on, and what it keeps going."""

    widget = NeedsInput

    def __init__(self, **how: Any):
        super().__init__(**{"required": False, **how})

    def clean(self, value: PostedNeeds) -> Any:
        """The needs that were chosen; None where none stood there and none was chosen.

        Raises `ValidationError` where what no choice can say is no JSON.
        """
        chosen = {need: effect for need, effect in value.chosen.items() if effect}
        if not value.rest.strip():
            return None if value.was_absent and not chosen else chosen
        rest = read_rule_text(value.rest)
        if isinstance(rest, dict):
            return {**rest, **chosen}
        if chosen:
            raise ValidationError("Needs: either take away the text, or every choice; both cannot stand.")
        return rest


def _shown(value: Any) -> PostedNeeds:
    if value is None or value == {}:
        return PostedNeeds({}, was_absent=value is None)
    if not isinstance(value, dict):
        return PostedNeeds({}, rest=shown_rule_text(value))
    needs = {need for need, _ in _needs()}
    chosen = {need: effect for need, effect in value.items() if need in needs and effect in tuple(ROLES)}
    rest = {need: effect for need, effect in value.items() if need not in chosen}
    return PostedNeeds(chosen, rest=shown_rule_text(rest) if rest else "")


def _needs() -> list[tuple[str, str]]:
    return [(option.value, option.short) for option in questions(vocabulary_now())[NEEDS].options]
