"""The smallest differences of a group: what two completions of different outcome must at least differ in.

Facts that no implication ties together vary freely, so a smallest difference lies within one set of linked facts; and
it matters only above the floor that the service's other groups reach at best.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from navigator.core.clauses import Outcome
from navigator.core.engines.fast.searching import Search
from navigator.core.facts.completions import Domains
from navigator.core.facts.regions import Region


def smallest_differences(search: Search, linked: Mapping[str, frozenset[str]], *, floor: Outcome) -> frozenset[str]:
    """The facts of all differences no part of which is a difference."""
    root = search.completions.root
    if root is None:
        return frozenset()
    pairs = _Pairs(search, floor)
    found: list[frozenset[str]] = []
    for tied in dict.fromkeys(linked[fact] for fact in sorted(root)):
        unknown = sorted(fact for fact in tied if len(root[fact]) > 1)
        for size in range(1, len(unknown) + 1):
            for facts in map(frozenset, combinations(unknown, size)):
                if not any(smaller <= facts for smaller in found) and pairs.differ(root, facts):
                    found.append(facts)
    return frozenset().union(*found)


class _Pairs:
    """Two completions searched side by side: alike in all facts but those in which they are to differ."""

    def __init__(self, search: Search, floor: Outcome) -> None:
        self._search = search
        self._floor = floor

    def differ(self, root: Domains, facts: frozenset[str]) -> bool:
        """Whether two completions of different outcome differ in exactly these facts."""
        return any(self._apart(one, other, facts) for one, other in self._starts(root, facts))

    def _starts(self, root: Domains, facts: frozenset[str]) -> Iterator[tuple[Domains, Domains]]:
        pairs = [list(combinations(root[fact], 2)) for fact in sorted(facts)]
        for chosen in product(*pairs):
            for swapped in _swaps(chosen):
                first = {fact: (pair[0],) for fact, pair in zip(sorted(facts), swapped, strict=True)}
                second = {fact: (pair[1],) for fact, pair in zip(sorted(facts), swapped, strict=True)}
                yield {**root, **first}, {**root, **second}

    def _apart(self, one: Domains, other: Domains, facts: frozenset[str]) -> bool:
        agreed = self._agreed(one, other, facts)
        if agreed is None:
            return False
        one, other = agreed
        first, second = self._reach(one), self._reach(other)
        if len(first | second) == 1:
            return False
        if len(first) == len(second) == 1:
            return self._exist(one, other, facts)
        fact = self._search.undecided(one if len(first) > 1 else other)
        return self._any(one, other, facts, fact, self._apart)

    def _reach(self, domains: Domains) -> frozenset[Outcome]:
        return frozenset(max(outcome, self._floor) for outcome in self._search.attainable(domains))

    def _agreed(self, one: Domains, other: Domains, facts: frozenset[str]) -> tuple[Domains, Domains] | None:
        """Both with all implications carried out, and alike wherever they may not differ."""
        completions = self._search.completions
        while True:
            settled_one, settled_other = completions.settled(one), completions.settled(other)
            if settled_one is None or settled_other is None:
                return None
            common = _common(settled_one, settled_other, facts)
            if all(common[fact] == settled_one[fact] == settled_other[fact] for fact in common):
                return settled_one, settled_other
            one, other = {**settled_one, **common}, {**settled_other, **common}

    def _exist(self, one: Domains, other: Domains, facts: frozenset[str]) -> bool:
        """Whether completions within both can be made alike in all facts that the implications leave open."""
        agreed = self._agreed(one, other, facts)
        if agreed is None:
            return False
        one, other = agreed
        fact = self._search.completions.loose(one) or self._search.completions.loose(other)
        return True if fact is None else self._any(one, other, facts, fact, self._exist)

    def _any(self, one: Domains, other: Domains, facts: frozenset[str], fact: str, goes_on: object) -> bool:
        regions: Iterable[Region] = one[fact]
        return any(
            goes_on({**one, fact: (region,)}, {**other, fact: (region,)}, facts)  # type: ignore[operator]
            for region in regions
        )


def _common(one: Domains, other: Domains, facts: frozenset[str]) -> dict[str, tuple[Region, ...]]:
    return {
        fact: tuple(region for region in regions if region in other[fact])
        for fact, regions in one.items()
        if fact not in facts
    }


def _swaps(pairs: tuple[tuple[Region, Region], ...]) -> Iterator[tuple[tuple[Region, Region], ...]]:
    """Every way to say which of each pair is on which side; the first pair stays, for the sides are alike."""
    head, *tail = pairs
    for turned in product((False, True), repeat=len(tail)):
        yield (head, *((b, a) if turn else (a, b) for (a, b), turn in zip(tail, turned, strict=True)))
