"""A rule that can never matter: nobody can be as it says, or other rules always say as much. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from navigator.core.clauses import Clause
from navigator.lint.findings import Finding
from navigator.lint.judged import Judged
from navigator.lint.patience import Patience
from navigator.lint.possible import Question, can_be

MOST_TOLD = 3
"""How many rules are named that say as much."""


def never_matters(judged: Judged, patience: Patience) -> Iterator[Finding]:
    """Each such rule once; of two that say the same the later one. What the grid has no answer to nobody wrote."""
    silent = {each["id"] for each in judged.clauses if "x_question" in each and each["strength"] == "not_said"}
    clauses = [each for each in judged.apart if each.id not in silent]
    alone = can_be(judged.vocabulary, [Question(each) for each in clauses])
    possible = [each for each, can in zip(clauses, alone, strict=True) if can]
    for each in clauses:
        if each not in possible:
            yield Finding("never", f"{judged.name(each.id)} can never matter: nobody can be as it says.", (each.id,))
    suspects = can_be(judged.vocabulary, [Question(each, _stronger(judged, each, possible)) for each in possible])
    left = list(possible)
    for each, matters in reversed(list(zip(possible, suspects, strict=True))):
        if matters or patience.is_over:
            continue
        others = _stronger(judged, each, left)
        if not _can(judged, each, others):
            left.remove(each)
            yield _covered(judged, each, _fewest(judged, each, others, patience))


def _stronger(judged: Judged, clause: Clause, among: Sequence[Clause]) -> tuple[Clause, ...]:
    """The others that make as much of it, on every day on which this one is judged, and speak of the same or of all.

    Rules about other things can cover it as well (men, women and non-binary people are everybody), but to be told so
    helps nobody.
    """
    facts = judged.vocabulary.closed(clause.facts)
    return tuple(
        each
        for each in among
        if each is not clause
        and each.outcome >= clause.outcome
        and set(each.days) >= set(clause.days)
        and (not each.facts or not facts.isdisjoint(each.facts))
    )


def _can(judged: Judged, clause: Clause, others: tuple[Clause, ...]) -> bool:
    return can_be(judged.vocabulary, [Question(clause, others)])[0]


def _fewest(judged: Judged, clause: Clause, others: tuple[Clause, ...], patience: Patience) -> tuple[Clause, ...]:
    for each in others:
        fewer = tuple(other for other in others if other is not each)
        if not patience.is_over and not _can(judged, clause, fewer):
            others = fewer
    return others


def _covered(judged: Judged, clause: Clause, by: Sequence[Clause]) -> Finding:
    ids = [each.id for each in by]
    verb = "says" if len(by) == 1 else "together say"
    others = judged.names(ids) if len(ids) <= MOST_TOLD else "other rules"
    text = f"{judged.name(clause.id)} can never matter: {others} {verb} as much already."
    return Finding("never", text, (clause.id, *ids))
