"""A clause as it is judged: without all that decides nothing, so that equal clauses of two services are equal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from navigator.core.clauses import Clause, Outcome
from navigator.core.conditions import Elsewhere, Leaf, Truth, either, every, negated, truth
from navigator.core.engines.fast.drift import days_that_count
from navigator.core.facts.kinds import TIMED
from navigator.core.facts.vocabulary import Vocabulary

Asked: TypeAlias = tuple[Elsewhere, tuple[tuple[tuple["Judged", ...], ...], ...]]
"""An `elsewhere` of a clause and, for each reading, the clauses of every service that it means."""

Others: TypeAlias = tuple[Asked, ...]
"""All that a clause asks about other services."""

See: TypeAlias = Callable[[Leaf, int], Truth]
"""Tells the truth of a leaf on a day, None where that is open."""


@dataclass(frozen=True)
class Judged:
    """A clause with all that decides it: the days until the start, and how the services it asks about are read."""

    clause: Clause
    starts_in: int
    days_that_count: tuple[str, ...]
    others: Others = ()

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts on which it turns, those of the services it asks about included."""
        return frozenset(leaf.fact for leaf, _ in self.watched(0))

    def watched(self, later: int) -> Iterator[tuple[Leaf, int]]:
        """Its leaves with the days, counted from the completion, on which each is asked."""
        for leaf in self.clause.leaves:
            yield from ((leaf, day) for day in self.days(later))
        for _, readings in self.others:
            for services in readings:
                for clauses in services:
                    for each in clauses:
                        yield from each.watched(later)

    def days(self, later: int) -> tuple[int, ...]:
        """The days on which it is judged, each once."""
        return tuple([later + day for day in self._days])

    @cached_property
    def _days(self) -> tuple[int, ...]:
        return tuple({(self.starts_in if day == "start" else 0): None for day in self.days_that_count})

    def broken(self, see: See, *, later: int) -> Truth:
        """Whether it is broken, in every reading of the services that it asks about, where `see` tells its leaves."""
        if not self.others:
            return self._broken_in(see, later, 0)
        return every([self._broken_in(see, later, reading) for reading in range(len(self.others[0][1]))])

    def _broken_in(self, see: See, later: int, reading: int) -> Truth:
        return either([self._broken_on(see, later, reading, day) for day in self.days(later)])

    def _broken_on(self, see: See, later: int, reading: int, day: int) -> Truth:
        def ask(leaf: Leaf | Elsewhere) -> Truth:
            if isinstance(leaf, Leaf):
                return see(leaf, day)
            return either([_takes(clauses, see, later) for clauses in dict(self.others)[leaf][reading]])

        holds = truth(self.clause.test, ask)
        fails = holds if self.clause.effect == "excludes" else negated(holds)
        if self.clause.unless is None:
            return fails
        return every([fails, negated(truth(self.clause.unless, ask))])


def _takes(clauses: Sequence[Judged], see: See, later: int) -> Truth:
    """Whether a service, judged by these clauses, is open or decides case by case."""
    hard = [each for each in clauses if each.clause.outcome > Outcome.CASE_BY_CASE]
    return negated(either([each.broken(see, later=later) for each in hard]))


def attainable(judged: Sequence[Judged], see: See, *, later: int) -> frozenset[Outcome]:
    """The outcomes that three-valued logic cannot rule out; the only one there is once all that matters is decided."""
    broken = [(each.clause.outcome, each.broken(see, later=later)) for each in judged]
    floor = max((outcome for outcome, breaks in broken if breaks), default=Outcome.OPEN)
    return frozenset({floor, *(outcome for outcome, breaks in broken if breaks is None and outcome > floor)})


def judged(vocabulary: Vocabulary, clause: Clause, *, starts_in: int, others: Others = ()) -> Judged:
    """The clause to judge; the start matters only to clauses on facts that change with time."""
    timed = any(vocabulary.facts[leaf.fact].kind in TIMED for leaf in clause.leaves)
    days = days_that_count(vocabulary, clause)
    stripped = replace(clause, id="", confirmed_on=None)
    return Judged(stripped, starts_in if timed else 0, days, others)


def as_closing(judged: Judged) -> Judged:
    """The clause as if it were one that always holds: its group then tells whether it is broken, and nothing else."""
    return replace(judged, clause=replace(judged.clause, strength="always", challenge=None))
