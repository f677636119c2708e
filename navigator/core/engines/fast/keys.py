"""Keys: what a group can tell of a person's answers, and nothing else.

Two people whose keys are equal are judged alike by the group, so that what was found for one serves the other: an age
of 34 and one of 41 are the same to rules that only ask whether somebody is 18, or 25.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import TypeAlias

from navigator.core.conditions import Leaf, leaves
from navigator.core.facts.givens import Aged, Answers, Exactly, Given, Partly
from navigator.core.facts.kinds import TIMED, Kind, Value, seen
from navigator.core.facts.vocabulary import Vocabulary

Part: TypeAlias = object
Key: TypeAlias = tuple[Part, ...]


class KeyMaker:
    """Makes the key of a person's answers for a set of facts and the leaves that are asked of them."""

    def __init__(self, vocabulary: Vocabulary, facts: frozenset[str], watched: Iterable[tuple[Leaf, int]]) -> None:
        asked: dict[str, list[tuple[Leaf, int]]] = {fact: [] for fact in sorted(facts)}
        for leaf, days in watched:
            asked[leaf.fact].append((leaf, days))
        implied: set[str] = set()
        for implication in vocabulary.implications_among(facts):
            implied.update(implication.then)
            for each in leaves(implication.test):
                assert isinstance(each, Leaf)
                asked[each.fact].append((each, 0))
        self._timed = [fact for fact in asked if vocabulary.facts[fact].kind in TIMED]
        self._parts = [_part_of(vocabulary, fact, found, fact in implied) for fact, found in asked.items()]

    def key(self, answers: Answers, later: int) -> Key:
        """Equal only for answers that the group judges alike, asked so many days later."""
        parts = tuple([part(answers) for part in self._parts])
        if not later:
            return parts
        told = tuple(answers.given.get(fact) for fact in self._timed)
        return (*parts, later, answers.asked_on, told)


def _part_of(
    vocabulary: Vocabulary, name: str, asked: list[tuple[Leaf, int]], implied: bool
) -> Callable[[Answers], Part]:
    kind = vocabulary.facts[name].kind
    if kind in TIMED:
        return _told_with_day(name) if implied else _timed_part(name, kind, asked)
    if implied or kind in (Kind.YES_NO, Kind.ONE):
        return lambda answers: answers.given.get(name)
    if kind is Kind.SEVERAL:
        return _options_part(name, frozenset().union(*(leaf.options for leaf, _ in asked)))
    return _number_part(name, _cuts(asked))


def _told_with_day(name: str) -> Callable[[Answers], Part]:
    return lambda answers: (answers.given.get(name), answers.asked_on)


def _options_part(name: str, named: frozenset[str]) -> Callable[[Answers], Part]:
    def part(answers: Answers) -> Part:
        given = answers.given.get(name)
        if given is None:
            return None
        if isinstance(given, Partly):
            return (given.has & named, given.has_not & named)
        assert isinstance(given, Exactly)
        assert isinstance(given.value, frozenset)
        return given.value & named

    return part


def _number_part(name: str, cuts: list[int]) -> Callable[[Answers], Part]:
    def part(answers: Answers) -> Part:
        given = answers.given.get(name)
        return _place(cuts, given.value) if isinstance(given, Exactly) else None

    return part


def _timed_part(name: str, kind: Kind, asked: list[tuple[Leaf, int]]) -> Callable[[Answers], Part]:
    cuts = _cuts(asked)
    days = sorted({day for _, day in asked})

    def part(answers: Answers) -> Part:
        given = answers.given.get(name)
        if isinstance(given, Exactly):
            return tuple([_place(cuts, seen(kind, given.value, asked_on=answers.asked_on, days=day)) for day in days])
        if isinstance(given, Aged) and days == [0]:
            return (bisect_right(cuts, given.years),)
        return _open_part(given, answers) if len(days) > 1 else given

    return part


def _open_part(given: Given | None, answers: Answers) -> Part:
    """Which birthdays lie between two days depends on the calendar, so the day belongs to the key."""
    return (given, answers.asked_on)


def _place(cuts: list[int], value: Value) -> Part:
    return bisect_right(cuts, value) if isinstance(value, int) else value


def _cuts(asked: list[tuple[Leaf, int]]) -> list[int]:
    """The whole numbers at which some leaf may turn: each bound, and the number after it."""
    return sorted({bound + extra for leaf, _ in asked for bound in leaf.bounds for extra in (0, 1)})
