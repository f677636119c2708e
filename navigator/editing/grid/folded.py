"""A grid whose rows come when somebody opens it: a form with several grids would weigh megabytes with all their rows.

Until then its answers stand there as the document has them, in a hidden input. Whoever never opens it, or opens it and
answers nothing, posts them back to the letter.
"""

import json
from dataclasses import dataclass
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from directory.desk.rule_text import read_rule_text
from navigator.catalogue.grids import grid_now
from navigator.editing.grid.inputs import GridInput
from navigator.editing.grid.shown import Shown
from navigator.grid import GRID, faults_of_grid
from navigator.grid.completeness import completeness

KEPT = "kept"
"""The name under which the answers stand while nobody has opened the rows."""
OPEN = "open_grid"
"""The address of the rows."""


@dataclass(frozen=True)
class Kept:
    """Answers as a text of JSON; an empty one where the grid was never used."""

    text: str = ""

    @property
    def answers(self) -> Any:
        """Raises `ValidationError` where the text is no JSON."""
        return read_rule_text(self.text) if self.text.strip() else None


def kept(answers: Any) -> Kept:
    """The answers of a document, to be given back as they are; None where it has no grid."""
    return Kept() if answers is None else Kept(json.dumps(answers, ensure_ascii=False, separators=(",", ":")))


class FoldedGridInput(GridInput):
    """How many questions are answered, with the faults of the answers. All rows where some were posted."""

    @property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=["navigator/editing/grid_folded.js"])

    def render(self, name: str, value: Shown | Kept | None, attrs: Any = None, renderer: Any = None) -> SafeString:
        """From the templates of the site: Django's renderer of forms knows only those of apps."""
        if isinstance(value, Shown):
            told = {"opened": super().render(name, value, attrs, renderer)}
        else:
            told = {"name": name, "url": reverse(OPEN), **_folded(name, value or Kept())}
        return SafeString(render_to_string("navigator/editing/grid/folded.html", told))

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Shown | Kept:
        """What was typed; the answers of before where nothing was."""
        at = f"{name}-{KEPT}"
        return Kept(data[at]) if at in data else super().value_from_datadict(data, files, name)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}-{KEPT}" not in data and super().value_omitted_from_data(data, files, name)


def _folded(name: str, value: Kept) -> dict[str, Any]:
    rules, grid = {GRID: value.answers}, grid_now()
    counted = completeness(rules, grid=grid)
    return {
        "kept_name": f"{name}-{KEPT}",
        "kept": value.text,
        "answered": counted.said if counted else 0,
        "faults": faults_of_grid(rules, grid=grid) if value.text else (),
    }
