"""Patterns: clauses that are alike but for their leaves, judged for thousands of services in one go.

A pattern is the tree of a clause with numbered spots where its leaves stood. What is known of each spot comes as two
integers whose bits are services: for which it *surely* holds, and for which it *may* hold. Three-valued logic is then
plain bit logic, at least so many of some parts being the one case of which `all` and `any` are the ends:

    not    surely = not may          may = not surely
    all    = at least n of n         any = at least 1 of n
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from navigator.core.conditions import All, AnyOf, Anyone, Elsewhere, Leaf, Not, Some, Test
from navigator.core.engines.fast.judged import Judged

Held: TypeAlias = tuple[int, int]
"""The services for which something surely holds, and those for which it may."""

Asked: TypeAlias = tuple[Leaf, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a leaf stood."""

    number: int


@dataclass(frozen=True, slots=True)
class Always:
    """Holds for everybody."""


@dataclass(frozen=True, slots=True)
class Negated:
    part: Pattern


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `count` of the parts."""

    count: int
    parts: tuple[Pattern, ...]


Pattern: TypeAlias = Spot | Always | Negated | AtLeast


def patterned(judged: Judged) -> tuple[Pattern, tuple[Asked, ...]]:
    """The pattern of being broken, for a clause that asks about no other service, and what stands in its spots."""
    asked: list[Asked] = []
    days = tuple(_on_day(judged, day, asked) for day in judged.days(0))
    return AtLeast(1, days) if len(days) > 1 else days[0], tuple(asked)


def _on_day(judged: Judged, day: int, asked: list[Asked]) -> Pattern:
    test = _pattern(judged.clause.test, day, asked)
    fails = test if judged.clause.effect == "excludes" else Negated(test)
    if judged.clause.unless is None:
        return fails
    return AtLeast(2, (fails, Negated(_pattern(judged.clause.unless, day, asked))))


def _pattern(test: Test, day: int, asked: list[Asked]) -> Pattern:
    match test:
        case Leaf():
            asked.append((test, day))
            return Spot(len(asked) - 1)
        case Not():
            return Negated(_pattern(test.part, day, asked))
        case All():
            return AtLeast(len(test.parts), _patterns(test.parts, day, asked))
        case AnyOf():
            return AtLeast(1, _patterns(test.parts, day, asked))
        case Some():
            return AtLeast(test.count, _patterns(test.parts, day, asked))
        case Anyone():
            return Always()
        case Elsewhere():
            raise TypeError("a clause that asks about other services has no pattern")


def _patterns(parts: Sequence[Test], day: int, asked: list[Asked]) -> tuple[Pattern, ...]:
    return tuple(_pattern(part, day, asked) for part in parts)


def held(pattern: Pattern, spots: Mapping[int, Held], everyone: int) -> Held:
    """For which services a pattern surely holds and may hold; beyond `everyone` the bits mean nothing."""
    match pattern:
        case Spot():
            return spots[pattern.number]
        case Negated():
            surely, may = held(pattern.part, spots, everyone)
            return everyone & ~may, everyone & ~surely
        case AtLeast():
            found = [held(part, spots, everyone) for part in pattern.parts]
            return _at_least(pattern.count, found, everyone)
        case Always():
            return everyone, everyone


def _at_least(count: int, found: Sequence[Held], everyone: int) -> Held:
    surely, may = [each[0] for each in found], [each[1] for each in found]
    return _counted(count, surely, everyone), _counted(count, may, everyone)


def _counted(count: int, parts: Sequence[int], everyone: int) -> int:
    """The services that are in at least so many of the parts."""
    met = [everyone, *[0] * count]
    for part in parts:
        for least in range(count, 0, -1):
            met[least] |= met[least - 1] & part
    return met[count]


def sway(pattern: Pattern, spots: Mapping[int, Held], services: int, swayed: dict[int, int]) -> None:
    """Notes for each spot the services, of these, for which what stands there can still turn the whole pattern.

    True of patterns whose spots vary freely: a part matters where the others can leave exactly one short.
    """
    match pattern:
        case Spot():
            surely, may = spots[pattern.number]
            swayed[pattern.number] = services & may & ~surely
        case Negated():
            sway(pattern.part, spots, services, swayed)
        case AtLeast():
            found = [held(part, spots, services) for part in pattern.parts]
            for at, part in enumerate(pattern.parts):
                surely, _ = _at_least(pattern.count, [*found[:at], *found[at + 1 :]], services)
                _, may = _at_least(pattern.count - 1, [*found[:at], *found[at + 1 :]], services)
                sway(part, spots, services & may & ~surely, swayed)
