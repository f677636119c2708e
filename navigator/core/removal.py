"""Taking one clause away, to see what it alone keeps shut (rules.md sections 4 and 6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_

from navigator.core.clauses import Outcome
from navigator.core.facts.givens import Answers
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.needs import Needs
from navigator.core.runs import Run, is_taken
from navigator.core.stages import Stages, has_door
from navigator.core.verdicts import Engine


def one_clause_away(engine: Engine, position: int, answers: Answers) -> tuple[str, ...]:
    """The clauses of a closed service each of which alone, taken away, makes it not closed; of others none."""
    closed = frozenset({Outcome.CLOSED})
    if engine.outcomes(position, answers) != closed:
        return ()
    clauses = engine.rulebook.services[position].clauses
    return tuple(each.id for each in clauses if engine.outcomes(position, answers, without=each.id) != closed)


def removals(run: Run, stages: Stages) -> Iterator[LighterRun]:
    """The single clauses without which some unmet need would have a door at once, each with the run as it then is.

    Only a clause of a service that would be a door but for its rules can be one, or of one that such a one asks about.
    """
    unmet = [need for need in run.needs if need not in stages.reached]
    wanted = reduce(or_, (run.within_steps[need] for need in unmet), 0)
    for position in range(len(run.rulebook.services)):
        if wanted >> position & 1 or any(wanted >> at & 1 for at in run.rulebook.askers[position]):
            for clause in _clauses(run, position):
                lighter = LighterRun(run, position, clause)
                if any(has_door(lighter, need, within=stages.reached) for need in unmet):
                    yield lighter


def _clauses(run: Run, position: int) -> tuple[str, ...]:
    """The ids of its clauses in any reading: one that is stale may still count where others ask about the service."""
    readings = (run.rulebook.services, *run.rulebook.readings)
    return tuple(dict.fromkeys(clause.id for reading in readings for clause in reading[position].clauses))


@dataclass(frozen=True)
class LighterRun:
    """A run over the same rules but for one clause: only the services that it can touch are judged again."""

    whole: Run
    position: int
    clause: str

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
        return self.whole.within_steps[need] & self._takes(after)

    def _takes(self, after: Needs) -> int:
        takes, answers = self.whole.takes(after), self.whole.answers(after)
        if answers is None:
            return takes
        for at in (self.position, *self.whole.rulebook.askers[self.position]):
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
