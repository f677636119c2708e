"""Demands: when three-valued logic tells exactly what the clauses of a group come to.

It looks at each leaf by itself, so it is exact where open leaves can turn out as they are needed *together*: for each
clause, some completion breaks it and spares all that are worse; and some completion spares every clause.

    excludes drinking daily               closed        open needs: neither daily nor weekly
    excludes drinking daily or weekly     not_said      not said needs: daily or weekly, but not daily; so weekly

A demand is what one of these needs of facts that implications tie together, or of one fact alone. Facts that nothing
ties vary freely, so demands on different ones are met together where each is met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from navigator.core.bits import bits_at
from navigator.core.conditions import Leaf
from navigator.core.engines.fast.judged import Judged
from navigator.core.engines.fast.patterns import Want, patterned
from navigator.core.engines.fast.sight import Key, Sight, View
from navigator.core.facts.completions import Completions, Frame
from navigator.core.facts.givens import Answers
from navigator.core.facts.kinds import Kind
from navigator.core.facts.regions import ANY_DAY
from navigator.core.facts.vocabulary import Vocabulary

REMEMBERED = 64
"""How many answers to some linked facts are remembered before starting afresh, to bound the memory."""

GIVEN_IN_PART = frozenset({Kind.SEVERAL, Kind.AGE})
"""The kinds of which a part can be given: of all others it is all or nothing."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What has to come about together of some linked facts."""

    facts: frozenset[str]
    wants: frozenset[Want]


def demands(vocabulary: Vocabulary, judged: Sequence[Judged]) -> frozenset[Demand]:
    """The demands of these clauses that some person's answers may leave unmet."""
    breaking = [(each.clause.outcome, patterned(each)[1]) for each in judged]
    found = set(_by_linked_facts(vocabulary, {want.opposite for _, wants in breaking for want in wants}))
    for outcome, wants in breaking:
        worse = {want.opposite for other, wanted in breaking if other > outcome for want in wanted}
        asked = {vocabulary.linked[want.leaf.fact] for want in wants}
        found |= {each for each in _by_linked_facts(vocabulary, worse.union(wants)) if each.facts in asked}
    return frozenset(each for each in found if not _is_always_met(vocabulary, each))


def _by_linked_facts(vocabulary: Vocabulary, wants: Iterable[Want]) -> Iterator[Demand]:
    parted: dict[frozenset[str], set[Want]] = {}
    for want in wants:
        parted.setdefault(vocabulary.linked[want.leaf.fact], set()).add(want)
    yield from (Demand(facts, frozenset(found)) for facts, found in parted.items())


def _is_always_met(vocabulary: Vocabulary, demand: Demand) -> bool:
    """Whether no answers can leave it unmet: on a fact that nothing ties and that is given whole or not at all, it is
    met where it can be; and a leaf by itself is open only where it can be both."""
    if not demand.facts.isdisjoint(vocabulary.tied):
        return False
    (fact,) = demand.facts
    if vocabulary.facts[fact].kind in GIVEN_IN_PART and len(demand.wants) > 1:
        return False
    frame = Frame(vocabulary, demand.facts, watched=_watched(demand.wants))
    return _can_come_about(demand.wants, Completions(frame, Answers({}, ANY_DAY)))


def _watched(wants: Iterable[Want]) -> list[tuple[Leaf, int]]:
    return [(want.leaf, want.day) for want in wants]


def _can_come_about(wants: Iterable[Want], completions: Completions) -> bool:
    """Whether some completion has all these truths."""
    assert completions.root is not None
    domains = dict(completions.root)
    for want in wants:
        fact, slots = want.leaf.fact, completions.frame.slots
        slot = slots[fact][want.leaf, want.day]
        domains[fact] = tuple(region for region in domains[fact] if region.holds[slot] is want.truth)
    return completions.exists(completions.settled(domains))


class Demands:
    """All demands of a block on some linked facts, with the services that make them."""

    def __init__(self, vocabulary: Vocabulary, sight: Sight, facts: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._sight = sight
        self._facts = facts
        self._places: dict[frozenset[Want], list[int]] = {}
        self._found: dict[Key, int] = {}

    def stand(self, demand: Demand, *, at: int) -> None:
        """Notes that a service makes a demand."""
        self._places.setdefault(demand.wants, []).append(at)

    def unmet(self, view: View) -> int:
        """The services of which some demand cannot be met, so that three-valued logic may say too much of them."""
        if all(map(view.tells, self._facts)):
            return 0
        key = self._key(view)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            found = self._found[key] = self._look(view)
        return found

    def _look(self, view: View) -> int:
        completions = Completions(self._frame, view.answers)
        met: dict[frozenset[Want], bool] = {}
        unmet = 0
        for wants, services in self._services.items():
            still_open = frozenset(want for want, number in wants if not isinstance(view[number], bool))
            if still_open not in met:
                met[still_open] = _can_come_about(still_open, completions)
            unmet |= 0 if met[still_open] else services
        return unmet

    @cached_property
    def _services(self) -> dict[tuple[tuple[Want, int], ...], int]:
        """For each demand, its wants with the numbers of their truths in a view, the services that make it."""
        return {
            tuple((want, self._sight.truth(want.leaf, want.day)) for want in wants): bits_at(places)
            for wants, places in self._places.items()
        }

    @cached_property
    def _frame(self) -> Frame:
        return Frame(self._vocabulary, self._facts, watched=_watched(self._wants))

    @cached_property
    def _key(self) -> Callable[[View], Key]:
        return self._sight.linked_key(self._facts, _watched(self._wants))

    @property
    def _wants(self) -> Iterator[Want]:
        return (want for wants in self._places for want in wants)
