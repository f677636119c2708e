"""Clauses as they are told: which can be said in one breath, and whom they come to stand against. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from navigator.reading.leaves import Facts, Span, span
from navigator.reading.said import Said, said

TOLD_BESIDE = ("x_why", "x_until", "x_ask_again", "x_who_else", "challenge")
"""What is told beside a rule, so that it is not said in one breath with others."""


@dataclass(frozen=True)
class Told:
    """A clause without faults, with the facts of the vocabulary."""

    clause: Mapping[str, Any]
    facts: Facts

    @property
    def id(self) -> str:
        return str(self.clause["id"])

    @property
    def strength(self) -> str:
        return str(self.clause["strength"])

    @property
    def is_required(self) -> bool:
        return bool(self.clause["effect"] == "requires")

    @cached_property
    def wanted(self) -> Said:
        """What those are against whom it never stands: of what is required the test, of all else its opposite."""
        return said(self.clause["test"], self.facts, holds=self.is_required)

    @cached_property
    def against(self) -> Said:
        """What those are against whom it stands, were it not for its "unless"."""
        return said(self.clause["test"], self.facts, holds=not self.is_required)

    @cached_property
    def unless(self) -> Said | None:
        return said(self.clause["unless"], self.facts) if "unless" in self.clause else None

    @property
    def stands_alone(self) -> bool:
        """Whether it is a sentence of its own."""
        return any(key in self.clause for key in ("unless", "day", *TOLD_BESIDE))

    @property
    def ages(self) -> Span | None:
        """The ages it takes, where it is about nothing else and they are in one piece."""
        test = self.clause["test"]
        if self.facts.get(test.get("fact", ""), {}).get("kind") != "age":
            return None
        if self.is_required:
            return span(test)
        least, most = span(test)
        if least is None and most is not None:
            return most + 1, None
        return (None, least - 1) if most is None and least is not None else None


def ages_of(rules: Iterable[Told]) -> Span:
    """The ages that all of these take."""
    found = [ages for each in rules if (ages := each.ages) is not None]
    least = max((each for each, _ in found if each is not None), default=None)
    most = min((each for _, each in found if each is not None), default=None)
    return least, most
