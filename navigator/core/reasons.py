"""Reasons: why a service is not open, as clauses and the given facts that alone break them (rules.md section 4).

Clauses and facts are each a smallest set: forgetting any one of them, the reason no longer holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from navigator.core.clauses import Outcome
from navigator.core.facts.givens import Answers
from navigator.core.verdicts import Engine, Sureness


@dataclass(frozen=True, slots=True)
class Reason:
    """Clauses of which every completion breaks one, and the given facts that make it so."""

    clauses: tuple[str, ...]
    facts: tuple[str, ...]


def reasons(engine: Engine, position: int, answers: Answers) -> tuple[Reason, ...]:
    """The reasons why a service is not open; none where it may be."""
    if Outcome.OPEN in engine.outcomes(position, answers):
        return ()
    ids = [clause.id for clause in engine.rulebook.services[position].clauses]
    broken = {each: engine.broken(position, [each], answers) for each in ids}
    surely = [each for each in ids if broken[each] is Sureness.ALL]
    if surely:
        return tuple(_reason(engine, position, [each], answers) for each in surely)
    return (_reason(engine, position, _fewest_clauses(engine, position, answers, broken), answers),)


def _fewest_clauses(engine: Engine, position: int, answers: Answers, broken: dict[str, Sureness]) -> list[str]:
    kept = [each for each, sureness in broken.items() if sureness is not Sureness.NONE]
    for each in tuple(kept):
        fewer = [other for other in kept if other != each]
        if engine.broken(position, fewer, answers) is Sureness.ALL:
            kept = fewer
    return kept


def _reason(engine: Engine, position: int, clauses: Sequence[str], answers: Answers) -> Reason:
    book = engine.rulebook
    read = book.facts_read(position, [each for each in book.services[position].clauses if each.id in clauses])
    kept = answers.only(read)
    for fact in sorted(kept.given):
        fewer = kept.without(fact)
        if engine.broken(position, clauses, fewer) is Sureness.ALL:
            kept = fewer
    return Reason(tuple(clauses), tuple(fact for fact in book.vocabulary.facts if fact in kept.given))
