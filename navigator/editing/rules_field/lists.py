"""A list as a text of JSON: for a part of a rule document that has no input of its own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms.fields import InvalidJSONInput

from directory.desk.rule_text import RuleTextField


class JsonListField(RuleTextField):
    """A list, or nothing where nothing stands there and nothing did."""

    def __init__(self, *, label: str, **how: Any):
        super().__init__(**{"required": False, "label": label, "help_text": "A list, as JSON.", **how})
        self.widget.attrs["rows"] = 8

    def clean(self, value: Any) -> Any:
        """The list that was typed. Raises `ValidationError` for what is no JSON, or no list."""
        found = self.to_python(value)
        if found is not None and not isinstance(found, list):
            raise ValidationError(f"{self.label}: this is no list. Expected […].", code="no_list")
        return found

    def prepare_value(self, value: Any) -> Any:
        return (
            value
            if isinstance(value, InvalidJSONInput | str)
            else ""
            if value is None
            else super().prepare_value(value)
        )
