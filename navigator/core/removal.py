"""Taking one clause away, to see what it alone keeps shut (rules.md sections 4 and 6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import or_

from navigator.core.clauses import Outcome
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.needs import Needs, subsets
from navigator.core.runs import Run
from navigator.core.stages import Stages, reached
from navigator.core.verdicts import Engine, is_taken


def one_clause_away(engine: Engine, position: int, answers: Answers) -> tuple[str, ...]:
    """The clauses of a closed service each of which alone, taken away, makes it not closed; of others none."""
    if engine.outcomes(position, answers) != {Outcome.CLOSED}:
        return ()
    return tuple(clause for _, clause in engine.liftable(answers, 1 << position, strict=False))


@dataclass(frozen=True, slots=True)
class Removal:
    """One clause of one service, and the needs that have a stage without it."""

    position: int
    clause: str
    reached: Needs


def removals(run: Run, stages: Stages) -> tuple[Removal, ...]:
    """The single clauses without which some unmet need has a stage."""
    found = (_removed(run, stages, at, clause) for at, clause in _candidates(run, stages))
    return tuple(each for each in found if not each.reached <= stages.reached)


def _candidates(run: Run, stages: Stages) -> list[tuple[int, str]]:
    """Clauses that alone keep a service from being a door for an unmet need, and all clauses of services that others
    ask about."""
    unmet = [need for need in run.needs if need not in stages.reached]
    wanted = reduce(or_, (run.within_steps[need] for need in unmet), 0)
    found: dict[tuple[int, str], None] = {}
    for after in subsets(stages.reached & run.moving):
        answers = run.answers(after)
        if answers is not None:
            shut = wanted & ~run.takes(after)
            found.update(dict.fromkeys(run.engine.liftable(answers, shut, strict=run.strict)))
    for at, askers in run.rulebook.askers.items():
        if any(wanted >> asker & 1 for asker in askers):
            found.update(dict.fromkeys((at, clause) for clause in _clauses(run, at)))
    return sorted(found, key=lambda each: (each[0], _clauses(run, each[0]).index(each[1])))


def _clauses(run: Run, position: int) -> tuple[str, ...]:
    """The ids of its clauses in any reading: one that is stale may still count where others ask about the service."""
    readings = (run.rulebook.services, *run.rulebook.readings)
    return tuple(dict.fromkeys(clause.id for reading in readings for clause in reading[position].clauses))


def _removed(run: Run, stages: Stages, position: int, clause: str) -> Removal:
    lighter = LighterRun(run, position, clause)
    # Where nobody asks about it, one clause less never shuts a door: what was reached before stays reached.
    start = frozenset[str]() if lighter.touched[1:] else stages.reached
    return Removal(position, clause, reached(lighter, start=start))


@dataclass(frozen=True)
class LighterRun:
    """A run over the same rules but for one clause: only the services that it can touch are judged again."""

    whole: Run
    position: int
    clause: str
    _taken: dict[Needs, int] = field(default_factory=dict)

    @property
    def needs(self) -> tuple[str, ...]:
        return self.whole.needs

    @property
    def moving(self) -> Needs:
        return self.whole.moving

    @property
    def vocabulary(self) -> Vocabulary:
        return self.whole.vocabulary

    def least_start(self, services: int) -> int:
        return self.whole.least_start(services)

    def doors(self, need: str, after: Needs) -> int:
        after &= self.moving
        if after not in self._taken:
            self._taken[after] = self._takes(after)
        return self.whole.within_steps[need] & self._taken[after]

    @cached_property
    def touched(self) -> tuple[int, ...]:
        """The service that loses the clause, and those that ask about it."""
        return (self.position, *sorted(self.whole.rulebook.askers.get(self.position, ())))

    def _takes(self, after: Needs) -> int:
        takes, answers = self.whole.takes(after), self.whole.answers(after)
        if answers is None:
            return takes
        for at in self.touched:
            takes = takes & ~(1 << at) | self._is_taken(at, answers) << at
        return takes

    def _is_taken(self, at: int, answers: Answers) -> bool:
        if at == self.position:
            outcomes = self.whole.engine.outcomes(at, answers, without=self.clause)
        else:
            outcomes = self._engine.outcomes(at, answers)
        return is_taken(outcomes, strict=self.whole.strict)

    @cached_property
    def _engine(self) -> Engine:
        """Needed only where another service asks about the one that loses a clause."""
        return self.whole.engine.over(self.whole.rulebook.without(self.position, self.clause))
