"""Where the grid and the clauses written by hand say different things, or the same thing twice. PURE.

    shuts       a yes, though a clause shuts out some of those people
    otherwise   the grid says no, and a clause that they decide each time; or the other way round
    unsaid      nothing in the grid, so "not said" hides what a clause says they decide each time
    twice       the grid and a clause say the very same

Each is looked for among all people there can be, by the core's own engine, and only where both ask about the same. A
clause about something else, such as age beside a yes to people with a dog, is no clash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from navigator.core.clauses import Clause, Outcome
from navigator.core.conditions import All, Not, Test
from navigator.core.documents import Faults, read_services
from navigator.core.facts.vocabulary import Vocabulary
from navigator.grid.answers import GRID, faults_of_grid
from navigator.grid.compiling import Answer, grid_clauses
from navigator.grid.questions import EACH, RANGE, YES, Grid, Question
from navigator.lint.possible import Question as Asked
from navigator.lint.possible import can_be

SAID = {Outcome.CLOSED: "no", Outcome.CASE_BY_CASE: "case by case", Outcome.NOT_SAID: "not said"}


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
        code = _code(by_hand, one, vocabulary) if by_hand.facts & one.people.facts else ""
        if code and (code, one.question.id) not in met:
            met.add((code, one.question.id))
            yield Clash(code, one.question.id, by_hand.id, _text(code, one, by_hand, words))


def _code(by_hand: Clause, one: _Said, vocabulary: Vocabulary) -> str:
    both, only_grid, only_hand = can_be(
        vocabulary,
        [Asked(_both(one.people, by_hand)), Asked(one.people, (by_hand,)), Asked(by_hand, (one.people,))],
    )
    if not both:
        return ""
    if one.is_yes:
        is_of_the_same = by_hand.facts <= one.people.facts
        return "shuts" if by_hand.outcome is Outcome.CLOSED and (is_of_the_same or not only_grid) else ""
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
            return f"The grid says yes to {short}, and {words} shuts out some of them."
        case "unsaid":
            return f"The grid says nothing of {short}, which counts before {words}. Answer it there."
        case "twice":
            return f"The grid and {words} say the same of {short}. One of the two is enough."
    said = SAID[one.people.outcome], SAID[by_hand.outcome]
    return f"Of {short} the grid says “{said[0]}”, and {words} says “{said[1]}”."


def _said(rules: Mapping[str, Any], grid: Grid, vocabulary: Vocabulary) -> Iterator[_Said]:
    for document in grid_clauses(rules, grid=grid):
        clause = _read(vocabulary, document)
        if clause is not None:
            yield _Said(grid.by_id[document["x_question"]], clause)
    for question in grid.questions:
        for about in _welcomed(question, rules[GRID].get(question.id, {})):
            clause = _read(vocabulary, {"id": "yes", "effect": "excludes", "strength": "always", "test": about})
            if clause is not None:
                yield _Said(question, clause, is_yes=True)


def _welcomed(question: Question, answer: Answer) -> Iterator[Mapping[str, Any]]:
    """The tests of the people to whom an answer says yes."""
    if question.kind == EACH:
        yield from (each.about for each in question.options if answer.get("each", {}).get(each.id) == YES)
    elif answer.get("answer") == YES:
        everybody = {"fact": question.fact, "between": [question.least, question.most]}
        yield everybody if question.kind == RANGE else question.about


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
