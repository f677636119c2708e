"""What an answer looks like in a rule document, and every fault of the answers of one. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from navigator.core.clauses import CHALLENGES
from navigator.core.documents import Fault
from navigator.core.documents.shapes import Day, ListOf, OneOf, Place, Record, Shape, Text, Whole, is_extra
from navigator.grid.questions import ANSWERS, EACH, HISTORY, RANGE, YES, Grid, Question

GRID = "grid"
"""The key of a rule document under which the answers stand."""

DETAILS = ("why", "until", "ask_again", "who_else")
"""What a no may say beside itself; each goes to its clauses under a key that begins with `x_`."""

LONGEST_LOOK_BACK = 1200
"""Months: a hundred years."""

LINE = Text()
BESIDE: Mapping[str, Shape] = {
    **dict.fromkeys((*DETAILS, "wording", "source"), LINE),
    "confirmed_on": Day(),
    "challenge": Record({"by": OneOf(CHALLENGES)}, {"text": LINE, "source": LINE, "words": LINE}),
}


def faults_of_grid(rules: Any, *, grid: Grid) -> tuple[Fault, ...]:
    """Every fault of the grid of a rule document, by its path: `grid.violence.within_months`. None without a grid.

    The questions are all of the vocabulary's, whether or not they make sense for the service.
    """
    if not isinstance(rules, Mapping) or GRID not in rules:
        return ()
    at = Place(GRID, [])
    answers = rules[GRID]
    if not isinstance(answers, dict):
        at.refuse(answers, "an object: each question with its answer")
        return tuple(at.faults)
    for name, answer in answers.items():
        if not is_extra(name):
            check_answer(name, answer, at.key(name), grid=grid)
    return tuple(at.faults)


def check_answer(name: str, answer: Any, at: Place, *, grid: Grid) -> None:
    """Notes every fault of one answer."""
    question = grid.by_id.get(name)
    if question is None:
        at.refuse(answer, "a question of the grid")
    else:
        answer_shape(question).check(answer, at)


@lru_cache(maxsize=256)
def answer_shape(question: Question) -> Record:
    """The shape of an answer to a question: made once, since ten thousand services answer it."""
    names = OneOf(tuple(each.id for each in question.unless))
    unless: Mapping[str, Shape] = {"unless": ListOf(names, least=1, distinct=True)} if question.unless else {}
    if question.kind == EACH:
        each = _EachOption({option.id: OneOf(ANSWERS) for option in question.options})
        return Record({"each": each}, {**unless, **BESIDE})
    follow_ups = {**unless, **_follow_ups(question)}
    return Record(
        {"answer": OneOf(ANSWERS)},
        {**follow_ups, **BESIDE},
        also=lambda value, at: _check_whole(value, at, question, tuple(follow_ups)),
    )


class _EachOption(Record):
    """An answer for some of the options; not one of none, which would say nothing."""

    def __init__(self, options: Mapping[str, Shape]) -> None:
        super().__init__({}, options)

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, dict) or not value:
            return at.refuse(value, "an object with " + ", ".join(self.optional))
        return super().check(value, at)


def _follow_ups(question: Question) -> Mapping[str, Shape]:
    if question.kind == HISTORY:
        return {"within_months": Whole(1, LONGEST_LOOK_BACK), "beyond": OneOf(("case_by_case",))}
    if question.kind == RANGE:
        bounds = dict.fromkeys(question.bounds, Whole(question.least, question.most))
        return (
            {**bounds, "about": ListOf(OneOf(question.bounds), least=1, distinct=True)} if question.margin else bounds
        )
    return {}


def _check_whole(value: dict[str, Any], at: Place, question: Question, follow_ups: tuple[str, ...]) -> None:
    if value.get("answer") == YES:
        for key in follow_ups:
            if key in value:
                at.key(key).refuse(value[key], "nothing beside a yes: it takes all of them")
    elif question.kind == HISTORY:
        if "beyond" in value and "within_months" not in value:
            at.key("beyond").refuse(value["beyond"], "nothing without within_months: there is no beyond")
    elif question.kind == RANGE:
        _check_bounds(value, at, question)


def _check_bounds(value: dict[str, Any], at: Place, question: Question) -> None:
    low, high = value.get("from"), value.get("to")
    if low is None and high is None:
        at.refuse(value, "one of the keys " + ", ".join(question.bounds))
    if isinstance(low, int) and isinstance(high, int) and low > high:
        at.key("to").refuse(high, f"a whole number of at least {low}")
    about = value.get("about")
    for index, bound in enumerate(about if isinstance(about, list) else ()):
        if bound in question.bounds and bound not in value:
            at.key("about").item(index).refuse(bound, f"a bound that is stated: there is no {bound}")
