"""Rule documents as text: JSON that is checked where it is typed, and kept as typed where it is wrong."""

import json
import math
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.fields import InvalidJSONInput
from wagtail.admin.forms.models import register_form_field_override

from directory.models.texts import refuse_control_characters

DEEPEST = 100
"""Levels of lists and groups. SQLite takes 1,000 with the revision around it; no rule needs twenty."""


def read_rule_text(text: str) -> Any:
    """The value that a text of JSON states; raises `ValidationError` that says where it stops being JSON."""
    try:
        value = json.loads(text, object_pairs_hook=_each_key_once, parse_constant=_no_number, parse_float=_finite)
    except json.JSONDecodeError as stop:
        raise ValidationError(
            "This is not JSON. Line %(line)d, column %(column)d: %(reason)s.",
            code="not_json",
            params={"line": stop.lineno, "column": stop.colno, "reason": stop.msg.removesuffix(".")},
        ) from None
    except RecursionError:
        raise _too_deep() from None
    except ValueError as stop:  # a number of thousands of digits
        raise ValidationError(f"This is not JSON that can be kept: {stop}.", code="not_json") from None
    _check(value)
    return value


def shown_rule_text(value: Any) -> str:
    """A rule document as it is edited: two spaces a level, keys in their order."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key in found if sum(key == each for each, _ in pairs) > 1)
        raise ValidationError(f"The key “{twice}” stands twice in one group; only one of them could count.")
    return found


def _no_number(word: str) -> None:
    raise ValidationError(f"{word} is no number of JSON.", code="not_json")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValidationError(f"{digits} is larger than any number that can be kept.", code="not_json")
    return number


def _check(document: Any) -> None:
    """Level by level, so that a text of nothing but brackets ends here and not in the database."""
    level = [document]
    for _ in range(DEEPEST):
        for value in level:
            if isinstance(value, str):
                refuse_control_characters(value)
        level = [part for value in level for part in _parts(value)]
        if not level:
            return
    raise _too_deep()


def _parts(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    return value if isinstance(value, list) else []


def _too_deep() -> ValidationError:
    return ValidationError(f"Groups within groups without end. Expected at most {DEEPEST} levels.", code="too_deep")


class RuleTextArea(forms.Textarea):
    """A text area in which every sign has the same width, without the help that spoils code."""

    def __init__(self, attrs: dict[str, Any] | None = None):
        plain = {"class": "desk-rules", "rows": 14, "spellcheck": "false", "autocapitalize": "off", "wrap": "off"}
        super().__init__({**plain, **(attrs or {})})


class RuleTextField(forms.JSONField):
    """A form field for a rule document. Nothing typed says what the model says by default."""

    widget = RuleTextArea

    def to_python(self, value: Any) -> Any:
        if self.disabled or not isinstance(value, str):
            return super().to_python(value)
        if not value.strip():
            return self.initial() if callable(self.initial) else self.initial
        return read_rule_text(value)

    def bound_data(self, data: Any, initial: Any) -> Any:
        """What was posted, letter for letter: another fault of the form must not rearrange somebody's text."""
        return initial if self.disabled or data is None else InvalidJSONInput(data)

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, InvalidJSONInput) else shown_rule_text(value)


_FIELDS: dict[str, type[forms.Field]] = {}


def edit_with(field: type[forms.Field], *, where: str) -> None:
    """Registers the form field of a rule document, named as `directory.service.rules`; for rooms that know rules."""
    _FIELDS[where] = field


def use_rule_text() -> None:
    """Makes every form of the admin ask for JSON in this way, or in that which a room has registered for the column."""
    register_form_field_override(models.JSONField, override=_asked_with)


def _asked_with(column: models.Field) -> dict[str, Any]:
    where = f"{column.model._meta.label_lower}.{column.name}"
    return {"form_class": _FIELDS.get(where, RuleTextField), "show_hidden_initial": False}
