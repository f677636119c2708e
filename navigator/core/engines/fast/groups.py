"""Groups: clauses of one service that share a fact, directly or through implications (rules.md section 4).

Groups share no unknown, so each is settled by itself and the service's outcomes follow from theirs:

    group 1: {open, closed}                 the floor is the worst of the groups' best: case_by_case;
    group 2: {case_by_case, not_said}   →   an outcome is possible when it is no better than the floor
    group 3: {open}                         and some group can have it: {case_by_case, not_said, closed}

Equal groups recur from service to service. A group is made once for all of them, and remembers what it found for each
combination of answers it can tell apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import TypeAlias, TypeVar

from navigator.core.clauses import Clause, Outcome
from navigator.core.conditions import Elsewhere, Leaf
from navigator.core.engines.fast.differences import smallest_differences
from navigator.core.engines.fast.keys import Key, KeyMaker
from navigator.core.engines.fast.searching import Search
from navigator.core.facts.givens import Answers
from navigator.core.facts.kinds import TIMED
from navigator.core.facts.vocabulary import Vocabulary

REMEMBERED = 512
"""How many combinations of answers a group remembers before it starts afresh: it bounds the memory of a long process."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A clause with all that decides it: the days until the start, and how the services it asks about are read.

    `others` holds, for each `elsewhere` of the clause and each reading, the clauses of every service that it means.
    """

    clause: Clause
    starts_in: int
    others: Others = ()

    @property
    def facts(self) -> frozenset[str]:
        """The facts on which it turns, those of the services it asks about included."""
        return reduce(or_, (each.facts for each in self._theirs()), self.clause.facts)

    def watched(self, later: int) -> Iterator[tuple[Leaf, int]]:
        """Its leaves with the days, counted from the completion, on which each is asked."""
        for leaf in self.clause.leaves:
            yield from ((leaf, day) for day in self.days(later))
        for each in self._theirs():
            yield from each.watched(later)

    def days(self, later: int) -> tuple[int, ...]:
        """The days on which it is judged, each once."""
        return tuple({later + (self.starts_in if day == "start" else 0): None for day in self.clause.days})

    def _theirs(self) -> Iterator[Judged]:
        for _, readings in self.others:
            for services in readings:
                for clauses in services:
                    yield from clauses


Others: TypeAlias = tuple[tuple[Elsewhere, tuple[tuple[tuple[Judged, ...], ...], ...]], ...]


def judged(vocabulary: Vocabulary, clause: Clause, starts_in: int, others: Others) -> Judged:
    """The clause without all that decides nothing, so that equal ones of different services are equal here."""
    timed = any(vocabulary.facts[leaf.fact].kind in TIMED for leaf in clause.leaves)
    return Judged(replace(clause, id="", confirmed_on=None), starts_in if timed else 0, others)


class Group:
    """Clauses that are judged together. Equal outcomes for equal keys: what it finds is remembered by key."""

    def __init__(self, vocabulary: Vocabulary, judged: tuple[Judged, ...]) -> None:
        self._vocabulary = vocabulary
        self.judged = judged
        self.facts = vocabulary.closed(reduce(or_, (each.facts for each in judged)))
        self._keys = KeyMaker(vocabulary, self.facts, [watch for each in judged for watch in each.watched(0)])
        self._outcomes: dict[Key, frozenset[Outcome]] = {}
        self._differences: dict[tuple[Key, Outcome], frozenset[str]] = {}

    def outcomes(self, answers: Answers, *, later: int = 0) -> frozenset[Outcome]:
        """What these clauses come to, over all completions."""
        key = self._keys.key(answers, later)
        found = self._outcomes.get(key)
        if found is None:
            found = self._search(answers, later).outcomes()
            _remember(self._outcomes, key, found)
        return found

    def settles(self, answers: Answers, *, floor: Outcome) -> frozenset[str]:
        """The facts of the smallest differences where the other groups come to `floor` at best."""
        key = (self._keys.key(answers, 0), floor)
        found = self._differences.get(key)
        if found is None:
            found = smallest_differences(self._search(answers, 0), self._vocabulary.linked, floor=floor)
            _remember(self._differences, key, found)
        return found

    def _search(self, answers: Answers, later: int) -> Search:
        return Search(self._vocabulary, answers, self.judged, later=later)


def _remember(
    memory: dict[Key, frozenset[Outcome]] | dict[tuple[Key, Outcome], frozenset[str]], key: object, found: object
) -> None:
    if len(memory) >= REMEMBERED:
        memory.clear()
    memory[key] = found  # type: ignore[index, assignment]


def grouped(vocabulary: Vocabulary, judged: Sequence[Judged]) -> list[tuple[Judged, ...]]:
    """The clauses parted so that no two parts share a fact; clauses that turn on no fact stand alone."""
    parts: list[tuple[frozenset[str], tuple[Judged, ...]]] = []
    for each in judged:
        facts = vocabulary.closed(each.facts)
        joined = [part for part in parts if not part[0].isdisjoint(facts)]
        parts = [part for part in parts if part[0].isdisjoint(facts)]
        parts.append((reduce(or_, (part[0] for part in joined), facts), (*_flat(joined), each)))
    return [clauses for _, clauses in parts]


def _flat(parts: Iterable[tuple[frozenset[str], tuple[Judged, ...]]]) -> Iterator[Judged]:
    for _, clauses in parts:
        yield from clauses


def as_closing(judged: Judged) -> Judged:
    """The clause as if it were one that always holds: its group then tells whether it is broken, and nothing else."""
    return replace(judged, clause=replace(judged.clause, strength="always", challenge=None))


def combined(groups: Iterable[frozenset[Outcome]]) -> frozenset[Outcome]:
    """The outcomes of a service from those of its groups."""
    every = list(groups)
    floor = max((min(outcomes) for outcomes in every), default=Outcome.OPEN)
    return frozenset(each for outcomes in every for each in outcomes if each >= floor) | {floor}
