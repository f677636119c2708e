"""One answer of a posted form, kind by kind, as a value of the wire format. PURE.

Each reader gets what was chosen beside "I would rather not say", and returns None where the question was skipped.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from navigator.asking.posted import DAY_PARTS, NEVER, NONE, PARTS, PREFER_NOT, WHEN, YES, Posted
from navigator.asking.questions import Question
from navigator.asking.spelling import day_spelt, number_spelt
from navigator.asking.unclear import Unclear
from navigator.core.documents.answers import OLDEST
from navigator.core.facts.kinds import years_old

MONTHS_IN_A_YEAR = 12
CHOOSE_ONE = "Choose one answer only."

Reader: TypeAlias = Callable[[Question, Posted, date], Any]


def is_declined(question: Question, posted: Posted) -> bool:
    """Whether somebody would rather not say. Raises `Unclear` where they said something as well."""
    chosen = posted.chosen(question.name)
    if PREFER_NOT not in chosen:
        return False
    if len(chosen) > 1 or _is_typed(question, posted):
        raise Unclear("Give an answer or choose “I would rather not say”, not both.")
    return True


def answer(question: Question, posted: Posted, *, today: date) -> Any:
    """The answer to a question that was not declined; None where it was skipped. Raises `Unclear`."""
    return READERS[question.kind](question, posted, today)


def _is_typed(question: Question, posted: Posted) -> bool:
    return any(posted.typed(question.name, part) for part in PARTS.get(question.kind, ()))


def _single(question: Question, posted: Posted, *, of: tuple[str, ...]) -> str | None:
    chosen = posted.chosen(question.name)
    if len(chosen) > 1 or any(each not in of for each in chosen):
        raise Unclear(CHOOSE_ONE)
    return chosen[0] if chosen else None


def _yes_no(question: Question, posted: Posted, today: date) -> bool | None:
    chosen = _single(question, posted, of=("yes", "no"))
    return None if chosen is None else chosen == YES


def _one(question: Question, posted: Posted, today: date) -> str | None:
    return _single(question, posted, of=tuple(option.value for option in question.options))


def _several(question: Question, posted: Posted, today: date) -> list[str] | None:
    chosen = posted.chosen(question.name)
    if NONE in chosen and len(chosen) > 1:
        raise Unclear(f"Choose “{question.none}” or the answers above it, not both.")
    options = [option.value for option in question.options]
    if any(each not in (*options, NONE) for each in chosen):
        raise Unclear("Choose from the answers here.")
    return [option for option in options if option in chosen] if chosen else None


def _number(question: Question, posted: Posted, today: date) -> int | None:
    text = posted.typed(question.name, "number")
    most = 10_000 if question.most is None else question.most
    return number_spelt(text, least=question.least or 0, most=most) if text else None


def _age(question: Question, posted: Posted, today: date) -> int | str | None:
    text = posted.typed(question.name, "years")
    years = number_spelt(text, most=OLDEST) if text else None
    birth = _day(question, posted)
    if birth is None:
        return years
    if not date(today.year - OLDEST, 1, 1) <= birth <= today:
        raise Unclear("Write a date of birth that is not after today.")
    if years is not None and years_old(birth, on=today) != years:
        raise Unclear("The age and the date of birth do not fit together. Change one, or clear it.")
    return birth.isoformat()


def _day(question: Question, posted: Posted) -> date | None:
    parts = [posted.typed(question.name, part) for part in DAY_PARTS]
    return day_spelt(*parts) if any(parts) else None


def _date(question: Question, posted: Posted, today: date) -> str | None:
    chosen = _single(question, posted, of=(NONE, WHEN))
    day = _day(question, posted)
    if chosen == NONE:
        return _nothing_typed(day, instead="none")
    if chosen == WHEN and day is None:
        raise Unclear("Write the day, or choose another answer.")
    return day.isoformat() if day else None


def _ago(question: Question, posted: Posted, today: date) -> int | str | None:
    chosen = _single(question, posted, of=(NEVER, WHEN))
    months = _months(question, posted)
    if chosen == NEVER:
        return _nothing_typed(months, instead=NEVER)
    if chosen == WHEN and months is None:
        raise Unclear("Write roughly how long ago it was, or choose another answer.")
    return months


def _months(question: Question, posted: Posted) -> int | None:
    years, months = (posted.typed(question.name, part) for part in PARTS["ago"])
    if not years and not months:
        return None
    return number_spelt(years or "0", most=OLDEST) * MONTHS_IN_A_YEAR + number_spelt(months or "0", most=OLDEST)


def _nothing_typed(typed: object, *, instead: str) -> str:
    if typed is not None:
        raise Unclear("Choose one answer, or clear the numbers.")
    return instead


READERS: dict[str, Reader] = {
    "yes_no": _yes_no,
    "one": _one,
    "several": _several,
    "number": _number,
    "age": _age,
    "date": _date,
    "ago": _ago,
}
"""How each kind of fact is read."""
