"""The widget of the grid."""

import json
from collections.abc import Iterator
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from directory.models import Taxonomy, Term
from navigator.catalogue.grids import grid_now
from navigator.core.documents import Fault
from navigator.editing.grid.rows import Row, row
from navigator.editing.grid.shown import REST, USED, Shown, posted
from navigator.editing.grid.typed import as_answer
from navigator.grid import GRID, Grid, faults_of_grid
from navigator.grid.completeness import Completeness, completeness


class GridInput(forms.Widget):
    """A row for each question. Shows the faults of each answer beside it."""

    use_fieldset = True

    @property
    def media(self) -> forms.Media:
        return forms.Media(js=["navigator/editing/grid.js"], css={"all": ["navigator/editing/grid.css"]})

    def render(self, name: str, value: Shown | None, attrs: Any = None, renderer: Any = None) -> SafeString:
        """From the templates of the site: Django's renderer of forms knows only those of apps."""
        found, grid = value or Shown(), grid_now()
        said = _said(found, grid)
        told = {
            "rows": list(_rows(name, found, grid)),
            "completeness": completeness({GRID: said}, grid=grid) or Completeness(0, len(grid.questions)),
            "used": f"{name}-{USED}",
            "is_used": found.is_used,
            "rest_name": f"{name}-{REST}",
            "rest": found.rest,
            "terms": json.dumps(_terms()),
        }
        return SafeString(render_to_string("navigator/editing/grid/grid.html", told))

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Shown:
        """What was typed."""
        return posted(data, name, grid=grid_now())

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}-{USED}" not in data

    def id_for_label(self, id_: str) -> str:
        """None: there are many inputs, each with its label."""
        return ""


def _said(found: Shown, grid: Grid) -> dict[str, Any]:
    answers = {each.id: as_answer(each, found.rows.get(each.id, {})) for each in grid.questions}
    return {name: answer for name, answer in answers.items() if answer is not None}


def _rows(name: str, found: Shown, grid: Grid) -> Iterator[Row]:
    faults = faults_of_grid({GRID: _said(found, grid)}, grid=grid)
    for question in grid.questions:
        typed = found.rows.get(question.id, {})
        yield row(question, typed, name=f"{name}-{question.id}", faults=tuple(_of(question.id, faults)))


def _of(question: str, faults: tuple[Fault, ...]) -> Iterator[str]:
    at = f"{GRID}.{question}"
    return (str(each) for each in faults if each.path == at or each.path.startswith((at + ".", at + "[")))


def _terms() -> dict[str, dict[int, str]]:
    """The codes of kinds and needs by the number under which the form posts them."""
    found: dict[str, dict[int, str]] = {Taxonomy.KINDS: {}, Taxonomy.NEEDS: {}}
    terms = Term.objects.filter(taxonomy__code__in=found).values_list("taxonomy__code", "pk", "code")
    for taxonomy, number, code in terms:
        found[taxonomy][number] = code
    return found
