"""An answer of the grid, or its absence, as clauses of the wire format (docs/grid.md has the table). PURE.

    yes            nothing: they take all of them
    no             excludes always
    case by case   excludes case by case
    not said       excludes not said

An answer that cannot be read becomes a clause that the core cannot read either, so that the service it belongs to is
told as one whose rules cannot be read and is never judged without them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from navigator.core.documents.shapes import Place, is_extra
from navigator.grid import sentences
from navigator.grid.answers import DETAILS, GRID, answer_shape
from navigator.grid.questions import CASE_BY_CASE, EACH, HISTORY, NO, RANGE, YES, Grid, Option, Question, Test

Clause: TypeAlias = dict[str, Any]
Answer: TypeAlias = Mapping[str, Any]

PREFIX = "grid_"
"""How the ids of all clauses of the grid begin."""
STRENGTHS = {NO: "always", CASE_BY_CASE: "case_by_case"}
NOT_SAID = "not_said"
NOTHING: Answer = {}

ANSWERS_REMEMBERED = 4096
"""Of how many different answers the clauses are kept, to bound the memory."""


def clauses_of(rules: Any, *, grid: Grid) -> list[Any]:
    """All clauses of a rule document: those of the grid, then those written by hand, which stay as they are.

    `grid` is that of the service (`Grid.for_service`). Never raises: what is not of the right shape comes out as it
    stands, for the core to refuse.
    """
    written = by_hand(rules)
    return [*grid_clauses(rules, grid=grid), *written] if isinstance(written, list) else written


def by_hand(rules: Any) -> Any:
    """The clauses of a rule document that somebody wrote, or what stands in their place."""
    return rules.get("clauses", []) if isinstance(rules, Mapping) else rules


def grid_clauses(rules: Any, *, grid: Grid) -> list[Clause]:
    """The clauses that the grid of a rule document writes; none where it was never used. Others may have the very same
    ones, so nobody changes them."""
    if not isinstance(rules, Mapping) or GRID not in rules:
        return []
    answers = rules[GRID]
    if not isinstance(answers, Mapping):
        return [_unreadable(GRID)]
    unknown = [name for name in answers if name not in grid.by_id and not is_extra(name)]
    return [clause for each in grid.questions for clause in _clauses(each, answers, grid)] + [
        _unreadable(PREFIX + name) for name in unknown
    ]


def _unreadable(id: str) -> Clause:
    return {"id": id, "x_plain": "An answer that cannot be read"}


def _clauses(question: Question, answers: Mapping[str, Any], grid: Grid) -> tuple[Clause, ...]:
    if question.id in answers:
        return _of(question, json.dumps(answers[question.id], default=str))
    return _of(question, None) if grid.applies(question, answers) else ()


@lru_cache(maxsize=ANSWERS_REMEMBERED)
def _of(question: Question, text: str | None) -> tuple[Clause, ...]:
    """The clauses of an answer, as JSON text, or of none. Ten thousand services leave the same questions open and give
    the same few answers to the others: those get the very same clauses, so that these are then read once, too."""
    if text is None:
        return tuple(_written(question, NOTHING))
    answer, place = json.loads(text), Place("", [])
    answer_shape(question).check(answer, place)
    return (_unreadable(PREFIX + question.id),) if place.faults else tuple(_written(question, answer))


def _written(question: Question, answer: Answer) -> Iterator[Clause]:
    if question.kind == EACH:
        return _each(question, answer)
    said = answer.get("answer")
    if said is None:
        return iter([_clause(question, answer, "", NOT_SAID, question.about, sentences.not_said(question.people))])
    if said == YES:
        return iter(())
    write = {HISTORY: _history, RANGE: _range}.get(question.kind, _group)
    return write(question, answer)


def _group(question: Question, answer: Answer) -> Iterator[Clause]:
    yield _refusal(question, answer, question.people, question.about)


def _history(question: Question, answer: Answer) -> Iterator[Clause]:
    months = answer.get("within_months")
    if months is None:
        yield _refusal(question, answer, question.people, question.about)
        return
    recent = {"fact": question.fact, "within_months": months}
    yield _refusal(question, answer, sentences.recently(question.people, months), recent)
    if "beyond" in answer:
        older = {"all": [{"fact": question.fact, "happened": True}, {"not": recent}]}
        plain = sentences.each_time(sentences.long_ago(question.people, months))
        yield _clause(question, answer, "beyond", "case_by_case", older, plain)


def _range(question: Question, answer: Answer) -> Iterator[Clause]:
    for bound in question.bounds:
        if bound in answer:
            yield from _beyond(question, answer, bound)


def _beyond(question: Question, answer: Answer, bound: str) -> Iterator[Clause]:
    """Those beyond one bound; nobody where the bound is that of the fact itself."""
    stated, margin = answer[bound], question.margin if bound in answer.get("about", ()) else 0
    if bound == "from":
        part, words, near, far = (
            "under",
            question.under,
            (stated - margin, stated - 1),
            ("at_most", stated - margin - 1),
        )
    else:
        part, words, near, far = "over", question.over, (stated + 1, stated + margin), ("at_least", stated + margin + 1)
    just_outside = [max(near[0], question.least), min(near[1], question.most)]
    if margin and just_outside[0] <= just_outside[1]:
        test = {"fact": question.fact, "between": just_outside}
        yield _clause(question, answer, f"{part}_about", NOT_SAID, test, sentences.just_outside(stated))
    operator, last = far
    if question.least <= last <= question.most:
        people = words.format(age=last + 1 if operator == "at_most" else last - 1)
        yield _refusal(question, answer, people, {"fact": question.fact, operator: last}, part)


def _each(question: Question, answer: Answer) -> Iterator[Clause]:
    said = answer.get("each", {})
    for option in question.options:
        theirs = said.get(option.id)
        if theirs is None:
            plain = sentences.not_said(option.people)
            yield _clause(question, NOTHING, option.id, NOT_SAID, option.about, plain, option)
        elif theirs != YES:
            one = {**answer, "answer": theirs}
            yield _refusal(question, one, option.people, option.about, option.id, option)


def _refusal(
    question: Question, answer: Answer, people: str, test: Test, part: str = "", option: Option | None = None
) -> Clause:
    """A no, or case by case, about these people."""
    unless = [each for each in question.unless if each.id in answer.get("unless", ())]
    told = sentences.no if answer["answer"] == NO else sentences.each_time
    clause = _clause(
        question,
        answer,
        part,
        STRENGTHS[answer["answer"]],
        test,
        told(people) + sentences.unless(each.label for each in unless),
        option,
    )
    if unless:
        clause["unless"] = unless[0].about if len(unless) == 1 else {"any": [each.about for each in unless]}
    return clause


def _clause(
    question: Question,
    answer: Answer,
    part: str,
    strength: str,
    test: Test,
    plain: str,
    option: Option | None = None,
) -> Clause:
    wording = answer.get("wording", "")
    settled_by = (option.settled_by if option else "") or question.settled_by
    beside = {
        "settled_by": settled_by,
        **{key: answer.get(key) for key in ("source", "confirmed_on", "challenge")},
        **{f"x_{key}": answer.get(key) for key in DETAILS},
    }
    return {
        "id": PREFIX + question.id + (f"_{part}" if part else ""),
        "effect": "excludes",
        "strength": strength,
        "test": dict(test),
        "wording": wording or plain,
        "x_plain": plain,
        "x_quoted": bool(wording),
        "x_question": question.id,
        **{key: value for key, value in beside.items() if value},
    }
