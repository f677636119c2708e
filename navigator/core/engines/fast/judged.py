"""A clause as it is judged: without all that decides nothing, so that equal clauses of two services are equal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from navigator.core.clauses import Clause
from navigator.core.conditions import Elsewhere, Leaf
from navigator.core.facts.kinds import TIMED
from navigator.core.facts.vocabulary import Vocabulary

Others: TypeAlias = tuple[tuple[Elsewhere, tuple[tuple[tuple["Judged", ...], ...], ...]], ...]
"""For each `elsewhere` of a clause and each reading, the clauses of every service that it means."""


@dataclass(frozen=True)
class Judged:
    """A clause with all that decides it: the days until the start, and how the services it asks about are read."""

    clause: Clause
    starts_in: int
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
        return tuple({later + (self.starts_in if day == "start" else 0): None for day in self.clause.days})


def judged(vocabulary: Vocabulary, clause: Clause, *, starts_in: int, others: Others = ()) -> Judged:
    """The clause to judge; the start matters only to clauses on facts that change with time."""
    timed = any(vocabulary.facts[leaf.fact].kind in TIMED for leaf in clause.leaves)
    stripped = replace(clause, id="", confirmed_on=None)
    return Judged(stripped, starts_in if timed else 0, others)


def as_closing(judged: Judged) -> Judged:
    """The clause as if it were one that always holds: its group then tells whether it is broken, and nothing else."""
    return replace(judged, clause=replace(judged.clause, strength="always", challenge=None))
