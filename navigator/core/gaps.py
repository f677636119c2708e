"""Gaps: what is missing, for which needs, whether for certain, with the evidence (rules.md sections 5, 6 and 9).

One run says for each need without a stage why it has none; two runs together say what of it is certain:

    hopeful run  strict run   told
    no stage     no stage     the hopeful run's gap, certain where it also holds with the strict doors;
                              else the code of the first step that empties, certain
    a stage      no stage     the strict run's gap, possible
    a stage      a stage      nothing but one_after_another and the first of lasts, sure that empties, certain
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from navigator.core.circles import (
    Break,
    breaks,
    circle_doors,
    circles,
    holding_clauses,
    supports_itself,
    waiting_behind,
)
from navigator.core.clauses import Outcome
from navigator.core.funnel import EMPTIED, Step, emptied, funnel
from navigator.core.needs import Needs, subsets
from navigator.core.removal import Removal, removals
from navigator.core.runs import Run
from navigator.core.stages import Stages, staged


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap. Services are ids, clauses pairs of service and clause; a key that its code does not define is None."""

    code: str
    needs: tuple[str, ...]
    certain: bool
    services: tuple[str, ...] | None = None
    clauses: tuple[tuple[str, str], ...] | None = None
    breaks: tuple[tuple[str, str | None], ...] | None = None
    waits_for: tuple[Needs, ...] | None = None
    since: date | None = None
    until: date | None = None


class Reading:
    """One run worked out: its stages, its circles, and why each need without a stage has none."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._opening: dict[str, Mapping[int, int]] = {}

    @cached_property
    def stages(self) -> Stages:
        return staged(self.run)

    @cached_property
    def unmet(self) -> Needs:
        """*U*: the needs that never enter."""
        return frozenset(self.run.needs) - self.stages.reached

    @cached_property
    def circles(self) -> tuple[Needs, ...]:
        return circles(self.run, reached=self.stages.reached, unmet=self.unmet)

    @cached_property
    def behind(self) -> Mapping[str, tuple[Needs, ...]]:
        return waiting_behind(self.run, self.stages, self.circles)

    @cached_property
    def removals(self) -> tuple[Removal, ...]:
        """The single clauses without which more needs have a stage."""
        return removals(self.run, self.stages)

    def funnel(self, need: str) -> tuple[Step, ...]:
        """The funnel of a need: over its smallest sets, or over all progress there is where it has no stage."""
        return funnel(self.run.passing(need, after) for after in self.states(need))

    def states(self, need: str) -> Iterable[Needs]:
        if need in self.stages.by_need:
            return self.stages.by_need[need].waits_for
        return subsets(self.stages.reached & self.run.moving)

    def opening(self, need: str) -> Mapping[int, int]:
        """The services that would be doors for a need but for their rules and open by themselves, with the days."""
        if need not in self._opening:
            run = self.run
            closed = run.within_steps[need] & run.verdicts(frozenset()).only(Outcome.CLOSED)
            self._opening[need] = run.engine.opening(run.person.answers, closed, strict=run.strict)
        return self._opening[need]

    def own_code(self, need: str) -> str | None:
        """The code of the gap of a need without a stage, as far as it speaks of later doors; None for a step's code."""
        if any(need in circle for circle in self.circles):
            return "catch_22"
        if need in self.behind:
            return "one_after_another"
        return "not_yet" if self.opening(need) else None

    def circle_gap(self, circle: Needs, *, certain: bool) -> Gap:
        run = self.run
        return Gap(
            "catch_22",
            _ordered(run, circle),
            certain,
            services=run.ids(circle_doors(run, circle, self.stages)),
            clauses=tuple((_id(run, at), clause) for at, clause in holding_clauses(run, circle, self.stages)),
            breaks=tuple(_broken_by(run, each) for each in breaks(run, circle, self.stages, self.removals)),
        )

    def behind_gap(self, need: str, *, certain: bool) -> Gap:
        return Gap("one_after_another", (need,), certain, waits_for=self.behind[need])

    def after_gap(self, need: str, *, certain: bool) -> Gap:
        return Gap("one_after_another", (need,), certain, waits_for=self.stages.by_need[need].waits_for)

    def not_yet_gap(self, need: str, *, certain: bool) -> Gap:
        found = self.opening(need)
        first = self.run.person.answers.asked_on + timedelta(days=min(found.values()))
        services = tuple(_id(self.run, at) for at in sorted(found))
        return Gap("not_yet", (need,), certain, services=services, since=first)

    def step_gaps(self, need: str, *, certain: bool) -> Iterator[Gap]:
        """The gap of the first step that empties, with the services lost there; of a way in, one for each lack."""
        found = emptied(self.funnel(need))
        if found is None:
            return
        step, lost = found
        if step != "way_in":
            yield Gap(EMPTIED[step], (need,), certain, services=self.run.ids(lost))
            return
        for code, services in self.run.sieve.lacking.items():
            if lost & services:
                yield Gap(code, (need,), certain, services=self.run.ids(lost & services))


