"""Which form field each part of a rule document has."""

from collections.abc import Callable

from django import forms

from navigator.editing.clauses.fields import ClausesField
from navigator.editing.examples.field import ExamplesField
from navigator.editing.grid.fields import GridField
from navigator.editing.rules_field.needs import NeedsField

FIELDS: dict[str, Callable[[], forms.Field]] = {
    "needs": NeedsField,
    "grid": GridField,
    "clauses": lambda: ClausesField(label="Clauses"),
    "examples": ExamplesField,
}
"""Each makes a field whose `label` is the heading of the part."""


def fields_of(parts: tuple[str, ...]) -> dict[str, forms.Field]:
    """A field for each of these parts, in their order."""
    return {part: FIELDS[part]() for part in parts}
