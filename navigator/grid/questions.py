"""The questions of the grid as values, and which of them make sense for a service. PURE."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeAlias

Test: TypeAlias = Mapping[str, Any]
Answers: TypeAlias = Mapping[str, Any]

GROUP, HISTORY, EACH, RANGE = KINDS = ("group", "history", "each", "range")
YES, NO, CASE_BY_CASE = ANSWERS = ("yes", "no", "case_by_case")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Those who are taken all the same: `about` is the test of them."""

    id: str
    label: str
    about: Test


@dataclass(frozen=True, slots=True)
class Option:
    """One of several groups that a question asks about, each with an answer of its own."""

    id: str
    label: str
    people: str
    about: Test
    settled_by: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """A sort of service, by its kinds; a service without any kind is in it by its needs."""

    id: str
    label: str
    kinds: frozenset[str]
    needs: frozenset[str]

    def has(self, kinds: Collection[str], needs: Collection[str]) -> bool:
        """Whether a service of these kinds, for these needs, is of this sort."""
        return not self.kinds.isdisjoint(kinds) if kinds else not self.needs.isdisjoint(needs)


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One question, equal to itself only. `about` is the test of the people it asks about, `people` says who they are.

    `least` and `most` are the bounds of the fact that a range asks about.
    """

    id: str
    kind: str
    short: str
    question: str
    people: str = ""
    about: Test = field(default_factory=dict)
    fact: str = ""
    least: int = 0
    most: int = 0
    options: tuple[Option, ...] = ()
    unless: tuple[FollowUp, ...] = ()
    months: tuple[int, ...] = ()
    under: str = ""
    over: str = ""
    everybody: str = ""
    unit: str = ""
    margin: int = 0
    quick: tuple[Mapping[str, Any], ...] = ()
    where: Setting | None = None
    after: str = ""
    settled_by: str = ""
    note: str = ""

    @property
    def bounds(self) -> tuple[str, ...]:
        """The bounds that may be stated: from, to, or both."""
        return tuple(bound for bound, words in (("from", self.under), ("to", self.over)) if words)


@dataclass(frozen=True)
class Grid:
    """All questions, in their order; `left_out` names those that make no sense for the service in hand."""

    questions: tuple[Question, ...]
    left_out: frozenset[str] = frozenset()

    @cached_property
    def _without(self) -> dict[frozenset[str], Grid]:
        """This grid for services in other settings, each made once: there are few settings."""
        return {}

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.questions}

    def for_service(self, *, kinds: Collection[str], needs: Collection[str]) -> Grid:
        """The grid of a service of these kinds, for these needs."""
        senseless = frozenset(each.id for each in self.questions if each.where and not each.where.has(kinds, needs))
        if senseless not in self._without:
            self._without[senseless] = replace(self, left_out=senseless)
        return self._without[senseless]

    def applies(self, question: Question, answers: Answers) -> bool:
        """Whether a service that gave these answers is asked this as well."""
        return question.id not in self.left_out and (not question.after or _goes_on(answers.get(question.after)))

    def applicable(self, answers: Answers) -> Iterator[Question]:
        """Every question that such a service is asked, in order."""
        return (question for question in self.questions if self.applies(question, answers))


def _goes_on(answer: Any) -> bool:
    return isinstance(answer, Mapping) and answer.get("answer") in (YES, CASE_BY_CASE)
