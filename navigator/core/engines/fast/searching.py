"""Finding what a group can come to without listing its completions.

A search that stops asking as soon as three-valued logic decides: it narrows one undecided fact at a time and gives a
branch up once everything that could still come of it was found before.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from navigator.core.clauses import Outcome
from navigator.core.engines.fast.judged import Judged, See, attainable
from navigator.core.facts.completions import Completions, Domains, Frame
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary


def search(vocabulary: Vocabulary, answers: Answers, judged: Sequence[Judged], *, later: int) -> Search:
    """A search for the day so many days after the asking, over all facts on which the clauses turn."""
    return Search(frame(vocabulary, judged, later=later), answers, judged, later=later)


def frame(vocabulary: Vocabulary, judged: Sequence[Judged], *, later: int) -> Frame:
    """What a search over these clauses looks at, whoever is asked."""
    facts = frozenset[str]().union(*(each.facts for each in judged))
    return Frame(vocabulary, facts, watched=[watch for each in judged for watch in each.watched(later)])


class Search:
    """One group, one person: which outcomes have a completion."""

    def __init__(self, frame: Frame, answers: Answers, judged: Sequence[Judged], *, later: int) -> None:
        self.judged = judged
        self.later = later
        self.completions = Completions(frame, answers)

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
        return attainable(self.judged, self._see(domains), later=self.later)

    def undecided(self, domains: Domains) -> str:
        """A fact whose value would help to decide a clause that is open still and could make the outcome worse."""
        see = self._see(domains)
        waiting = [each for each in self.judged if each.broken(see, later=self.later) is None]
        worst = max(waiting, key=lambda each: each.clause.outcome)
        return next(leaf.fact for leaf, day in worst.watched(self.later) if see(leaf, day) is None)

    def _see(self, domains: Domains) -> See:
        return partial(self.completions.seen, domains)
