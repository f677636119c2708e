"""The part `grid` of a rule document as a form field: with all its rows, or folded."""

from typing import Any

from django import forms

from navigator.catalogue.grids import grid_now
from navigator.editing.grid.folded import FoldedGridInput, Kept, kept
from navigator.editing.grid.inputs import GridInput
from navigator.editing.grid.shown import Shown, answers_of, shown


class GridField(forms.Field):
    """The answers of a grid. A draft keeps whatever was answered; publishing asks whether it can be read."""

    widget = GridInput

    def __init__(self, **how: Any):
        super().__init__(**{"required": False, "label": "Whom do they take?", **how})

    def clean(self, value: Shown) -> Any:
        """The answers that were posted; None where the grid was never used and still is not."""
        return answers_of(value, grid=grid_now())

    def prepare_value(self, value: Any) -> Shown:
        return value if isinstance(value, Shown) else shown(value, grid=grid_now())

    def bound_data(self, data: Shown, initial: Any) -> Shown:
        return data


class FoldedGridField(GridField):
    """The same answers, in rows that come when somebody opens them."""

    widget = FoldedGridInput

    def clean(self, value: Shown | Kept) -> Any:
        """The answers that were posted, or those of before to the letter. Raises `ValidationError` where they are no
        JSON."""
        return value.answers if isinstance(value, Kept) else super().clean(value)

    def prepare_value(self, value: Any) -> Shown | Kept:
        return value if isinstance(value, Shown | Kept) else kept(value)

    def bound_data(self, data: Shown | Kept, initial: Any) -> Shown | Kept:
        return data
