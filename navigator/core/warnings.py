"""Warnings on what is planned: cliffs, waits with nothing to hold somebody, doors that progress or a lapse would close
(rules.md sections 6, 9.7 and 9.8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from navigator.core.bits import positions
from navigator.core.clauses import Outcome
from navigator.core.days import CLOSED
from navigator.core.doors import Ranking
from navigator.core.gaps import Gap, Reading
from navigator.core.needs import Needs, subsets
from navigator.core.progress import set_back
from navigator.core.runs import Run
from navigator.core.stages import under_way_after

LONGEST_WAIT = 14
"""Days that a need may wait without anything to hold it before the plan warns (rules.md section 6)."""


@dataclass(frozen=True)
class Planned:
    """A run with its doors ranked and the fewest of them chosen."""

    reading: Reading
    ranking: Ranking
    fewest: tuple[int, ...]

    @property
    def run(self) -> Run:
        return self.reading.run


def warnings(hopeful: Planned, strict: Planned) -> Iterator[Gap]:
    """Certain where they stand in the hopeful run; possible where only the strict run has them (rules.md 9.13)."""
    certain = list(_warnings(hopeful))
    yield from certain
    told = {(gap.code, gap.needs) for gap in certain}
    for gap in _warnings(strict):
        if (gap.code, gap.needs) not in told:
            yield replace(gap, certain=False)


def _warnings(planned: Planned) -> Iterator[Gap]:
    yield from _no_joint_support(planned)
    for need in planned.run.needs:
        yield from _transition_cliff(planned, need)
        yield from _nothing_meanwhile(planned, need)
        yield from _closes_on_progress(planned, need)
        yield from _no_way_back(planned, need)
        yield from _unconfirmed_only(planned, need)


def _no_joint_support(planned: Planned) -> Iterator[Gap]:
    by_need = planned.reading.stages.by_need
    for one, other in planned.run.vocabulary.together:
        if one in by_need and other in by_need and not _joined(planned.run, by_need[one].doors, by_need[other].doors):
            yield Gap("no_joint_support", (one, other), True)


def _joined(run: Run, doors: int, others: int) -> bool:
    """Whether one door serves both, or two of them state a joint protocol, either way."""
    return bool(doors & others) or _names(run, doors, others) or _names(run, others, doors)


def _names(run: Run, doors: int, others: int) -> bool:
    named = frozenset[str]().union(*(run.circumstances(at).joint for at in positions(doors)))
    return any(not named.isdisjoint(run.rulebook.services[at].names) for at in positions(others))


def _start(planned: Planned, need: str) -> date | None:
    """The day on which support for a need would start at the earliest; None where no day is in sight."""
    run, stages = planned.run, planned.reading.stages.by_need
    if need in stages:
        days = stages[need].days + run.least_start(stages[need].doors)
    elif planned.reading.own_code(need) == "not_yet":
        opening = planned.reading.opening(need)
        days = min(days + run.rulebook.starts_in[at] for at, days in opening.items())
    else:
        return None
    return run.person.answers.asked_on + timedelta(days=days)


def _supported_until(run: Run, need: str) -> date | None:
    return max((support.until for support in run.person.support_now if support.need == need), default=None)


def _transition_cliff(planned: Planned, need: str) -> Iterator[Gap]:
    until, start = _supported_until(planned.run, need), _start(planned, need)
    if until is None or start is None:
        return
    first, last = until + timedelta(days=1), start - timedelta(days=1)
    if first <= last:
        services = planned.run.ids(planned.run.meanwhile[need])
        yield Gap("transition_cliff", (need,), True, services=services, since=first, until=last)


def _nothing_meanwhile(planned: Planned, need: str) -> Iterator[Gap]:
    run = planned.run
    if need not in planned.reading.stages.by_need or run.meanwhile[need]:
        return
    start, asked_on = _start(planned, need), run.person.answers.asked_on
    assert start is not None
    if (start - max(asked_on, _supported_until(run, need) or asked_on)).days > LONGEST_WAIT:
        yield Gap("nothing_meanwhile", (need,), True)


def _planned_doors(planned: Planned, need: str) -> Iterator[tuple[int, Needs]]:
    """The doors of `fewest` that serve a need, each with every smallest set by which it does."""
    stage = planned.reading.stages.by_need.get(need)
    for after in stage.waits_for if stage else ():
        for at in planned.fewest:
            if planned.run.doors(need, after) >> at & 1:
                yield at, after


def _closes_on_progress(planned: Planned, need: str) -> Iterator[Gap]:
    closing = {at for at, after in _planned_doors(planned, need) if _closed_by_progress(planned, need, at, after)}
    if closing:
        services = tuple(planned.run.rulebook.services[at].id for at in sorted(closing))
        yield Gap("closes_on_progress", (need,), True, services=services)


def _closed_by_progress(planned: Planned, need: str, at: int, after: Needs) -> bool:
    run, stages = planned.run, planned.reading.stages
    starts = stages.by_need[need].days + run.rulebook.starts_in[at]
    soon = [
        other
        for other in (stages.reached & run.moving) - after
        if under_way_after(run, other, stages.by_need) <= starts
    ]
    closed = (run.verdicts(after | more).only(Outcome.CLOSED) for more in subsets(soon) if more)
    return any(services >> at & 1 for services in closed)


def _no_way_back(planned: Planned, need: str) -> Iterator[Gap]:
    closing = {at for at, after in _planned_doors(planned, need) if _closed_by_setback(planned.run, at, after)}
    if closing:
        services = tuple(planned.run.rulebook.services[at].id for at in sorted(closing))
        yield Gap("no_way_back", (need,), True, services=services)


def _closed_by_setback(run: Run, at: int, after: Needs) -> bool:
    answers = run.answers(after)
    assert answers is not None
    fallen = (set_back(run.vocabulary, answers, need) for need in run.needs)
    return any(each is not None and run.engine.outcomes(at, each) == CLOSED for each in fallen)


def _unconfirmed_only(planned: Planned, need: str) -> Iterator[Gap]:
    stage = planned.reading.stages.by_need.get(need)
    if stage and all(planned.run.circumstances(at).confirmed is False for at in positions(stage.doors)):
        yield Gap("unconfirmed_only", (need,), True, services=planned.run.ids(stage.doors))
