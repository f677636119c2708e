"""Finding what a group can come to without listing its completions.

A search that stops asking as soon as three-valued logic decides: it narrows one undecided fact at a time and gives a
branch up once everything that could still come of it was found before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from navigator.core.clauses import Outcome
from navigator.core.conditions import Elsewhere, Leaf, Test, Truth, either, every, negated, truth
from navigator.core.facts.completions import Completions, Domains
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from navigator.core.engines.fast.judged import Judged


class Search:
    """One group, one person: which outcomes have a completion."""

    def __init__(self, vocabulary: Vocabulary, answers: Answers, judged: Sequence[Judged], *, later: int) -> None:
        self.judged = judged
        self.later = later
        facts = frozenset[str]().union(*(each.facts for each in judged))
        watched = [watch for each in judged for watch in each.watched(later)]
        self.completions = Completions(vocabulary, answers, facts, watched=watched)

    def outcomes(self) -> frozenset[Outcome]:
        """Every outcome that some completion has."""
        found: set[Outcome] = set()
        if self.completions.root is not None:
            self._collect(self.completions.root, found)
        return frozenset(found)

    def _collect(self, domains: Domains, found: set[Outcome]) -> None:
        reach = self.attainable(domains)
        if reach <= found:
            return
        if len(reach) == 1:
            if self.completions.exists(domains):
                found.update(reach)
            return
        fact = self.undecided(domains)
        for region in domains[fact]:
            narrower = self.completions.narrowed(domains, fact, region)
            if narrower is not None:
                self._collect(narrower, found)

    def attainable(self, domains: Domains) -> frozenset[Outcome]:
        """The outcomes that could still come of these domains; the only one once the clauses are decided."""
        broken = [(each.clause.outcome, self._broken(domains, each)) for each in self.judged]
        floor = max((outcome for outcome, breaks in broken if breaks), default=Outcome.OPEN)
        return frozenset({floor, *(outcome for outcome, breaks in broken if breaks is None and outcome > floor)})

    def undecided(self, domains: Domains) -> str:
        """A fact whose value would help to decide a clause that is open still and could make the outcome worse."""
        waiting = [each for each in self.judged if self._broken(domains, each) is None]
        worst = max(waiting, key=lambda each: each.clause.outcome)
        return next(
            leaf.fact for leaf, days in worst.watched(self.later) if self.completions.seen(domains, leaf, days) is None
        )

    def _broken(self, domains: Domains, judged: Judged) -> Truth:
        readings = range(len(judged.others[0][1])) if judged.others else range(1)
        return every([self._broken_in(domains, judged, reading) for reading in readings])

    def _broken_in(self, domains: Domains, judged: Judged, reading: int) -> Truth:
        return either([self._broken_on(domains, judged, reading, day) for day in judged.days(self.later)])

    def _broken_on(self, domains: Domains, judged: Judged, reading: int, day: int) -> Truth:
        def ask(leaf: Leaf | Elsewhere) -> Truth:
            if isinstance(leaf, Leaf):
                return self.completions.seen(domains, leaf, day)
            return self._taken_elsewhere(domains, dict(judged.others)[leaf][reading])

        clause = judged.clause
        fails = _fails(clause.effect, clause.test, ask)
        return fails if clause.unless is None else every([fails, negated(truth(clause.unless, ask))])

    def _taken_elsewhere(self, domains: Domains, services: Sequence[Sequence[Judged]]) -> Truth:
        return either([self._takes(domains, clauses) for clauses in services])

    def _takes(self, domains: Domains, clauses: Sequence[Judged]) -> Truth:
        """Whether a service, judged by these clauses, is open or decides case by case."""
        hard = [each for each in clauses if each.clause.outcome > Outcome.CASE_BY_CASE]
        return negated(either([self._broken(domains, each) for each in hard]))


def _fails(effect: str, test: Test, ask: object) -> Truth:
    holds = truth(test, ask)  # type: ignore[arg-type]
    return holds if effect == "excludes" else negated(holds)
