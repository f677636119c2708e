"""The fields of a form in which an answer stands already: the way back of `answers`. PURE."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from navigator.asking.posted import NEVER, NO, NONE, PREFER_NOT, WHEN, YES, Posted, part_name
from navigator.asking.questions import Question

MONTHS_IN_A_YEAR = 12

Fields = dict[str, list[str]]


def filled(asked: Mapping[str, Question], answers: Mapping[str, Any], *, declined: Collection[str] = ()) -> Posted:
    """The form as it would have been posted to give these answers, for the questions asked."""
    fields: Fields = {}
    for name, question in asked.items():
        if name in answers:
            fields |= fields_of(question, answers[name])
        elif name in declined:
            fields[name] = [PREFER_NOT]
    return Posted(fields)


def fields_of(question: Question, answer: Any) -> Fields:
    """The fields of one answer, a value of the wire format. Of options partly known, those that are known to be so."""
    name = question.name
    match question.kind:
        case "yes_no":
            return {name: [YES if answer else NO]}
        case "one":
            return {name: [answer]}
        case "several":
            chosen = answer if isinstance(answer, list) else answer.get("has", [])
            return {name: list(chosen) or [NONE]}
        case "number":
            return _typed(name, number=answer)
        case "age":
            return _typed(name, years=answer) if isinstance(answer, int) else _typed(name, **_day(answer))
        case "ago":
            return {name: [NEVER]} if answer == "never" else {name: [WHEN], **_typed(name, **_ago(answer))}
    return {name: [NONE]} if answer == "none" else {name: [WHEN], **_typed(name, **_day(answer))}


def _typed(name: str, **parts: int) -> Fields:
    return {part_name(name, part): [str(number)] for part, number in parts.items()}


def _day(text: str) -> dict[str, int]:
    day = date.fromisoformat(text)
    return {"day": day.day, "month": day.month, "year": day.year}


def _ago(months: int) -> dict[str, int]:
    years, rest = divmod(months, MONTHS_IN_A_YEAR)
    return {"years": years, "months": rest}
