"""Whom a service says it takes, by its answers to the policy grid, as values to narrow results by.

What it has not answered is not among them: whoever counts *not said* counts those without a value for a question.
PURE: no framework.
"""

from collections.abc import Iterator, Mapping
from typing import Any

ANSWERS = ("yes", "no", "case_by_case")


def taking(rules: Any) -> frozenset[str]:
    """`question:answer` for each answer, `question.option:answer` where a question has options. Nothing raises."""
    grid = rules.get("grid") if isinstance(rules, Mapping) else None
    return frozenset(_values(grid)) if isinstance(grid, Mapping) else frozenset()


def _values(grid: Mapping[str, Any]) -> Iterator[str]:
    for question, answer in grid.items():
        if not isinstance(answer, Mapping):
            continue
        by_option = answer.get("each")
        if isinstance(by_option, Mapping):
            yield from (f"{question}.{option}:{said}" for option, said in by_option.items() if said in ANSWERS)
        elif answer.get("answer") in ANSWERS:
            yield f"{question}:{answer['answer']}"
