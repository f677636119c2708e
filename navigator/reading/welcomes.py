"""Whom a service said yes to in the policy grid: kept apart from silence, and told as a welcome. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from navigator.grid.answers import GRID, faults_of_grid
from navigator.grid.questions import EACH, RANGE, YES, Grid, Question


def welcomed(rules: Any, *, grid: Grid) -> Iterator[str]:
    """The people of each *yes*, in the grid's own words; of a grid that cannot be read nobody."""
    answers = rules.get(GRID) if isinstance(rules, Mapping) else None
    if isinstance(answers, Mapping) and not faults_of_grid(rules, grid=grid):
        for question in grid.questions:
            yield from _welcomed(question, answers.get(question.id, {}))


def _welcomed(question: Question, answer: Mapping[str, Any]) -> Iterator[str]:
    if question.kind == EACH:
        said = answer.get("each", {})
        yield from (each.people for each in question.options if said.get(each.id) == YES)
    elif answer.get("answer") == YES:
        yield question.everybody if question.kind == RANGE else question.people
