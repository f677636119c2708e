"""How many of the questions that apply to a service were answered. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from navigator.grid.answers import GRID
from navigator.grid.questions import EACH, Grid, Question


@dataclass(frozen=True, slots=True)
class Completeness:
    """So many said, of so many that apply; nobody was asked anything where the grid was never used."""

    said: int
    of: int


def completeness(rules: Any, *, grid: Grid) -> Completeness | None:
    """How far the grid of a rule document is filled in; None where it was never used or cannot be read.

    A question with options is said when each of them is.
    """
    answers = rules.get(GRID) if isinstance(rules, Mapping) else None
    if not isinstance(answers, Mapping):
        return None
    asked = list(grid.applicable(answers))
    return Completeness(sum(_is_said(each, answers.get(each.id)) for each in asked), len(asked))


def _is_said(question: Question, answer: Any) -> bool:
    if not isinstance(answer, Mapping):
        return False
    if question.kind != EACH:
        return "answer" in answer
    said = answer.get("each")
    return isinstance(said, Mapping) and all(option.id in said for option in question.options)
