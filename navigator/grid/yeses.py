"""What a service says yes to: kept apart from silence, and told as a welcome. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from navigator.grid import sentences
from navigator.grid.answers import GRID, faults_of_grid
from navigator.grid.questions import EACH, RANGE, YES, Grid, Question

STRENGTH = "yes"
"""What stands as the strength of a yes, beside those of clauses. It is none of the core's: a yes shuts nobody out."""


def yeses(rules: Any, *, grid: Grid) -> Iterator[dict[str, Any]]:
    """Each yes of a rule document, with `wording`, `source` and `x_quoted` as a clause has them; none of a grid that
    cannot be read. Where the service has words of its own they are told once, however many groups they are about."""
    answers = rules.get(GRID) if isinstance(rules, Mapping) else None
    if not isinstance(answers, Mapping) or faults_of_grid(rules, grid=grid):
        return
    for question in grid.questions:
        answer = answers.get(question.id, {})
        own = answer.get("wording", "") if _is_all_yes(question, answer) else ""
        for people in [""] if own else _people(question, answer):
            yield {
                "strength": STRENGTH,
                "wording": own or sentences.yes(people),
                "source": answer.get("source", ""),
                "x_quoted": bool(own),
                "x_question": question.id,
            }


def _people(question: Question, answer: Mapping[str, Any]) -> Iterator[str]:
    if question.kind == EACH:
        yield from (each.people for each in question.options if answer.get("each", {}).get(each.id) == YES)
    elif answer.get("answer") == YES:
        yield question.everybody if question.kind == RANGE else question.people


def _is_all_yes(question: Question, answer: Mapping[str, Any]) -> bool:
    """Words beside a yes and a no are about the no."""
    return set(answer.get("each", {"": answer.get("answer")}).values()) == {YES}
