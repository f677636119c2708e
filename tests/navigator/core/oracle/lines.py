"""Section 8: the lines of `judge` and `plan`, as dicts. Reasons are left out: see `law_of_reasons`."""

from collections.abc import Iterator
from math import ceil
from typing import Any

from tests.navigator.core.oracle.completions import needs_of
from tests.navigator.core.oracle.funnel import STEPS, kept, unknown_at, would_pass_but_for
from tests.navigator.core.oracle.further_gaps import meanwhile
from tests.navigator.core.oracle.gaps import gaps
from tests.navigator.core.oracle.ladder import kept_in_run, ways_told
from tests.navigator.core.oracle.plans import doors, fewest, later, word_for
from tests.navigator.core.oracle.progress import facts_after
from tests.navigator.core.oracle.questions import next_question
from tests.navigator.core.oracle.settling import closes_on, one_clause_away, opens_on, settles
from tests.navigator.core.oracle.stages import days_until, stages
from tests.navigator.core.oracle.values import facts_of
from tests.navigator.core.oracle.verdicts import verdict
from tests.navigator.core.oracle.world import Json, World

RELAXABLE = STEPS[STEPS.index("covers") : STEPS.index("moves") + 1]


def judge_lines(case: Json) -> Iterator[Json]:
    """A line for every person and service, without its reasons."""
    for person in case["people"]:
        world = World(case, person)
        for service in case["services"]:
            yield judge_line(world, service["id"])


def judge_line(world: World, service_id: str) -> Json:
    """One verdict, with all clauses counting."""
    given = facts_of(world.person)
    outcomes = verdict(world, given, service_id, hopeful=False)
    return {
        "person": world.person["id"],
        "service": service_id,
        "verdict": word_for(outcomes),
        "outcomes": sorted(outcomes),
        "settles": sorted(settles(world, given, service_id, hopeful=False)),
        "one_clause_away": one_clause_away(world, given, service_id),
        "opens_on": opens_on(world, given, service_id, hopeful=False),
        "closes_on": closes_on(world, given, service_id),
    }


def plan_lines(case: Json) -> Iterator[Json]:
    """A line for every person."""
    for person in case["people"]:
        world = World(case, person)
        yield {
            "person": person["id"],
            "needs": {need: _need(world, need) for need in needs_of(world)},
            "fewest": fewest(world, hopeful=True),
            "gaps": gaps(world),
            "next": next_question(world),
        }


def _need(world: World, need: str) -> dict[str, Any]:
    run = stages(world, hopeful=True)
    stage = run.stage.get(need)
    return {
        "stage": stage,
        "sure_stage": stages(world, hopeful=False).stage.get(need),
        "weeks": None if stage is None else ceil(days_until(world, need, hopeful=True) / 7),
        "doors": doors(world, need, hopeful=True),
        "later": later(world, need, hopeful=True),
        "meanwhile": meanwhile(world, need, hopeful=True),
        "funnel": [_step(world, need, step) for step in STEPS],
        "would_do": [] if stage is not None else [step for step in RELAXABLE if _would_do(world, need, step)],
    }


def _step(world: World, need: str, step: str) -> dict[str, Any]:
    remaining = kept_in_run(world, need, step, hopeful=True)
    unknown = [one for one in remaining if _unknown_with_all(world, need, step, one)]
    return {"step": step, "kept": len(remaining), "unknown": len(unknown)}


def _unknown_with_all(world: World, need: str, step: str, service_id: str) -> bool:
    """Unknown there with all the T with which it is kept there (9.4)."""
    return all(
        unknown_at(world, facts_after(world, done), service_id, step, hopeful=True)
        for done in ways_told(world, need, hopeful=True)
        if service_id in kept(world, need, facts_after(world, done), step, hopeful=True)
    )


def _would_do(world: World, need: str, step: str) -> bool:
    return any(
        would_pass_but_for(world, need, facts_after(world, done), step) for done in ways_told(world, need, hopeful=True)
    )
