"""An answer in words, as a page repeats it to the person who gave it. PURE."""

from __future__ import annotations

from datetime import date
from typing import Any

from navigator.asking.questions import Question

MONTHS_IN_A_YEAR = 12


def in_words(question: Question, answer: Any) -> str:
    """The answer, a value of the wire format, in words."""
    match question.kind:
        case "yes_no":
            return "Yes" if answer else "No"
        case "one":
            return question.label(answer)
        case "several":
            return _several(question, answer)
        case "number":
            return f"{answer} {question.unit}".strip()
        case "age":
            return f"{answer} years" if isinstance(answer, int) else f"born on {day_in_words(_day(answer))}"
        case "ago":
            return question.none if answer == "never" else ago_in_words(answer)
    return question.none if answer == "none" else day_in_words(_day(answer))


def day_in_words(day: date) -> str:
    """A day as it is said: 3 March 2027."""
    return f"{day.day} {day:%B %Y}"


def ago_in_words(months: int) -> str:
    """A time ago, in whole years from two years on: nobody needs to have counted the months."""
    if months >= 2 * MONTHS_IN_A_YEAR:
        return f"about {months // MONTHS_IN_A_YEAR} years ago"
    return "this month" if months == 0 else "a month ago" if months == 1 else f"{months} months ago"


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _several(question: Question, answer: Any) -> str:
    if isinstance(answer, list):
        return _labels(question, answer) or question.none
    has, has_not = _labels(question, answer.get("has", [])), _labels(question, answer.get("has_not", []))
    return "; ".join(part for part in (has, has_not and f"not: {has_not}") if part)


def _labels(question: Question, options: list[str]) -> str:
    return ", ".join(option.short for option in question.options if option.value in options)
