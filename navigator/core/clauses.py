"""Clauses and the services that state them: what breaks, and what comes of it (rules.md section 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum
from functools import cached_property

from navigator.core.conditions import Elsewhere, Leaf, Test, elsewheres, leaves


class Outcome(IntEnum):
    """What a service's rules come to for one complete person, from best to worst."""

    OPEN = 0
    CASE_BY_CASE = 1
    NOT_SAID = 2
    CLOSED = 3

    @property
    def code(self) -> str:
        return self.name.lower()


STRENGTHS = {"case_by_case": Outcome.CASE_BY_CASE, "not_said": Outcome.NOT_SAID, "always": Outcome.CLOSED}
"""What a broken clause of each strength makes of the outcome."""

EFFECTS = ("requires", "excludes")
DAYS = ("asked", "start")
CHALLENGES = ("duty", "guidance")
ROLES = ("moves", "holds")


@dataclass(frozen=True, slots=True)
class Clause:
    """One rule of a service. `days` are the days it is judged on: of asking, of the start, or both."""

    id: str
    effect: str
    strength: str
    test: Test
    unless: Test | None = None
    days: tuple[str, ...] = DAYS
    challenge: str | None = None
    confirmed_on: date | None = None

    @property
    def outcome(self) -> Outcome:
        """What it makes of the outcome where it is broken; a duty's challenge turns `always` into `case_by_case`."""
        if self.strength == "always" and self.challenge == "duty":
            return Outcome.CASE_BY_CASE
        return STRENGTHS[self.strength]

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """The leaves on facts, of its test and of its `unless`."""
        return tuple(leaf for test in (self.test, self.unless) for leaf in leaves(test) if isinstance(leaf, Leaf))

    @property
    def facts(self) -> frozenset[str]:
        return frozenset(leaf.fact for leaf in self.leaves)

    @property
    def elsewheres(self) -> tuple[Elsewhere, ...]:
        return elsewheres(self.test) + elsewheres(self.unless)

    def is_stale(self, before: date | None) -> bool:
        """Whether nobody confirmed it since that day; without a day nothing is stale (rules.md 9.1)."""
        return before is not None and (self.confirmed_on is None or self.confirmed_on < before)


@dataclass(frozen=True)
class Service:
    """A judged thing: a service, a service at a location or a strand of one, with overrides already applied."""

    id: str
    needs: Mapping[str, str]
    clauses: tuple[Clause, ...]
    kinds: frozenset[str] = field(default=frozenset())
    service: str | None = None
    location: str | None = None
    strand: str | None = None

    @property
    def whole(self) -> str:
        """The service it is, or is a part of."""
        return self.service or self.id

    @property
    def names(self) -> frozenset[str]:
        """The names by which others may mean it."""
        return frozenset({self.id, self.whole})

    @property
    def door(self) -> tuple[str, str | None]:
        """Judged things with the same door are strands of one service at one location: one door to a person."""
        return (self.whole, self.location)

    @cached_property
    def elsewheres(self) -> tuple[Elsewhere, ...]:
        """What its clauses ask about other services."""
        return tuple(dict.fromkeys(target for each in self.clauses for target in each.elsewheres))

    def fresh(self, stale_before: date | None) -> Service:
        """The service read without its stale clauses; itself where it has none."""
        fresh = tuple(each for each in self.clauses if not each.is_stale(stale_before))
        return self if len(fresh) == len(self.clauses) else replace(self, clauses=fresh)

    def without(self, clause_id: str) -> Service:
        """The service read without one of its clauses."""
        return replace(self, clauses=tuple(each for each in self.clauses if each.id != clause_id))
