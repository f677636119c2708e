"""Groups: clauses of one service that share a fact, directly or through implications (rules.md section 4).

Groups share no unknown, so each is settled by itself and the service's outcomes follow from theirs:

    group 1: {open, closed}                 the floor is the worst of the groups' best: case_by_case;
    group 2: {case_by_case, not_said}   →   an outcome is possible when it is no better than the floor
    group 3: {open}                         and some group can have it: {case_by_case, not_said, closed}

Equal groups recur from service to service. A group is made once for all of them, and remembers what it found for each
combination of answers it can tell apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import TypeVar

from navigator.core.clauses import Outcome
from navigator.core.conditions import Leaf, Truth
from navigator.core.engines.fast.demands import Demand, demands
from navigator.core.engines.fast.differences import smallest_differences
from navigator.core.engines.fast.judged import Judged, attainable
from navigator.core.engines.fast.searching import Search, frame, search
from navigator.core.engines.fast.sight import Key, Sight, Sign, View
from navigator.core.facts.completions import Frame
from navigator.core.facts.kinds import TIMED, Fact
from navigator.core.facts.regions import ANY_DAY, Watch, regions
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.parting import parted

REMEMBERED = 512
"""How many combinations of answers a group remembers before it starts afresh, to bound the memory."""

LEAVES_REMEMBERED = 4096
"""Of how many leaves it is remembered whether they can be both."""

NOTHING: frozenset[str] = frozenset()


class Group:
    """Clauses that are judged together. Equal outcomes for equal keys: what it finds is remembered by key."""

    def __init__(self, vocabulary: Vocabulary, sight: Sight, judged: tuple[Judged, ...]) -> None:
        self._vocabulary = vocabulary
        self.judged = judged
        self.facts = vocabulary.closed(reduce(or_, (each.facts for each in judged)))
        self._stands = tuple(watch for each in judged for watch in each.watched(0))
        self.watched = tuple(dict.fromkeys(self._stands))
        self.key = sight.group_key(self.watched)
        self._differences_key = sight.differences_key(self.facts, self.watched)
        self._truths = {(leaf, day): sight.truth(leaf, day) for leaf, day in self.watched}
        self._outcomes: dict[Key, frozenset[Outcome]] = {}
        self._differences: dict[tuple[Key, Outcome], frozenset[str]] = {}

    def outcomes(self, view: View) -> frozenset[Outcome]:
        """What these clauses come to, over all completions."""
        key = self.key(view)
        found = self._outcomes.get(key)
        if found is None:
            found = self._decided(view) or self._search(view).outcomes()
            _remember(self._outcomes, key, found)
        return found

    def outcomes_later(self, view: View, later: int) -> frozenset[Outcome]:
        """The same, asked so many days later."""
        return search(self._vocabulary, view.answers, self.judged, later=later).outcomes()

    def settles(self, view: View, *, floor: Outcome) -> frozenset[str]:
        """The facts of the smallest differences where the other groups come to `floor` at best."""
        key = (self._differences_key(view), floor)
        found = self._differences.get(key)
        if found is None:
            found = self._settling(view, floor) if len(self.outcomes(view)) > 1 else NOTHING
            _remember(self._differences, key, found)
        return found

    def _settling(self, view: View, floor: Outcome) -> frozenset[str]:
        return smallest_differences(self._search(view), self._vocabulary.linked, floor=floor)

    def _decided(self, view: View) -> frozenset[Outcome] | None:
        """The outcomes by three-valued logic, where it decides or is exact; None where they have to be searched for."""

        def see(leaf: Leaf, day: int) -> Truth:
            truth = view[self._truths[leaf, day]]
            return truth if isinstance(truth, bool) else None

        found = attainable(self.judged, see, later=0)
        return found if len(found) == 1 or self._is_exact(view) else None

    def _is_exact(self, view: View) -> bool:
        return not self.asks_others and not any(view.shows(sign) for sign in self.signs)

    @property
    def asks_others(self) -> bool:
        """Whether some clause asks about other services."""
        return any(each.others for each in self.judged)

    @cached_property
    def is_timed(self) -> bool:
        """Whether the passing of time alone can change what it comes to."""
        return any(self._vocabulary.facts[leaf.fact].kind in TIMED for leaf, _ in self.watched)

    @cached_property
    def signs(self) -> frozenset[Sign]:
        """What to look out for in a person's answers: without any of these three-valued logic is exact."""
        asked = Counter(leaf.fact for leaf, _ in self._stands)
        stiff = {
            leaf.fact for leaf, day in self.watched if not _is_contingent(self._vocabulary.facts[leaf.fact], leaf, day)
        }
        found = {Sign("open", frozenset({fact})) for fact, times in asked.items() if times > 1 or fact in stiff}
        for facts in {self._vocabulary.linked[fact] for fact in asked if fact in self._vocabulary.tied}:
            asked_of = frozenset(facts.intersection(asked))
            found.add(Sign("narrowed" if len(asked_of) == 1 else "loose", asked_of))
        return frozenset(found)

    @cached_property
    def ties(self) -> frozenset[Sign]:
        """Those of its signs that show in what implications leave of the answers."""
        return frozenset(sign for sign in self.signs if sign.kind != "open")

    @cached_property
    def days(self) -> tuple[int, ...]:
        """The days, counted from the asking, on which it is judged."""
        return tuple(sorted({day for _, day in self.watched}))

    @cached_property
    def demands(self) -> frozenset[Demand]:
        """What has to come about together for three-valued logic to be exact."""
        return demands(self._vocabulary, self.judged)

    @cached_property
    def one_fact(self) -> str | None:
        """The fact on which alone it turns; None where there are several, or it asks about other services."""
        facts = {leaf.fact for leaf, _ in self.watched}
        return facts.pop() if len(facts) == 1 and not self.asks_others else None

    @cached_property
    def is_free(self) -> bool:
        """Whether it is one clause that asks each fact once only, by a leaf that can hold or fail whatever else is so.

        Three-valued logic is exact for such a clause, whatever part of its facts is given.
        """
        return len(self.judged) == 1 and not self.asks_others and not self.signs

    def _search(self, view: View) -> Search:
        return Search(self._frame, view.answers, self.judged, later=0)

    @cached_property
    def _frame(self) -> Frame:
        return frame(self._vocabulary, self.judged, later=0)


@lru_cache(maxsize=LEAVES_REMEMBERED)
def _is_contingent(fact: Fact, leaf: Leaf, day: int) -> bool:
    return len(regions(fact, None, Watch(((leaf, day),), ()), asked_on=ANY_DAY)) > 1


_K = TypeVar("_K")
_V = TypeVar("_V")


def _remember(memory: dict[_K, _V], key: _K, found: _V) -> None:
    if len(memory) >= REMEMBERED:
        memory.clear()
    memory[key] = found


def grouped(vocabulary: Vocabulary, judged: Sequence[Judged]) -> list[tuple[Judged, ...]]:
    """The clauses parted so that no two parts share a fact; clauses that turn on no fact stand alone."""
    return parted(judged, lambda each: vocabulary.mark(each.facts))


def combined(groups: Iterable[frozenset[Outcome]]) -> frozenset[Outcome]:
    """The outcomes of a service from those of its groups."""
    every = list(groups)
    floor = max((min(outcomes) for outcomes in every), default=Outcome.OPEN)
    return frozenset(each for outcomes in every for each in outcomes if each >= floor) | {floor}
