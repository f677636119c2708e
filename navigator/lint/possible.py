"""Whether anybody can break one rule and none of others, asked of the core's own engine. PURE.

The engine judges services. So one is made up that is open for exactly those people: it requires that the one rule is
broken, and always refuses whoever breaks one of the others. Whether `open` is among its outcomes is the answer, over
all completions and with all implications.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from navigator.core.clauses import Clause, Outcome, Service
from navigator.core.conditions import All, Not
from navigator.core.engines import FastEngine
from navigator.core.facts.givens import Answers
from navigator.core.facts.regions import ANY_DAY
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.rulebook import as_written

NOBODY_IN_PARTICULAR = Answers({}, ANY_DAY)
"""Somebody of whom nothing is known: every completion there is."""


@dataclass(frozen=True, slots=True)
class Question:
    """Can anybody break `broken` and none of `kept`?"""

    broken: Clause
    kept: tuple[Clause, ...] = ()


def can_be(vocabulary: Vocabulary, questions: Sequence[Question]) -> list[bool]:
    """The answer to each, all at once. Of no clause of a question a part asks about other services."""
    services = tuple(_service(number, each) for number, each in enumerate(questions))
    engine = FastEngine(as_written(vocabulary, services, starts_in=(0,) * len(services)))
    return [Outcome.OPEN in engine.outcomes(at, NOBODY_IN_PARTICULAR) for at in range(len(services))]


def outcomes(vocabulary: Vocabulary, clauses: Sequence[Clause]) -> frozenset[Outcome]:
    """All that these rules can come to, for anybody."""
    service = Service("asked", {}, tuple(clauses))
    engine = FastEngine(as_written(vocabulary, (service,), starts_in=(0,)))
    return engine.outcomes(0, NOBODY_IN_PARTICULAR)


def _service(number: int, question: Question) -> Service:
    kept = tuple(
        replace(each, id=f"kept{at}", strength="always", challenge=None) for at, each in enumerate(question.kept)
    )
    return Service(f"asked{number}", {}, (_is_broken(question.broken), *kept))


def _is_broken(clause: Clause) -> Clause:
    """A rule that is met by exactly those who break this one."""
    test = clause.test if clause.effect == "excludes" else Not(clause.test)
    met = test if clause.unless is None else All((test, Not(clause.unless)))
    return Clause("broken", "requires", "always", met, days=clause.days)
