"""A question as one line of the page where staff ask everything: short names, and "?" for what is not known. PURE."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from navigator.asking.fields import Box, Choice, Field, wrong_boxes
from navigator.asking.posted import NEVER, NONE, PREFER_NOT, WHEN
from navigator.asking.questions import Question

UNKNOWN = "?"
RATHER_NOT = "Rather not"
SHORT = {NONE: "None", NEVER: "Never"}
MOST_SIDE_BY_SIDE = 5
LONGEST_SIDE_BY_SIDE = 34
"""Letters of all answers together that fit beside each other in a column of the page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `shape` says how its choices stand: side by side, in a list to pull down, or as ticks folded away."""

    question: Question
    shape: str
    choices: tuple[Choice, ...]
    boxes: tuple[Box, ...]
    error: str
    id: str

    @property
    def name(self) -> str:
        return self.question.name

    @property
    def wrong(self) -> tuple[Box, ...]:
        return wrong_boxes(self.boxes, self.error)

    @property
    def ticked(self) -> int:
        return sum(choice.ticked for choice in self.choices)


def row(field: Field) -> Row:
    """The line of a field, with the same names and values: what is posted is read as from any other page."""
    choices = tuple(_choices(field))
    if field.many and not field.boxes:
        shape = "fold"
    elif field.many:
        shape = "ticks"
    else:
        shape = "beside" if _fit(choices) else "list"
    return Row(field.question, shape, choices, field.boxes, field.error, f"q-{field.name}")


def _choices(field: Field) -> Iterator[Choice]:
    offered = [choice for choice in field.choices if choice.value != WHEN]
    is_typed = any(choice.ticked and choice.value == WHEN for choice in field.choices)
    for choice in offered:
        yield Choice(
            choice.id, choice.value, _label(field.question, choice), choice.ticked or (is_typed and not choice.value)
        )


def _label(question: Question, choice: Choice) -> str:
    if not choice.value:
        return UNKNOWN
    if choice.value == PREFER_NOT:
        return RATHER_NOT
    shorts = {option.value: option.short for option in question.options}
    return shorts.get(choice.value) or SHORT.get(choice.value, choice.label)


def _fit(choices: tuple[Choice, ...]) -> bool:
    return len(choices) <= MOST_SIDE_BY_SIDE and sum(len(choice.label) for choice in choices) <= LONGEST_SIDE_BY_SIDE
