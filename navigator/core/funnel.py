"""The funnel: where doors are lost on the way from "listed" to "sure" (rules.md section 5).

    listed → covers → takes → safe → way_in → reach → usable → in_time → moves → lasts → sure

Each step keeps a subset of the one before. `takes` and `sure` come from verdicts, `listed` and `moves` from the
service; all other steps come ready-made per person and service, where None (unknown) keeps the service and is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, attrgetter, or_

from navigator.core.bits import bits_at
from navigator.core.cases import LACKS, About, Circumstances
from navigator.core.clauses import Outcome
from navigator.core.rulebook import Rulebook
from navigator.core.verdicts import Verdicts

STEPS = ("listed", "covers", "takes", "safe", "way_in", "reach", "usable", "in_time", "moves", "lasts", "sure")
DOOR_STEPS = STEPS[: STEPS.index("moves") + 1]
"""What a service must pass to be a door."""
HOLDING_STEPS = STEPS[: STEPS.index("in_time") + 1]
"""What a service that only holds a need must pass to be there meanwhile."""
READY_MADE = ("covers", "safe", "way_in", "reach", "usable", "in_time")
"""The steps whose loss no answer and no progress changes."""

SIEVED = (*READY_MADE, "lasts")
"""All steps that come ready-made."""
_ready_made: Callable[[Circumstances], tuple[object, ...]] = attrgetter(*SIEVED)

EMPTIED = {
    "listed": "no_service",
    "covers": "no_service",
    "takes": "no_open_door",
    "safe": "not_safe_there",
    "reach": "out_of_area",
    "usable": "cannot_use",
    "in_time": "too_long_a_wait",
    "moves": "holding_only",
    "lasts": "ends_too_soon",
    "sure": "case_by_case_only",
}
"""The gap that a step leaves when it empties; `way_in` leaves one for each thing that is lacking."""


@dataclass(frozen=True)
class Sieve:
    """What each ready-made step keeps, and of that what it does not know, as services; `lacking` by what they lack."""

    kept: Mapping[str, int]
    unknown: Mapping[str, int]
    lacking: Mapping[str, int]


def sieve(rulebook: Rulebook, about: About) -> Sieve:
    """The ready-made steps for one person. Of a service that `about` leaves out nothing is known."""
    alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    position = rulebook.position
    for service, circumstances in about.items():
        alike[_ready_made(circumstances)].append(position[service])
    lost, known = dict.fromkeys(SIEVED, 0), dict.fromkeys(SIEVED, 0)
    lacking = dict.fromkeys(LACKS, 0)
    for values, places in alike.items():
        services = bits_at(places)
        for step, value in zip(SIEVED, values, strict=True):
            known[step] |= services if value is not None else 0
            lost[step] |= services if value is False or value in LACKS else 0
            if value in LACKS:
                lacking[str(value)] |= services
    kept = {step: rulebook.everyone & ~lost[step] for step in SIEVED}
    return Sieve(kept, {step: kept[step] & ~known[step] for step in SIEVED}, lacking)


@dataclass(frozen=True)
class Passing:
    """What each step keeps of all services by itself, for one need and one set of answers, and of what it is unsure."""

    kept: Mapping[str, int]
    unknown: Mapping[str, int]

    def through(self, steps: Iterable[str]) -> int:
        """The services that pass all these steps."""
        return reduce(and_, (self.kept[step] for step in steps))


def passing(sieve: Sieve, *, listed: int, moves: int, takes: int, verdicts: Verdicts) -> Passing:
    """The steps of one need; unsure is `takes` of a service that may be closed, `sure` of one that may not be open."""
    could_open = verdicts.possible[Outcome.OPEN]
    kept = {**sieve.kept, "listed": listed, "takes": takes, "moves": moves, "sure": could_open}
    several = verdicts.several
    unsure = {"takes": several & verdicts.possible[Outcome.CLOSED], "sure": several & could_open}
    return Passing(kept, {**sieve.unknown, "listed": 0, "moves": 0, **unsure})


@dataclass(frozen=True, slots=True)
class Step:
    """What is left after one step; `unknown` are those of the kept of which the step could not be sure."""

    name: str
    kept: int
    unknown: int


def funnel(states: Iterable[Passing]) -> tuple[Step, ...]:
    """The funnel over several states of progress: kept where kept in one of them, unknown where unknown in all in which
    it is kept (rules.md 9.4)."""
    found = []
    left = [(state, -1) for state in states]
    for name in STEPS:
        left = [(state, before & state.kept[name]) for state, before in left]
        kept = reduce(or_, (now for _, now in left), 0)
        sure = reduce(or_, (now & ~state.unknown[name] for state, now in left), 0)
        found.append(Step(name, kept, kept & ~sure))
    return tuple(found)


def emptied(steps: tuple[Step, ...]) -> tuple[str, int] | None:
    """The first step that leaves nothing, and the services lost there; None where some come through to the end."""
    before = 0
    for step in steps:
        if not step.kept:
            return step.name, before
        before = step.kept
    return None


def would_do(states: Iterable[Passing]) -> tuple[str, ...]:
    """Every single step up to `moves` which, if all passed it, would leave a door."""
    every = tuple(states)
    return tuple(step for step in DOOR_STEPS[1:] if any(_left_without(state, step) for state in every))


def _left_without(state: Passing, step: str) -> int:
    return state.through(name for name in DOOR_STEPS if name != step)
