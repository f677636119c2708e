"""The next question: the one whose answer can still change the plan (rules.md sections 7 and 9.10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from navigator.core.clauses import Outcome
from navigator.core.facts.completions import is_known
from navigator.core.funnel import READY_MADE
from navigator.core.runs import Run
from navigator.core.stages import Stages

MOST_SENSITIVE = 3
ANSWERS_FIRST = 3
"""How many facts beside the needs are given or declined before the most sensitive are asked."""


@dataclass(frozen=True, slots=True)
class Question:
    """A fact to ask, `needed` for a need that has no open door yet, or `refining` a plan that stands.

    `services` counts the services that turn on it, at any stage of progress.
    """

    fact: str
    why: str
    services: int


def questions_left(run: Run, stages: Stages) -> tuple[Question, ...]:
    """The facts that can still change the plan, the one to ask next first; none left: no further fact can."""
    asking = _asking(run, stages)
    needed = _without_open_door(run)
    open_facts = [
        fact
        for fact in asking
        if fact not in run.person.declined and not is_known(run.vocabulary, run.person.answers, fact)
    ]
    order = list(run.vocabulary.facts)
    early = _answered(run) < ANSWERS_FIRST

    def place(fact: str) -> tuple[bool, bool, int, int, int]:
        sensitivity = run.vocabulary.facts[fact].sensitivity
        too_early = early and sensitivity == MOST_SENSITIVE
        return too_early, not asking[fact] & needed, sensitivity, -asking[fact].bit_count(), order.index(fact)

    return tuple(
        Question(fact, "needed" if asking[fact] & needed else "refining", asking[fact].bit_count())
        for fact in sorted(open_facts, key=place)
    )


def _answered(run: Run) -> int:
    return len((frozenset(run.person.answers.given) | run.person.declined) - {"needs"})


def _without_open_door(run: Run) -> int:
    """The services that list a need which has no open door at stage 0."""
    is_open = run.verdicts(frozenset()).only(Outcome.OPEN)
    needs = [need for need in run.needs if not run.doors(need, frozenset()) & is_open]
    return reduce(or_, (run.listed[need] for need in needs), 0)


def _asking(run: Run, stages: Stages) -> Mapping[str, int]:
    """For each fact that some service still turns on, at any stage of progress, those services."""
    listed = reduce(or_, (run.listed[need] for need in run.needs), 0)
    within = reduce(and_, (run.sieve.kept[step] for step in READY_MADE), listed)
    found: dict[str, int] = {}
    for fact, services in _turning(run, stages, within):
        found[fact] = found.get(fact, 0) | services
    return found


def _turning(run: Run, stages: Stages, within: int) -> Iterator[tuple[str, int]]:
    for level in dict.fromkeys(level & run.moving for level in stages.levels):
        answers = run.answers(level)
        if answers is not None:
            yield from run.engine.settling(answers, within & run.verdicts(level).several).items()
