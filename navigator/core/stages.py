"""Stages: which need can be met now, and which only once another is under way (rules.md section 6).

S₀ = ∅        Sₖ₊₁ = Sₖ ∪ {n : D(n, F + P(T)) ≠ ∅ for some T ⊆ Sₖ}        up to S∞
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from math import ceil
from operator import or_
from typing import Protocol

from navigator.core.bits import positions
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.needs import Needs, smallest, subsets

DAYS_IN_A_WEEK = 7


class Doors(Protocol):
    """What stages are worked out from: a run, or a run without one clause."""

    @property
    def needs(self) -> tuple[str, ...]: ...

    @property
    def moving(self) -> Needs: ...

    @property
    def vocabulary(self) -> Vocabulary: ...

    def doors(self, need: str, after: Needs) -> int: ...

    def least_start(self, services: int) -> int: ...


@dataclass(frozen=True, slots=True)
class Stage:
    """How one need is met: at which stage, after which smallest sets of needs, by which doors, after how many days."""

    level: int
    waits_for: tuple[Needs, ...]
    doors: int
    days: int


@dataclass(frozen=True)
class Stages:
    """The needs that enter, in the order in which they do. `levels[k]` is *Sₖ*; the last one is *S∞*."""

    levels: tuple[Needs, ...]
    by_need: Mapping[str, Stage]

    @property
    def reached(self) -> Needs:
        """*S∞*."""
        return self.levels[-1]


def staged(run: Doors, *, start: Needs = frozenset()) -> Stages:
    """The least fixpoint from a set of needs that are under way already."""
    levels, by_need = [start], dict[str, Stage]()
    while True:
        now = levels[-1]
        entering = {need: ways for need in run.needs if need not in now and (ways := openings(run, need, within=now))}
        if not entering:
            return Stages(tuple(levels), by_need)
        found = {need: _stage(run, need, len(levels) - 1, ways, by_need) for need, ways in entering.items()}
        by_need.update(found)
        levels.append(now | frozenset(entering))


def reached(run: Doors, *, start: Needs) -> Needs:
    """*S∞* alone, from a set of needs that are under way already."""
    now = start
    while True:
        entering = [need for need in run.needs if need not in now and has_door(run, need, within=now)]
        if not entering:
            return now
        now |= frozenset(entering)


def openings(run: Doors, need: str, *, within: Needs) -> tuple[Needs, ...]:
    """The smallest sets of needs that, once under way, leave a door for this one."""
    return smallest(within & run.moving, lambda after: run.doors(need, after) != 0)


def has_door(run: Doors, need: str, *, within: Needs) -> bool:
    """Whether some set of these needs, once under way, leaves a door for this one."""
    return any(run.doors(need, after) for after in subsets(within & run.moving))


def _stage(run: Doors, need: str, level: int, ways: tuple[Needs, ...], earlier: Mapping[str, Stage]) -> Stage:
    doors = reduce(or_, (run.doors(need, after) for after in ways))
    known = [after for after in ways if after <= earlier.keys()]
    days = min((max((under_way_after(run, each, earlier) for each in after), default=0) for after in known), default=0)
    return Stage(level, ways, doors, days)


def under_way_after(run: Doors, need: str, stages: Mapping[str, Stage]) -> int:
    """Days until the progression of a need has come about: its own days, its earliest door's start, its weeks."""
    stage = stages[need]
    weeks = run.vocabulary.progressions[need].weeks
    return stage.days + run.least_start(stage.doors) + DAYS_IN_A_WEEK * weeks


def weeks(stage: Stage) -> int:
    """The days of a stage in weeks, rounded up."""
    return ceil(stage.days / DAYS_IN_A_WEEK)


def later_doors(run: Doors, need: str, stages: Stages) -> tuple[tuple[int, Needs], ...]:
    """Services that become doors only by more progress than the stage needs, with every smallest set that does it."""
    stage = stages.by_need[need]
    found: dict[int, list[Needs]] = {}
    for after in subsets(stages.reached & run.moving):
        for at in positions(run.doors(need, after) & ~stage.doors):
            if not any(smaller <= after for smaller in found.get(at, [])):
                found.setdefault(at, []).append(after)
    return tuple((at, after) for at, sets in sorted(found.items()) for after in sets)
