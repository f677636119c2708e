"""Which form field each part of a rule document has."""

from collections.abc import Callable, Collection

from django import forms

from navigator.editing.clauses.fields import ClausesField
from navigator.editing.examples.field import ExamplesField
from navigator.editing.grid.fields import FoldedGridField, GridField
from navigator.editing.rules_field.needs import NeedsField

FIELDS: dict[str, Callable[[], forms.Field]] = {
    "needs": NeedsField,
    "grid": GridField,
    "clauses": lambda: ClausesField(label="Clauses"),
    "examples": ExamplesField,
}
"""Each makes a field whose `label` is the heading of the part."""

FOLDED: dict[str, Callable[[], forms.Field]] = {"grid": FoldedGridField}
"""The same for parts whose inputs come when somebody opens them."""


def fields_of(parts: tuple[str, ...], *, folded: Collection[str] = ()) -> dict[str, forms.Field]:
    """A field for each of these parts, in their order; some of them folded."""
    return {part: (FOLDED if part in folded else FIELDS)[part]() for part in parts}
