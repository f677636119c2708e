"""The plan: doors by need and stage, the fewest that serve all, gaps, and the next question (rules.md section 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_

from navigator.core.clauses import Outcome
from navigator.core.doors import fewest, ranked
from navigator.core.funnel import READY_MADE, would_do
from navigator.core.gaps import Gap, Reading, need_gaps
from navigator.core.needs import Needs
from navigator.core.questions import Question, questions_left
from navigator.core.runs import Run
from navigator.core.stages import later_doors, weeks
from navigator.core.verdicts import UNKNOWN
from navigator.core.warnings import Planned, warnings


@dataclass(frozen=True, slots=True)
class StepCount:
    """How many services are left after a step of the funnel, and of how many of them the step could not be sure."""

    step: str
    kept: int
    unknown: int


@dataclass(frozen=True, slots=True)
class NeedPlan:
    """What the plan says of one need. Services are ids; `doors` stand with the best first."""

    stage: int | None
    sure_stage: int | None
    weeks: int | None
    doors: tuple[str, ...]
    later: tuple[tuple[str, Needs], ...]
    meanwhile: tuple[str, ...]
    funnel: tuple[StepCount, ...]
    would_do: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan for one person: a guide, not a decision. `asking` are the facts that could still change it, in order.

    `tally` counts by verdict, as things stand today, the services for the needs that nothing but their rules can shut.
    """

    person: str
    needs: Mapping[str, NeedPlan]
    fewest: tuple[str, ...]
    gaps: tuple[Gap, ...]
    asking: tuple[Question, ...]
    tally: Mapping[str, int] = field(default_factory=dict)

    @property
    def next(self) -> Question | None:
        """The fact to ask next; None where no further fact can change the plan."""
        return self.asking[0] if self.asking else None


def planned(hopeful: Run, strict: Run) -> Plan:
    """The plan that two runs come to: stages, doors and funnel of the hopeful one, `sure_stage` of the strict one."""
    first, second = _planned(hopeful), _planned(strict)
    return Plan(
        hopeful.person.id,
        {need: _need_plan(first, second, need) for need in hopeful.needs},
        tuple(hopeful.rulebook.services[at].id for at in first.fewest),
        tuple(_gaps(first, second)),
        questions_left(hopeful, first.reading.stages),
        _tally(strict),
    )


def _planned(run: Run) -> Planned:
    reading = Reading(run)
    ranking = ranked(run, reading.stages)
    return Planned(reading, ranking, fewest(ranking))


def _gaps(hopeful: Planned, strict: Planned) -> Iterator[Gap]:
    yield from need_gaps(hopeful.reading, strict.reading)
    yield from warnings(hopeful, strict)


def _need_plan(hopeful: Planned, strict: Planned, need: str) -> NeedPlan:
    run, reading = hopeful.run, hopeful.reading
    stage, sure = reading.stages.by_need.get(need), strict.reading.stages.by_need.get(need)
    services = run.rulebook.services
    return NeedPlan(
        stage=stage.level if stage else None,
        sure_stage=sure.level if sure else None,
        weeks=weeks(stage) if stage else None,
        doors=tuple(services[at].id for at in hopeful.ranking.in_order(need)) if stage else (),
        later=tuple((services[at].id, after) for at, after in later_doors(run, need, reading.stages)) if stage else (),
        meanwhile=run.ids(run.meanwhile[need]),
        funnel=tuple(
            StepCount(step.name, step.kept.bit_count(), step.unknown.bit_count()) for step in reading.funnel(need)
        ),
        would_do=() if stage else would_do(run.passing(need, after) for after in reading.states(need)),
    )


def _tally(run: Run) -> Mapping[str, int]:
    listed = reduce(or_, run.listed.values(), 0)
    within = reduce(and_, (run.sieve.kept[step] for step in READY_MADE), listed)
    verdicts = run.verdicts(frozenset())
    counted = {outcome.code: verdicts.only(outcome) & within for outcome in Outcome}
    return {name: each.bit_count() for name, each in {**counted, UNKNOWN: verdicts.several & within}.items()}
