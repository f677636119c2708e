"""Verdicts: the set of outcomes over all completions (rules.md section 4), and what an engine has to answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from navigator.core.bits import positions
from navigator.core.clauses import Outcome
from navigator.core.facts.givens import Answers
from navigator.core.rulebook import Rulebook

UNKNOWN = "unknown"
"""The verdict where several outcomes are possible."""


def verdict(outcomes: frozenset[Outcome]) -> str:
    """The one outcome there is, or `unknown`."""
    return next(iter(outcomes)).code if len(outcomes) == 1 else UNKNOWN


class Sureness(IntEnum):
    """In how many completions something is so."""

    NONE = 0
    SOME = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts of all services for one set of answers: for each outcome, the services for which it is possible."""

    possible: tuple[int, int, int, int]

    def of(self, position: int) -> frozenset[Outcome]:
        """The outcomes of one service."""
        return frozenset(outcome for outcome in Outcome if self.possible[outcome] >> position & 1)

    def only(self, outcome: Outcome) -> int:
        """The services with this outcome and no other."""
        others = [self.possible[other] for other in Outcome if other is not outcome]
        return self.possible[outcome] & ~(others[0] | others[1] | others[2])

    def taken(self, *, strict: bool) -> int:
        """The services that take the person. Strictly: those whose only outcome is `open`; hopefully: all but those
        whose only outcome is `closed`."""
        if strict:
            return self.only(Outcome.OPEN)
        return self.possible[Outcome.OPEN] | self.possible[Outcome.CASE_BY_CASE] | self.possible[Outcome.NOT_SAID]

    @property
    def several(self) -> int:
        """The services for which more than one outcome is possible."""
        once = twice = 0
        for each in self.possible:
            twice |= once & each
            once |= each
        return twice


def is_taken(outcomes: frozenset[Outcome], *, strict: bool) -> bool:
    """`Verdicts.taken`, of the outcomes of one service."""
    return outcomes == {Outcome.OPEN} if strict else outcomes != {Outcome.CLOSED}


class Engine(Protocol):
    """Judges the services of a rulebook. Both engines give the same answers; `later` counts days from the asking."""

    rulebook: Rulebook

    def verdicts(self, answers: Answers) -> Verdicts:
        """The verdict of every service on the day of asking."""

    def outcomes(
        self, position: int, answers: Answers, *, later: int = 0, without: str | None = None
    ) -> frozenset[Outcome]:
        """The outcomes of one service, asked so many days later, or without one of its clauses."""

    def outcomes_by_day(self, position: int, answers: Answers, days: Iterable[int]) -> Iterator[frozenset[Outcome]]:
        """The outcomes of one service, asked so many days later, for one day after another."""

    def settles(self, position: int, answers: Answers) -> frozenset[str]:
        """The facts of the smallest differences: what could be asked to learn more about the outcome."""

    def settling(self, answers: Answers, services: int) -> Mapping[str, int]:
        """For each fact that settles something of some of these services, those services."""

    def broken(self, position: int, clauses: Sequence[str], answers: Answers) -> Sureness:
        """In how many completions at least one of these clauses of the service is broken."""

    def liftable(self, answers: Answers, services: int, *, strict: bool) -> Iterator[tuple[int, str]]:
        """The single clauses of these services, none of which is taken, without which the service would be taken."""

    def opening(self, answers: Answers, services: int, *, strict: bool) -> Mapping[int, int]:
        """Of these services, all closed now, those that no longer are within a year though nothing but time passes
        (strictly: that are open then), with the days until the first day on which that is so."""

    def over(self, rulebook: Rulebook) -> Engine:
        """An engine of the same sort over other rules; what they have in common with these need not be made ready
        again."""


def settling_one_by_one(engine: Engine, answers: Answers, services: int) -> Mapping[str, int]:
    """`Engine.settling`, asked of one service after another."""
    found: dict[str, int] = {}
    for at in positions(services):
        for fact in engine.settles(at, answers):
            found[fact] = found.get(fact, 0) | 1 << at
    return found
