"""Circles: needs that wait for each other, so that no door ever opens (rules.md sections 6, 9.5 and 9.13).

    mental health ──every door asks to be settled first──▶ substance use
         ▲                                                     │
         └──────────every door asks to be settled first────────┘

*U* are the needs that never enter. A part *C* of it supports itself when every need of *C* would have a door once some
of *S∞ ∪ C* were under way. The smallest such sets are the circles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from navigator.core.bits import positions
from navigator.core.clauses import Clause, Outcome
from navigator.core.needs import Needs, smallest, subsets
from navigator.core.removal import Removal
from navigator.core.runs import Run
from navigator.core.stages import Stages, has_door, openings, staged
from navigator.core.verdicts import Sureness


@dataclass(frozen=True, slots=True)
class Break:
    """What would break a circle: a clause of a service taken away, or a service (no clause) reached after all."""

    service: int
    clause: str | None = None


def circles(run: Run, *, reached: Needs, unmet: Needs) -> tuple[Needs, ...]:
    """The smallest sets of unmet needs that support themselves."""
    ways = {need: openings(run, need, within=reached | unmet) for need in unmet}
    could = frozenset(need for need, sets in ways.items() if sets)
    return smallest(could, lambda needs: bool(needs) and _supports_itself(ways, needs, reached))


def supports_itself(run: Run, needs: Needs, reached: Needs) -> bool:
    """Whether each of the needs has a door once some of them, or of those reached, are under way."""
    return all(has_door(run, need, within=reached | needs) for need in needs)


def _supports_itself(ways: Mapping[str, tuple[Needs, ...]], needs: Needs, reached: Needs) -> bool:
    return all(any(after <= reached | needs for after in ways[need]) for need in needs)


def waiting_behind(run: Run, stages: Stages, circles: tuple[Needs, ...]) -> Mapping[str, tuple[Needs, ...]]:
    """The needs in no circle that enter once all circles are under way, with the smallest sets they wait for."""
    if not circles:
        return {}
    in_circles = frozenset().union(*circles)
    beyond = staged(run, start=stages.reached | in_circles)
    return {need: stage.waits_for for need, stage in beyond.by_need.items()}


def circle_doors(run: Run, circle: Needs, stages: Stages) -> int:
    """The doors that the needs of a circle would have."""
    within = stages.reached | circle
    return reduce(or_, (run.doors(need, after) for need in circle for after in openings(run, need, within=within)), 0)


def holding_clauses(run: Run, circle: Needs, stages: Stages) -> tuple[tuple[int, str], ...]:
    """Of the circle's doors, the clauses that stand broken more surely now than once they would be doors."""
    return tuple(
        (at, clause.id)
        for at in positions(circle_doors(run, circle, stages))
        for clause in run.rulebook.services[at].clauses
        if _can_close(run, clause) and _gives_way(run, at, clause, circle, stages)
    )


def _can_close(run: Run, clause: Clause) -> bool:
    return run.strict or clause.outcome is Outcome.CLOSED


def _gives_way(run: Run, at: int, clause: Clause, circle: Needs, stages: Stages) -> bool:
    now = _sureness(run, at, clause, stages.reached)
    return any(now > _sureness(run, at, clause, after) for after in _ways_in(run, at, circle, stages))


def _ways_in(run: Run, at: int, circle: Needs, stages: Stages) -> Iterator[Needs]:
    """The smallest sets by which this service is a door for some need of the circle."""
    within = (stages.reached | circle) & run.moving
    for need in sorted(circle):
        yield from smallest(within, lambda after, need=need: bool(run.doors(need, after) >> at & 1))  # type: ignore[misc]


def _sureness(run: Run, at: int, clause: Clause, after: Needs) -> Sureness:
    answers = run.answers(after)
    return Sureness.NONE if answers is None else run.engine.broken(at, [clause.id], answers)


def breaks(run: Run, circle: Needs, stages: Stages, removals: Iterable[Removal]) -> tuple[Break, ...]:
    """Every single clause without which a need of the circle has a stage, and every service that moves all of its
    needs, takes the person, and is lost only further on."""
    clauses = [Break(each.position, each.clause) for each in removals if not circle.isdisjoint(each.reached)]
    return (*clauses, *(Break(at) for at in positions(_nearly(run, circle, stages))))


def _nearly(run: Run, circle: Needs, stages: Stages) -> int:
    covered = run.sieve.kept["covers"]
    moving_all = reduce(lambda one, other: one & other, (run.moves[need] & run.listed[need] for need in circle))
    takes = reduce(or_, (run.takes(after) for after in subsets(stages.reached & run.moving)))
    return moving_all & covered & takes