def _ordered(run: Run, needs: Needs) -> tuple[str, ...]:
    return tuple(need for need in run.needs if need in needs)


def _id(run: Run, at: int) -> str:
    return run.rulebook.services[at].id


def _broken_by(run: Run, found: Break) -> tuple[str, str | None]:
    return _id(run, found.service), found.clause


def need_gaps(hopeful: Reading, strict: Reading) -> Iterator[Gap]:
    """The gaps of the needs one by one, and the circles."""
    certain_circles = [circle for circle in hopeful.circles if _is_certain(circle, hopeful, strict)]
    for circle in hopeful.circles:
        yield hopeful.circle_gap(circle, certain=circle in certain_circles)
    for circle in strict.circles:
        if not circle.isdisjoint(hopeful.stages.reached):
            yield strict.circle_gap(circle, certain=False)
    in_certain_circles = frozenset[str]().union(*certain_circles)
    for need in hopeful.run.needs:
        if need in hopeful.stages.reached:
            yield from _surest(_gaps_with_a_stage(need, hopeful, strict))
        elif need not in in_certain_circles:
            yield from _gaps_without_a_stage(need, hopeful, strict)


def _surest(gaps: Iterable[Gap]) -> list[Gap]:
    """The certain gaps of a need, or else the possible ones: a need has no possible gap beside a certain one."""
    found = list(gaps)
    return [gap for gap in found if gap.certain] or found


def _gaps_with_a_stage(need: str, hopeful: Reading, strict: Reading) -> Iterator[Gap]:
    sure = need in strict.stages.reached
    if hopeful.stages.by_need[need].level:
        yield hopeful.after_gap(need, certain=sure)
    yield from hopeful.step_gaps(need, certain=True)
    if not sure:
        yield from _own_gaps(need, strict, certain=False)


def _own_gaps(need: str, reading: Reading, *, certain: bool) -> Iterator[Gap]:
    """The gap that one run gives a need without a stage, but for its circles, which are told once for all needs."""
    match reading.own_code(need):
        case "one_after_another":
            yield reading.behind_gap(need, certain=certain)
        case "not_yet":
            yield reading.not_yet_gap(need, certain=certain)
        case None:
            yield from reading.step_gaps(need, certain=certain)


def _gaps_without_a_stage(need: str, hopeful: Reading, strict: Reading) -> Iterator[Gap]:
    code = hopeful.own_code(need)
    if code == "one_after_another" and _is_certainly_behind(need, hopeful, strict):
        yield hopeful.behind_gap(need, certain=True)
    elif code == "not_yet" and strict.own_code(need) == "not_yet":
        yield hopeful.not_yet_gap(need, certain=True)
    else:
        yield from hopeful.step_gaps(need, certain=True)


def _is_certain(circle: Needs, hopeful: Reading, strict: Reading) -> bool:
    """Whether every need of a hopeful circle has a strict door by the same progress (rules.md 9.13)."""
    return supports_itself(strict.run, circle, hopeful.stages.reached)


def _is_certainly_behind(need: str, hopeful: Reading, strict: Reading) -> bool:
    """Whether a need waits behind circles with the strict doors too, over the hopeful *U* and *S∞* (rules.md 9.13)."""
    reached = hopeful.stages.reached
    in_circles = frozenset[str]().union(*circles(strict.run, reached=reached, unmet=hopeful.unmet))
    if need in in_circles:
        return False
    return need in staged(strict.run, start=reached | in_circles).by_need
