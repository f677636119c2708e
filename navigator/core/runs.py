"""A run: one person's needs over all services, in one reading (rules.md sections 5 and 6).

The hopeful run takes a service unless its only outcome is `closed`, stale clauses left aside; the strict run takes it
only when its only outcome is `open`, all clauses counting. *D(n, F + P(T))* of rules.md is `doors(need, after=T)` here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from navigator.core.bits import positions
from navigator.core.cases import NOTHING_KNOWN, About, Circumstances, Person
from navigator.core.facts.completions import sure_needs
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.funnel import DOOR_STEPS, HOLDING_STEPS, Passing, Sieve, passing
from navigator.core.needs import Needs
from navigator.core.progress import moving, progressed
from navigator.core.rulebook import Rulebook
from navigator.core.verdicts import Engine, Verdicts

NO_VERDICTS = Verdicts((0, 0, 0, 0))


class Run:
    """One reading of the rules for one person. Services are bits by their position in the engine's rulebook."""

    def __init__(self, engine: Engine, person: Person, about: About, sieve: Sieve, *, strict: bool) -> None:
        self.engine = engine
        self.person = person
        self.strict = strict
        self.about = about
        self.needs = sure_needs(self.vocabulary, person.answers)
        self.moving = moving(self.vocabulary, person.answers, self.needs)
        self.sieve = sieve
        self._answers: dict[Needs, Answers | None] = {}
        self._verdicts: dict[Needs, Verdicts] = {}
        self._takes: dict[Needs, int] = {}
        self._passing: dict[tuple[str, Needs], Passing] = {}
        self._least_start: dict[int, int] = {}

    @property
    def rulebook(self) -> Rulebook:
        return self.engine.rulebook

    @property
    def vocabulary(self) -> Vocabulary:
        return self.engine.rulebook.vocabulary

    def answers(self, after: Needs) -> Answers | None:
        """*F + P(T)*; None where it leaves no completion."""
        after &= self.moving
        if after not in self._answers:
            self._answers[after] = progressed(self.vocabulary, self.person.answers, after)
        return self._answers[after]

    def verdicts(self, after: Needs) -> Verdicts:
        """The verdicts with *F + P(T)*; none at all where it leaves no completion."""
        after &= self.moving
        if after not in self._verdicts:
            answers = self.answers(after)
            self._verdicts[after] = NO_VERDICTS if answers is None else self.engine.verdicts(answers)
        return self._verdicts[after]

    def takes(self, after: Needs) -> int:
        """The services that take the person, in this run's sense."""
        after &= self.moving
        if after not in self._takes:
            self._takes[after] = self.verdicts(after).taken(strict=self.strict)
        return self._takes[after]

    def passing(self, need: str, after: Needs) -> Passing:
        """What each step of the funnel keeps for a need."""
        after &= self.moving
        if (need, after) not in self._passing:
            self._passing[need, after] = passing(
                self.sieve,
                listed=self.listed[need],
                moves=self.moves[need],
                takes=self.takes(after),
                verdicts=self.verdicts(after),
            )
        return self._passing[need, after]

    def doors(self, need: str, after: Needs) -> int:
        """*D(n, F + P(T))*: the services kept up to `moves`."""
        within = self.within_steps[need]
        return within & self.takes(after) if within else 0

    @cached_property
    def within_steps(self) -> Mapping[str, int]:
        """For each need, the services that would be doors if they took the person."""
        steps = [step for step in DOOR_STEPS if step != "takes"]
        return {need: self.passing(need, frozenset()).through(steps) for need in self.needs}

    @cached_property
    def meanwhile(self) -> Mapping[str, int]:
        """For each need, the services that hold it now."""
        return {need: self.passing(need, frozenset()).through(HOLDING_STEPS) & ~self.moves[need] for need in self.needs}

    @cached_property
    def listed(self) -> Mapping[str, int]:
        """For each need, the services that list it and are not ruled out."""
        wanted = self.rulebook.everyone
        for at, service in enumerate(self.rulebook.services) if self.person.ruled_out else ():
            wanted &= ~(1 << at) if self.person.rules_out(service) else -1
        return {need: self.rulebook.listing[need] & wanted for need in self.needs}

    @cached_property
    def moves(self) -> Mapping[str, int]:
        """For each need, the services that move it."""
        return {need: self.rulebook.moving[need] & self.listed[need] for need in self.needs}

    def circumstances(self, position: int) -> Circumstances:
        """What is known of the person and one service beside its rules."""
        return self.about.get(self.rulebook.services[position].id, NOTHING_KNOWN)

    def least_start(self, services: int) -> int:
        """The fewest days until support of one of these starts, 0 where unknown."""
        if services not in self._least_start:
            starts = map(self.rulebook.starts_in.__getitem__, positions(services))
            self._least_start[services] = min(starts)
        return self._least_start[services]

    def ids(self, services: int) -> tuple[str, ...]:
        """The ids of these services, in the order of the document."""
        return tuple(self.rulebook.services[at].id for at in positions(services))
