"""Which form field each part of a rule document has."""

from collections.abc import Callable

from django import forms

from navigator.editing.clauses.fields import ClausesField
from navigator.editing.examples.field import ExamplesField
from navigator.editing.grid.fields import GridField

FIELDS: dict[str, Callable[[], forms.Field]] = {
    "grid": GridField,
    "needs": lambda: NeedsField(label="What it does for each need"),
    "clauses": lambda: ClausesField(label="Clauses"),
    "examples": ExamplesField,
}
"""Each makes a field whose `label` is the heading of the part."""


def fields_of(parts: tuple[str, ...]) -> dict[str, forms.Field]:
    """A field for each of these parts, in their order."""
    return {part: FIELDS[part]() for part in parts}
