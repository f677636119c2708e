"""What has been said about one fact: all of it, a part of it, or nothing (rules.md section 1, "values")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from navigator.core.facts.kinds import Value, years_old


@dataclass(frozen=True, slots=True)
class Exactly:
    """The whole answer: only this value completes it."""

    value: Value

    def allows(self, value: Value, *, asked_on: date) -> bool:
        return value == self.value


@dataclass(frozen=True, slots=True)
class Partly:
    """Of several options, some are held and some are not; the others are unknown."""

    has: frozenset[str]
    has_not: frozenset[str]

    def allows(self, value: Value, *, asked_on: date) -> bool:
        assert isinstance(value, frozenset)
        return self.has <= value and self.has_not.isdisjoint(value)

    def onto(self, earlier: Given | None) -> Given:
        """This, said after `earlier`: the options named here are replaced, the others stay as they were."""
        if isinstance(earlier, Exactly):
            assert isinstance(earlier.value, frozenset)
            return Exactly((earlier.value | self.has) - self.has_not)
        if isinstance(earlier, Partly):
            return Partly((earlier.has - self.has_not) | self.has, (earlier.has_not - self.has) | self.has_not)
        return self


@dataclass(frozen=True, slots=True)
class Aged:
    """An age in whole years: every date of birth of that age on the day of asking completes it."""

    years: int

    def allows(self, value: Value, *, asked_on: date) -> bool:
        assert isinstance(value, date)
        return years_old(value, on=asked_on) == self.years


Given: TypeAlias = Exactly | Partly | Aged


@dataclass(frozen=True, slots=True)
class Answers:
    """The facts given by one person, with the day of asking: *F* of rules.md section 6.

    A fact that is absent is unknown. Two equal sets of answers judge every rule alike.
    """

    given: Mapping[str, Given]
    asked_on: date

    def without(self, fact: str) -> Answers:
        """The same answers with one of them forgotten."""
        return Answers({name: given for name, given in self.given.items() if name != fact}, self.asked_on)

    def only(self, facts: frozenset[str]) -> Answers:
        """The same answers with all but these forgotten."""
        return Answers({name: given for name, given in self.given.items() if name in facts}, self.asked_on)

    def changed(self, then: Mapping[str, Given | None]) -> Answers:
        """The answers after a progression or setback: what `then` names is replaced, None makes a fact unknown."""
        given = dict(self.given)
        for name, value in then.items():
            if value is None:
                given.pop(name, None)
            else:
                given[name] = value.onto(given.get(name)) if isinstance(value, Partly) else value
        return Answers(given, self.asked_on)

    @property
    def key(self) -> frozenset[tuple[str, Given]]:
        """Equal for equal answers, and hashable."""
        return frozenset(self.given.items())
