"""One question by itself: its field as a page of its own shows it, and what was answered there. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from navigator.asking.answers import answer, is_declined
from navigator.asking.fields import Field, birthday_field, field
from navigator.asking.posted import Posted, part_name
from navigator.asking.questions import Question
from navigator.asking.reading import Problem, contradictions
from navigator.asking.unclear import Unclear
from navigator.core.facts.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Said:
    """What was said to one question: an answer of the wire format, "I would rather not say", or nothing."""

    answer: Any = None
    declined: bool = False

    @property
    def nothing(self) -> bool:
        return self.answer is None and not self.declined


def is_birthday_only(question: Question, answers: Mapping[str, Any]) -> bool:
    """Whether only the very day is open: somebody gave their age in years, and a door turns on the birthday."""
    return question.kind == "age" and isinstance(answers.get(question.name), int)


def single_field(
    question: Question,
    posted: Posted,
    *,
    birthday_only: bool = False,
    problem: Problem | None = None,
) -> Field:
    """The field with what was posted. Skipping has a button of its own, so no choice says it."""
    problems = [problem] if problem else []
    if birthday_only:
        return birthday_field(question, posted, problems=problems)
    shown = field(question, posted, problems=problems)
    return replace(shown, choices=tuple(choice for choice in shown.choices if choice.value))


def said(
    question: Question,
    posted: Posted,
    *,
    answers: Mapping[str, Any],
    asked: Mapping[str, Question],
    vocabulary: Vocabulary,
    birthday_only: bool,
    today: date,
) -> Said | Problem:
    """What was said to this question beside the answers that stand; or what has to be put right."""
    years = answers.get(question.name)
    form = _with_years(question, posted, years) if birthday_only else posted
    try:
        if is_declined(question, posted):
            return Said(declined=True)
        found = answer(question, form, today=today)
    except Unclear as unclear:
        return Problem(question.name, str(unclear))
    if found is None or (birthday_only and found == years):
        return Said()
    clash = list(contradictions(asked, {**answers, question.name: found}, vocabulary=vocabulary, today=today))
    return next((each for each in clash if each.fact == question.name), Said(found))


def _with_years(question: Question, posted: Posted, years: int | None) -> Posted:
    """The birthday together with the age given before, so that the two are held against each other."""
    return Posted({**posted.fields, part_name(question.name, "years"): [str(years)]})
