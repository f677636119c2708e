"""Section 6: stages, as a least fixpoint over all subsets of the needs already served, and the days they take."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.navigator.core.oracle.completions import needs_of
from tests.navigator.core.oracle.funnel import Services, doors_with
from tests.navigator.core.oracle.progress import facts_after, progression_of
from tests.navigator.core.oracle.values import subsets
from tests.navigator.core.oracle.world import World, remembered, starts_in

Needs = frozenset[str]


@dataclass(frozen=True)
class Stages:
    """The sets S₀, S₁ … up to S∞, and for each need that enters its stage and the smallest T that serve it there."""

    levels: tuple[Needs, ...]
    stage: dict[str, int]
    waits_for: dict[str, tuple[Needs, ...]]

    @property
    def reached(self) -> Needs:
        """S∞."""
        return self.levels[-1]


@remembered
def stages(world: World, *, hopeful: bool) -> Stages:
    """The run of section 6, from nothing, over all needs of the person."""
    return run_from(world, frozenset(), needs_of(world), hopeful=hopeful)


def run_from(world: World, start: Needs, among: Iterable[str], *, hopeful: bool) -> Stages:
    """The least fixpoint from `start`: stage k of a need is the first at which some T within S_k serves it."""
    levels = [start]
    stage: dict[str, int] = {}
    waits_for: dict[str, tuple[Needs, ...]] = {}
    while True:
        entering = {
            need: ways
            for need in among
            if need not in levels[-1] and (ways := ways_within(world, need, levels[-1], hopeful=hopeful))
        }
        if not entering:
            return Stages(tuple(levels), stage, waits_for)
        stage |= dict.fromkeys(entering, len(levels) - 1)
        waits_for |= entering
        levels.append(levels[-1].union(entering))


@remembered
def ways_within(world: World, need: str, within: Needs, *, hopeful: bool) -> tuple[Needs, ...]:
    """The smallest T within a set of needs that give the need a door."""
    return smallest(done for done in subsets(sorted(within)) if doors_after(world, need, done, hopeful=hopeful))


@remembered
def ways_to_door(world: World, need: str, service_id: str, within: Needs, *, hopeful: bool) -> tuple[Needs, ...]:
    """The smallest T within a set of needs by which one service is a door for the need."""
    return smallest(
        done for done in subsets(sorted(within)) if service_id in doors_after(world, need, done, hopeful=hopeful)
    )


def doors_after(world: World, need: str, done: Needs, *, hopeful: bool) -> Services:
    """D(n, F + P(T))."""
    return doors_with(world, need, facts_after(world, done), hopeful=hopeful)


def smallest(sets: Iterable[Needs]) -> tuple[Needs, ...]:
    """Those of which no proper subset is among them."""
    found = set(sets)
    return tuple(sorted((one for one in found if not any(other < one for other in found)), key=sorted))


@remembered
def planned_doors(world: World, need: str, *, hopeful: bool) -> Services:
    """The doors of a need: those of all its smallest T; none without a stage."""
    ways = stages(world, hopeful=hopeful).waits_for.get(need, ())
    return frozenset().union(*(doors_after(world, need, done, hopeful=hopeful) for done in ways))


@remembered
def days_until(world: World, need: str, *, hopeful: bool) -> int:
    """Days before a need with a stage can be asked for (9.3)."""
    ways = stages(world, hopeful=hopeful).waits_for[need]
    return min(max((days_through(world, one, hopeful=hopeful) for one in done), default=0) for done in ways)


def days_through(world: World, need: str, *, hopeful: bool) -> int:
    """Days until a need with a stage has been asked for, started, and brought its progression."""
    progression = progression_of(world, need) or {}
    return start_of(world, need, hopeful=hopeful) + 7 * int(progression.get("weeks", 0))


def start_of(world: World, need: str, *, hopeful: bool) -> int:
    """Days until the earliest door of a need with a stage starts."""
    soonest = min(starts_in(world, door) for door in planned_doors(world, need, hopeful=hopeful))
    return days_until(world, need, hopeful=hopeful) + soonest
