"""Where the grid and the clauses written by hand say different things, or the same thing twice. PURE.

    shuts       a yes, though a clause shuts out some of those people
    otherwise   the grid says yes or no, and a clause that they decide each time; or the other way round
    unsaid      nothing in the grid, so "not said" hides what a clause says they decide each time
    twice       the grid and a clause say the very same

Each is looked for among all people there can be, by the core's own engine, and only where both ask about the same. A
clause about something else, such as age beside a yes to people with a dog, is no clash. A clause of several rules in
one is asked rule by rule.

A no with a bound is a yes to those beyond it: whoever says "nobody of the last two years" takes those of before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from navigator.core.clauses import Clause, Outcome
from navigator.core.conditions import All, Not, Test
from navigator.core.documents import Faults, read_services
from navigator.core.facts.vocabulary import Vocabulary
from navigator.grid.answers import GRID, faults_of_grid
from navigator.grid.compiling import Answer, grid_clauses
from navigator.grid.questions import CASE_BY_CASE, EACH, HISTORY, NO, RANGE, YES, Grid, Question
from navigator.grid.sentences import period
from navigator.lint.legs import legs
from navigator.lint.possible import Question as Asked
from navigator.lint.possible import can_be

SAID = {Outcome.CLOSED: "no", Outcome.CASE_BY_CASE: "case by case", Outcome.NOT_SAID: "not said"}


Yes: TypeAlias = tuple[Mapping[str, Any], str]
"""The test of some people to whom the grid says yes, and which of those the question is about they are."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One of them: its code, the question of the grid, the clause by its id, and a sentence for whoever wrote both."""

    code: str
    question: str
    clause: str
    text: str


@dataclass(frozen=True, slots=True)
class _Said:
    """What the grid says of some people: a clause that they break, and which answer that is."""

    question: Question
    people: Clause
    is_yes: bool = False
    where: str = ""


def clashes(rules: Any, *, grid: Grid, vocabulary: Vocabulary) -> Iterator[Clash]:
    """Every clash of a rule document, in the order of its clauses. None where either of the two cannot be read.

    `grid` is that of the service, `vocabulary` the one that the core reads clauses by.
    """
    if not isinstance(rules, Mapping) or GRID not in rules or faults_of_grid(rules, grid=grid):
        return
    said, clauses = list(_said(rules, grid, vocabulary)), rules.get("clauses")
    for each in clauses if isinstance(clauses, list) else ():
        by_hand = _read(vocabulary, each)
        if by_hand is not None and not by_hand.elsewheres:
            yield from _with(by_hand, _words(each), said, vocabulary)


def _with(by_hand: Clause, words: str, said: list[_Said], vocabulary: Vocabulary) -> Iterator[Clash]:
    met = set[tuple[str, str]]()
    for one in said:
        code = _code_of_any(by_hand, one, vocabulary)
        if code and (code, one.question.id) not in met:
            met.add((code, one.question.id))
            yield Clash(code, one.question.id, by_hand.id, _text(code, one, by_hand, words))


def _code_of_any(by_hand: Clause, one: _Said, vocabulary: Vocabulary) -> str:
    """Of the whole clause, or else of the first of its parts: one part that the grid says too makes no clause twice."""
    for each in dict.fromkeys((by_hand, *legs(by_hand))):
        code = _code(each, one, vocabulary) if each.facts & one.people.facts else ""
        if code and (code != "twice" or each is by_hand):
            return code
    return ""


def _code(by_hand: Clause, one: _Said, vocabulary: Vocabulary) -> str:
    both, only_grid, only_hand = can_be(
        vocabulary,
        [Asked(_both(one.people, by_hand)), Asked(one.people, (by_hand,)), Asked(by_hand, (one.people,))],
    )
    if not both:
        return ""
    if one.is_yes:
        is_of_the_same = by_hand.facts <= one.people.facts
        if not is_of_the_same and only_grid:
            return ""
        return "shuts" if by_hand.strength == "always" else "otherwise"
    if one.people.outcome is Outcome.NOT_SAID:
        return "unsaid" if by_hand.outcome is Outcome.CASE_BY_CASE and not only_hand else ""
    if one.people.outcome == by_hand.outcome:
        return "" if only_grid or only_hand else "twice"
    weaker_is_hidden = not only_hand if by_hand.outcome < one.people.outcome else not only_grid
    return "otherwise" if weaker_is_hidden else ""


def _text(code: str, one: _Said, by_hand: Clause, words: str) -> str:
    short = f"“{one.question.short}”"
    match code:
        case "shuts":
            return f"The grid says yes to {short}{one.where}, and {words} shuts out some of them."
        case "unsaid":
            return f"The grid says nothing of {short}, which counts before {words}. Answer it there."
        case "twice":
            return f"The grid and {words} say the same of {short}. One of the two is enough."
    said = "yes" if one.is_yes else SAID[one.people.outcome]
    return f"Of {short} the grid says “{said}”{one.where}, and {words} says “{SAID[by_hand.outcome]}”."


def _said(rules: Mapping[str, Any], grid: Grid, vocabulary: Vocabulary) -> Iterator[_Said]:
    for document in grid_clauses(rules, grid=grid):
        clause = _read(vocabulary, document)
        if clause is not None:
            yield _Said(grid.by_id[document["x_question"]], clause)
    for question in grid.questions:
        answer = rules[GRID].get(question.id, {})
        for about, where in (*_welcomed(question, answer), *_beyond(question, answer)):
            clause = _read(vocabulary, {"id": "yes", "effect": "excludes", "strength": "always", "test": about})
            if clause is not None:
                yield _Said(question, clause, is_yes=True, where=where)


def _welcomed(question: Question, answer: Answer) -> Iterator[Yes]:
    """The people to whom an answer says yes."""
    if question.kind == EACH:
        yield from ((each.about, "") for each in question.options if answer.get("each", {}).get(each.id) == YES)
    elif answer.get("answer") == YES:
        everybody = {"fact": question.fact, "between": [question.least, question.most]}
        yield (everybody if question.kind == RANGE else question.about), ""


def _beyond(question: Question, answer: Answer) -> Iterator[Yes]:
    """Those within the bounds of an answer, and those of a history that is older than it looks back."""
    if answer.get("answer") not in (NO, CASE_BY_CASE):
        return
    if question.kind == HISTORY and "within_months" in answer and "beyond" not in answer:
        recent = {"fact": question.fact, "within_months": answer["within_months"]}
        older = {"all": [{"fact": question.fact, "happened": True}, {"not": recent}]}
        yield older, f" beyond {period(answer['within_months'])}"
    if question.kind == RANGE:
        bounds = [answer.get("from", question.least), answer.get("to", question.most)]
        yield {"fact": question.fact, "between": bounds}, " within its bounds"


def _read(vocabulary: Vocabulary, document: Any) -> Clause | None:
    try:
        (service,) = read_services(vocabulary, [{"id": "asked", "needs": {}, "clauses": [document]}])
    except Faults:
        return None  # told where documents are checked
    return service.clauses[0]


def _both(one: Clause, other: Clause) -> Clause:
    return Clause("both", "excludes", "always", All((_broken(one), _broken(other))))


def _broken(clause: Clause) -> Test:
    test = clause.test if clause.effect == "excludes" else Not(clause.test)
    return test if clause.unless is None else All((test, Not(clause.unless)))


def _words(clause: Mapping[str, Any]) -> str:
    return f"“{clause.get('wording') or clause['id']}”"
