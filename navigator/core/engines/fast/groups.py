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
from functools import reduce
from operator import or_
from typing import TypeVar

from navigator.core.clauses import Outcome
from navigator.core.engines.fast.differences import smallest_differences
from navigator.core.engines.fast.judged import Judged
from navigator.core.engines.fast.searching import Search
from navigator.core.engines.fast.sight import Key, Sight, View
from navigator.core.facts.vocabulary import Vocabulary

REMEMBERED = 512
"""How many combinations of answers a group remembers before it starts afresh, to bound the memory."""


class Group:
    """Clauses that are judged together. Equal outcomes for equal keys: what it finds is remembered by key."""

    def __init__(self, vocabulary: Vocabulary, sight: Sight, judged: tuple[Judged, ...]) -> None:
        self._vocabulary = vocabulary
        self.judged = judged
        self.facts = vocabulary.closed(reduce(or_, (each.facts for each in judged)))
        self.watched = tuple(dict.fromkeys(watch for each in judged for watch in each.watched(0)))
        self.key = sight.group_key(self.facts, self.watched)
        self._outcomes: dict[Key, frozenset[Outcome]] = {}
        self._differences: dict[tuple[Key, Outcome], frozenset[str]] = {}

    def outcomes(self, view: View) -> frozenset[Outcome]:
        """What these clauses come to, over all completions."""
        key = self.key(view)
        found = self._outcomes.get(key)
        if found is None:
            found = self.outcomes_later(view, 0)
            _remember(self._outcomes, key, found)
        return found

    def outcomes_later(self, view: View, later: int) -> frozenset[Outcome]:
        """The same, asked so many days later."""
        return Search(self._vocabulary, view.answers, self.judged, later=later).outcomes()

    def settles(self, view: View, *, floor: Outcome) -> frozenset[str]:
        """The facts of the smallest differences where the other groups come to `floor` at best."""
        key = (self.key(view), floor)
        found = self._differences.get(key)
        if found is None:
            search = Search(self._vocabulary, view.answers, self.judged, later=0)
            found = smallest_differences(search, self._vocabulary.linked, floor=floor)
            _remember(self._differences, key, found)
        return found


_K = TypeVar("_K")
_V = TypeVar("_V")


def _remember(memory: dict[_K, _V], key: _K, found: _V) -> None:
    if len(memory) >= REMEMBERED:
        memory.clear()
    memory[key] = found


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


def combined(groups: Iterable[frozenset[Outcome]]) -> frozenset[Outcome]:
    """The outcomes of a service from those of its groups."""
    every = list(groups)
    floor = max((min(outcomes) for outcomes in every), default=Outcome.OPEN)
    return frozenset(each for outcomes in every for each in outcomes if each >= floor) | {floor}
