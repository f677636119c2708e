"""The fast engine's answers, from parts that were made ready before and parts that are new.

    rulebook    a b c d e f g h         part 1: all eight
    b changes   a b c d e f g h         part 1: all but b     part 2: b

What was ready for a service serves as long as its rules are what they were, whatever happens to others. To make ten
thousand services ready takes seconds, and one a few milliseconds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from navigator.core.bits import positions
from navigator.core.clauses import Outcome
from navigator.core.engines.fast.moves import Moves, moves
from navigator.core.engines.fast.part import Part
from navigator.core.engines.fast.ties import Ties
from navigator.core.engines.fast.unchanged import unchanged
from navigator.core.facts.givens import Answers
from navigator.core.rulebook import Rulebook
from navigator.core.verdicts import Sureness, Verdicts

MOST_PARTS = 6
"""How many parts an engine has at most: each costs every person a little, and to put two together costs one of them."""


class Home(NamedTuple):
    """Where a service is judged: in which part, and by which position in the rulebook of that part."""

    part: Part
    at: int


class FastEngine:
    """Judges services in parts. What it finds in one serves whoever looks alike to its rules."""

    def __init__(self, rulebook: Rulebook, *, homes: Sequence[Home | None] = (), ties: Ties | None = None) -> None:
        """The homes are of services that are ready already; of others, or for none, None."""
        self.rulebook = rulebook
        self._ties = Ties(rulebook.vocabulary) if ties is None else ties
        self._homes = self._housed(homes or [None] * len(rulebook.services))

    def over(self, rulebook: Rulebook) -> FastEngine:
        if rulebook.vocabulary != self.rulebook.vocabulary:
            return FastEngine(rulebook)
        stood = unchanged(self.rulebook, rulebook)
        homes = [self._homes[stood[at]] if at in stood else None for at in range(len(rulebook.services))]
        return FastEngine(rulebook, homes=homes, ties=self._ties)

    def _housed(self, homes: Sequence[Home | None]) -> list[Home]:
        """A home for every service: one new part for those that have none, and for those of parts that are too many."""
        if not any(home is None for home in homes):
            return [home for home in homes if home is not None]
        sizes = Counter(home.part for home in homes if home is not None)
        kept = {part for part, _ in sizes.most_common(MOST_PARTS - 1)}
        new = [at for at, home in enumerate(homes) if home is None or home.part not in kept]
        part = Part(self.rulebook, new, ties=self._ties)
        return [home if home and home.part in kept else Home(part, at) for at, home in enumerate(homes)]

    @cached_property
    def parts(self) -> Mapping[Part, Moves]:
        """The parts, with where their services stand."""
        stood: dict[Part, dict[int, int]] = {}
        for at, home in enumerate(self._homes):
            stood.setdefault(home.part, {})[at] = home.at
        return {part: moves(theirs) for part, theirs in stood.items()}

    def verdicts(self, answers: Answers) -> Verdicts:
        possible = [0, 0, 0, 0]
        for part, moved in self.parts.items():
            for outcome, services in enumerate(part.verdicts(answers).possible):
                possible[outcome] |= moved.there(services)
        return Verdicts((possible[0], possible[1], possible[2], possible[3]))

    def outcomes(
        self, position: int, answers: Answers, *, later: int = 0, without: str | None = None
    ) -> frozenset[Outcome]:
        part, at = self._homes[position]
        return part.outcomes(at, answers, later=later, without=without)

    def outcomes_by_day(self, position: int, answers: Answers, days: Iterable[int]) -> Iterator[frozenset[Outcome]]:
        part, at = self._homes[position]
        return part.outcomes_by_day(at, answers, days)

    def settles(self, position: int, answers: Answers) -> frozenset[str]:
        part, at = self._homes[position]
        return part.settles(at, answers)

    def settling(self, answers: Answers, services: int) -> Mapping[str, int]:
        facts: dict[str, int] = {}
        for part, moved in self.parts.items():
            for fact, found in part.settling(answers, moved.back(services)).items():
                facts[fact] = facts.get(fact, 0) | moved.there(found)
        return facts

    def broken(self, position: int, clauses: Sequence[str], answers: Answers) -> Sureness:
        part, at = self._homes[position]
        return part.broken(at, clauses, answers)

    def liftable(self, answers: Answers, services: int, *, strict: bool) -> Iterator[tuple[int, str]]:
        for position in positions(services):
            part, at = self._homes[position]
            yield from ((position, clause) for clause in part.liftable(at, answers, strict=strict))

    def opening(self, answers: Answers, services: int, *, strict: bool) -> Mapping[int, int]:
        found: dict[int, int] = {}
        for part, moved in self.parts.items():
            for days, opened in part.opening(answers, moved.back(services), strict=strict).items():
                found.update(dict.fromkeys(positions(moved.there(opened)), days))
        return found
