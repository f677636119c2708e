"""What a form posts: which field carries which part of an answer, and what stands in them. PURE.

A field is called after its fact. Parts typed in numbers have a name of their own: `age-years`, `release-day`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from navigator.asking.questions import Question

PREFER_NOT = "prefer_not"
"""Posted for "I would rather not say"; no option of the vocabulary is called that."""
NONE = "none_of_these"
WHEN = "when"
NEVER = "never"
YES, NO = "yes", "no"

SKIPPED = "skipped"
"""Carries the facts that somebody skipped when they were asked: they are not asked again in this plan."""
SKIP = "skip"
"""Posted by the button that skips the question just asked."""
BIRTHDAY = "age-birthday"
"""Skips the date of birth only: the age in years stays."""

WITH_STAFF = "with_staff"
"""Posted when somebody who can see scores and assessments is filling the form in too."""

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

    def skipped(self, asked: Mapping[str, Question]) -> tuple[str, ...]:
        """The facts of these questions that were skipped when asked, each once."""
        return tuple(dict.fromkeys(fact for fact in self.fields.get(SKIPPED, ()) if fact in asked))

    def after_skipping(self, asked: Mapping[str, Question]) -> Posted:
        """The form without what stands in the question that its skip button was about; as it is without that button."""
        button = next(iter(self.fields.get(SKIP, ())), "")
        fact = button.partition("-")[0]
        if fact not in asked:
            return self
        dropped = _birthday(fact) if button == BIRTHDAY else names(asked[fact])
        kept = {name: values for name, values in self.fields.items() if name not in (*dropped, SKIP)}
        return Posted({**kept, SKIPPED: (*self.skipped(asked), fact)})

    def carried(self, asked: Mapping[str, Question], *, but: Collection[str] = ()) -> Iterator[tuple[str, str]]:
        """Every filled field of these questions, to travel on in the next form; `but` names fields to leave behind."""
        known = [WITH_STAFF, *(name for question in asked.values() for name in names(question) if name not in but)]
        yield from ((name, value) for name in known for value in self.fields.get(name, ()) if value)
        yield from ((SKIPPED, fact) for fact in self.skipped(asked))


def part_name(fact: str, part: str) -> str:
    """The field that carries one typed part of an answer."""
    return f"{fact}-{part}"


def names(question: Question) -> tuple[str, ...]:
    """Every field of a question."""
    return (question.name, *(part_name(question.name, part) for part in PARTS.get(question.kind, ())))


def _birthday(fact: str) -> tuple[str, ...]:
    return tuple(part_name(fact, part) for part in DAY_PARTS)


def asked_in(question: Question, posted: Posted) -> tuple[str, ...]:
    """The fields in which a question is asked next; of somebody who gave an age in years, those of the birthday."""
    if question.kind == "age" and posted.typed(question.name, "years"):
        return _birthday(question.name)
    return names(question)
