"""The shared vocabulary: facts, what follows from what, and what support changes (rules.md section 1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import or_

from navigator.core.conditions import Test, facts_of
from navigator.core.facts.givens import Given
from navigator.core.facts.kinds import Fact


@dataclass(frozen=True, slots=True)
class Implication:
    """Where `test` holds on the day of asking, every completion gives the facts of `then` those values."""

    test: Test
    then: Mapping[str, Given]

    @property
    def facts(self) -> frozenset[str]:
        return facts_of(self.test) | frozenset(self.then)


@dataclass(frozen=True, slots=True)
class Change:
    """What support for a need (a progression) or a lapse in it (a setback) does to the facts; None makes one unknown.

    `weeks` is how long a progression takes; 0 for a setback.
    """

    need: str
    test: Test | None
    then: Mapping[str, Given | None]
    weeks: int = 0


@dataclass(frozen=True)
class Vocabulary:
    """Everything rules and people may speak of. Facts and needs keep the order of the document."""

    facts: Mapping[str, Fact]
    implications: tuple[Implication, ...] = ()
    progressions: Mapping[str, Change] = field(default_factory=dict)
    setbacks: Mapping[str, Change] = field(default_factory=dict)
    together: tuple[tuple[str, str], ...] = ()

    def __hash__(self) -> int:
        """Equal for equal vocabularies, and quick, so that what was worked out for one can be kept."""
        return hash(tuple(self.facts))

    @property
    def needs(self) -> tuple[str, ...]:
        """The needs, in the vocabulary's order."""
        return self.facts["needs"].options

    @cached_property
    def linked(self) -> Mapping[str, frozenset[str]]:
        """For each fact, the facts tied to it by implications, directly or through others, itself among them."""
        sets = {name: frozenset([name]) for name in self.facts}
        for implication in self.implications:
            joined = frozenset().union(*(sets[name] for name in implication.facts))
            sets.update(dict.fromkeys(joined, joined))
        return sets

    @cached_property
    def tied(self) -> frozenset[str]:
        """The facts of which some implication speaks: what can be true of them may turn on others, or be narrowed."""
        return frozenset().union(*(implication.facts for implication in self.implications))

    def closed(self, facts: Iterable[str]) -> frozenset[str]:
        """These facts with all that implications tie to them."""
        return frozenset().union(*(self.linked[name] for name in facts))

    def mark(self, facts: Iterable[str]) -> int:
        """These facts as bits, one for each set that implications tie together: two marks have a bit in common where
        what they mark does, directly or through implications."""
        return reduce(or_, map(self._marks.__getitem__, facts), 0)

    @cached_property
    def _marks(self) -> Mapping[str, int]:
        sets = {linked: 1 << at for at, linked in enumerate(dict.fromkeys(self.linked.values()))}
        return {fact: sets[linked] for fact, linked in self.linked.items()}

    def implications_among(self, facts: frozenset[str]) -> tuple[Implication, ...]:
        """The implications that speak of these facts, a set closed under them."""
        return tuple(each for each in self.implications if not each.facts.isdisjoint(facts))
