"""How large the groups of clauses are that are judged together (rules.md sections 4 and 9.16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from math import prod
from typing import TypeAlias

from navigator.core.clauses import Clause, Service
from navigator.core.conditions import Leaf, leaves
from navigator.core.documents.shapes import Place
from navigator.core.facts.kinds import Fact, Kind
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.parting import parted

LARGEST_GROUP = 4096
"""How many combinations of values a group of clauses may have."""


class Sizes:
    """The sizes of the groups of one service after another; of clauses that ask the same, told once.

    Clauses are known by the identity of what they ask: to compare it part by part takes longer than all else here.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._marks: dict[_Asked, int] = {}
        self._sizes: dict[tuple[_Asked, ...], int] = {}
        self._kept: list[Service] = []

    def of(self, service: Service) -> Iterator[tuple[tuple[Clause, ...], int]]:
        """Each group of a service's clauses with how many combinations of values they tell apart: no fact of it is
        asked by a clause of another."""
        self._kept.append(service)  # so that no identity becomes that of something else
        for group in parted(service.clauses, self._mark):
            name = tuple([_asked(clause) for clause in group])
            if name not in self._sizes:
                self._sizes[name] = self._size(group)
            yield group, self._sizes[name]

    def _mark(self, clause: Clause) -> int:
        name = _asked(clause)
        if name not in self._marks:
            self._marks[name] = self._vocabulary.mark(clause.facts)
        return self._marks[name]

    def _size(self, group: Iterable[Clause]) -> int:
        named = [*(leaf for clause in group for leaf in clause.leaves), *self._implied]
        facts = facts_of_group(self._vocabulary, group)
        return prod(
            _values(self._vocabulary.facts[fact], [leaf for leaf in named if leaf.fact == fact]) for fact in facts
        )

    @cached_property
    def _implied(self) -> list[Leaf]:
        implied = (leaves(each.test) for each in self._vocabulary.implications)
        return [leaf for found in implied for leaf in found if isinstance(leaf, Leaf)]


_Asked: TypeAlias = tuple[int, int]


def _asked(clause: Clause) -> _Asked:
    return id(clause.test), id(clause.unless)


def facts_of_group(vocabulary: Vocabulary, group: Iterable[Clause]) -> frozenset[str]:
    """The facts on which clauses turn, closed under implications."""
    return vocabulary.closed(frozenset[str]().union(*(clause.facts for clause in group)))


def refuse_large_groups(vocabulary: Vocabulary, services: Iterable[Service], at: Place) -> None:
    """Notes every group of clauses with more combinations of values than can be told apart in good time; the place is
    that of the list of services."""
    sizes = Sizes(vocabulary)
    for index, service in enumerate(services):
        for group, size in sizes.of(service):
            if size > LARGEST_GROUP:
                at.item(index).refuse(
                    {"facts": sorted(facts_of_group(vocabulary, group)), "combinations": size},
                    f"at most {LARGEST_GROUP} combinations of values among clauses that share facts",
                )


def _values(fact: Fact, named: list[Leaf]) -> int:
    match fact.kind:
        case Kind.YES_NO:
            return 2
        case Kind.ONE:
            return len(fact.options)
        case Kind.SEVERAL:
            return int(2 ** len(frozenset().union(*(leaf.options for leaf in named))))
    return 1 + len({bound for leaf in named for bound in leaf.bounds})
