"""What a form posts: which field carries which part of an answer, and what stands in them. PURE.

A field is called after its fact. Parts typed in numbers have a name of their own: `age-years`, `release-day`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from navigator.asking.questions import Question

PREFER_NOT = "prefer_not"
"""Posted for "I would rather not say"; no option of the vocabulary is called that."""
NONE = "none_of_these"
WHEN = "when"
NEVER = "never"
YES, NO = "yes", "no"

WITH_STAFF = "with_staff"
"""Posted when somebody who can see scores and assessments is filling the form in too."""

COMPUTER, OWN, SHARED = "computer", "own", "shared"
"""Whether others use this computer after somebody: their answers then go sooner."""

DAY_PARTS = ("day", "month", "year")
PARTS: dict[str, tuple[str, ...]] = {
    "number": ("number",),
    "age": ("years", *DAY_PARTS),
    "ago": ("years", "months"),
    "date": DAY_PARTS,
}
"""The parts that are typed, by kind of fact."""


@dataclass(frozen=True, slots=True)
class Posted:
    """The fields of a form as they came, several values to a name."""

    fields: Mapping[str, Sequence[str]]

    def chosen(self, fact: str) -> tuple[str, ...]:
        """What was ticked for a fact; empty where it was skipped."""
        return tuple(value for value in self.fields.get(fact, ()) if value)

    def typed(self, fact: str, part: str) -> str:
        """What was typed into one part, without the spaces around it."""
        values = self.fields.get(part_name(fact, part), ())
        return values[-1].strip() if values else ""

    @property
    def with_staff(self) -> bool:
        return bool(self.fields.get(WITH_STAFF))


def part_name(fact: str, part: str) -> str:
    """The field that carries one typed part of an answer."""
    return f"{fact}-{part}"


def names(question: Question) -> tuple[str, ...]:
    """Every field of a question."""
    return (question.name, *(part_name(question.name, part) for part in PARTS.get(question.kind, ())))
