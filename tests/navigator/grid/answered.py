"""The shipped questions, answers drawn for them, and what becomes of people."""

from typing import Any

from hypothesis import strategies as st

from navigator.core.documents.answers import OLDEST
from navigator.core.lines import judge_lines
from navigator.grid import Grid, Question, clauses_of, read_grid
from navigator.grid.questions import ANSWERS
from navigator.vocabulary import shipped_vocabulary

VOCABULARY = shipped_vocabulary()
GRID = read_grid(VOCABULARY)
"""Every question; with no kind and no need left out it is that of a service for which all make sense."""
ALL_YES: dict[str, Any] = {
    each.id: {"each": {option.id: "yes" for option in each.options}} if each.options else {"answer": "yes"}
    for each in GRID.questions
}
ADULTS = {"id": "adults", "effect": "requires", "strength": "always", "test": {"fact": "age", "at_least": 18}}


def rules(*clauses: Any, **answers: Any) -> dict[str, Any]:
    """A rule document: what is not answered otherwise is a yes."""
    return {"grid": {**ALL_YES, **answers}, "clauses": list(clauses)}


def silent(*clauses: Any, **answers: Any) -> dict[str, Any]:
    """A rule document in which nothing else is said."""
    return {"grid": answers, "clauses": list(clauses)}


def ids(document: Any, *, grid: Grid = GRID) -> list[str]:
    """The ids of all its clauses."""
    return [each["id"] for each in clauses_of(document, grid=grid)]


def judged(document: Any, *, grid: Grid = GRID, **facts: Any) -> dict[str, Any]:
    """What the core says of somebody with these facts at a service with these rules."""
    case = {
        "format": 1,
        "vocabulary": VOCABULARY,
        "services": [{"id": "s1", "needs": {"housing": "moves"}, "clauses": clauses_of(document, grid=grid)}],
        "people": [{"id": "p1", "asked_on": "2026-11-22", "facts": {"needs": ["housing"], **facts}}],
    }
    return next(iter(judge_lines(case)))


def verdict(document: Any, **facts: Any) -> str:
    """The same, in one word."""
    return str(judged(document, **facts)["verdict"])


def an_answer(question: Question) -> st.SearchStrategy[Any]:
    """Any answer that the question may have."""
    beside = st.fixed_dictionaries({}, optional={"why": st.just("One worker at night."), "wording": st.just("Ask us.")})
    unless = (
        st.lists(st.sampled_from([each.id for each in question.unless]), min_size=1, unique=True)
        if (question.unless)
        else st.nothing()
    )
    if question.options:
        one = st.sampled_from(ANSWERS)
        each = st.dictionaries(st.sampled_from([option.id for option in question.options]), one, min_size=1)
        main = st.fixed_dictionaries({"each": each}, optional={"unless": unless} if question.unless else {})
    else:
        closes = st.fixed_dictionaries(
            {"answer": st.sampled_from(["no", "case_by_case"])},
            optional={"unless": unless} if question.unless else {},
        )
        main = st.just({"answer": "yes"}) | st.builds(lambda one, more: {**one, **more}, closes, _follow_ups(question))
    return st.builds(lambda one, more: {**one, **more}, main, beside)


def _follow_ups(question: Question) -> st.SearchStrategy[Any]:
    if question.kind == "history":
        recent = {"within_months": st.integers(1, 240)}
        beyond = st.fixed_dictionaries(recent, optional={"beyond": st.just("case_by_case")})
        return st.just({}) | beyond
    if question.kind == "range":
        ends = st.lists(st.integers(question.least, min(question.most, OLDEST)), min_size=2, max_size=2).map(sorted)
        return st.builds(_bounds, st.just(question), ends, st.sets(st.sampled_from(question.bounds), min_size=1))
    return st.just({})


def _bounds(question: Question, ends: list[int], stated: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {bound: end for bound, end in zip(("from", "to"), ends, strict=True) if bound in stated}
    return {**found, "about": sorted(stated)} if question.margin and ends[0] % 2 else found


grids = st.fixed_dictionaries({}, optional={each.id: an_answer(each) for each in GRID.questions})
"""The answers of any grid."""


def fullest(question: Question) -> dict[str, Any]:
    """A no that says all that can be said: every follow-up, every bound."""
    more: dict[str, Any] = {"unless": [each.id for each in question.unless]} if question.unless else {}
    if question.options:
        return {"each": {option.id: "no" for option in question.options}, **more}
    if question.kind == "history":
        more |= {"within_months": 24, "beyond": "case_by_case"}
    if question.kind == "range":
        more |= {bound: end for bound, end in (("from", 8), ("to", 12)) if bound in question.bounds}
        more |= {"about": list(question.bounds)} if question.margin else {}
    return {"answer": "no", **more}
