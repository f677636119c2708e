"""The whole grid as it is typed: every row, and as JSON what no row can say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError

from directory.desk.rule_text import read_rule_text, shown_rule_text
from navigator.editing.grid.typed import Typed, as_answer, as_typed, has_inputs, names
from navigator.grid import Grid, Question

USED, REST = "used", "rest"
"""Beside the rows: whether the grid was ever used, and what they cannot say."""


@dataclass(frozen=True)
class Shown:
    """What stands in the inputs: `rows` by question, `rest` a text of JSON, empty where the rows say everything."""

    rows: Mapping[str, Typed] = field(default_factory=dict)
    rest: str = ""
    is_used: bool = False


def shown(answers: Any, *, grid: Grid) -> Shown:
    """What stands in the inputs for the answers of a document; None where it has no grid."""
    if answers is None:
        return Shown()
    if not isinstance(answers, Mapping):
        return Shown(rest=shown_rule_text(answers), is_used=True)
    rows = {each.id: as_typed(each, answers[each.id]) for each in grid.questions if each.id in answers}
    said = {name: typed for name, typed in rows.items() if _says(grid.by_id[name], typed, answers[name])}
    rest = {name: answer for name, answer in answers.items() if name not in said}
    return Shown(said, shown_rule_text(rest) if rest else "", is_used=True)


def _says(question: Question, typed: Typed, answer: Any) -> bool:
    return has_inputs(question, typed) and as_answer(question, typed) == answer


def posted(data: Any, name: str, *, grid: Grid) -> Shown:
    """What a form says under this name, as it was typed."""
    rows = {}
    for question in grid.questions:
        texts, ticks = names(question)
        at = f"{name}-{question.id}-"
        typed: dict[str, Any] = {key: data[at + key] for key in texts if data.get(at + key)}
        typed |= {key: data.getlist(at + key) for key in ticks if data.getlist(at + key)}
        if typed:
            rows[question.id] = typed
    return Shown(rows, data.get(f"{name}-{REST}", ""), is_used=bool(data.get(f"{name}-{USED}")))


def answers_of(found: Shown, *, grid: Grid) -> Any:
    """The answers that stand in the inputs; None where the grid was never used and still is not.

    A row that says something counts before JSON about the same question. Raises `ValidationError` for what is no JSON.
    """
    by_row = {each.id: as_answer(each, found.rows.get(each.id, {})) for each in grid.questions}
    said = {name: answer for name, answer in by_row.items() if answer is not None}
    rest = read_rule_text(found.rest) if found.rest.strip() else {}
    if not isinstance(rest, dict):
        if said:
            raise ValidationError("The answers as JSON are no group of keys. Expected {…}.", code="no_group")
        return rest
    return {**rest, **said} if said or rest or found.is_used else None
