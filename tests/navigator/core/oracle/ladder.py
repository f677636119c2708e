"""Section 6, "Each need's gap": what a need lacks within one run, before anything is said about certainty."""

from typing import Any

from tests.navigator.core.oracle.circles import (
    circle_breaks,
    circle_clauses,
    circle_services,
    circles,
    unreached,
)
from tests.navigator.core.oracle.funnel import READY_MADE, STEPS, Services, kept, passes
from tests.navigator.core.oracle.progress import facts_after
from tests.navigator.core.oracle.settling import opens_on
from tests.navigator.core.oracle.stages import Needs, run_from, stages
from tests.navigator.core.oracle.values import facts_of, subsets
from tests.navigator.core.oracle.world import World, about, is_ruled_out, remembered

Gap = dict[str, Any]
CODES = {
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


def ladder(world: World, need: str, *, hopeful: bool) -> list[Gap]:
    """The gap of a need without a stage in this run: the first rung of the ladder that holds."""
    in_circles = [circle for circle in circles(world, hopeful=hopeful) if need in circle]
    if in_circles:
        return [circle_gap(world, circle, hopeful=hopeful) for circle in in_circles]
    if need in behind(world, hopeful=hopeful):
        return [behind_gap(world, need, hopeful=hopeful)]
    if later_doors(world, need, hopeful=hopeful):
        return [not_yet_gap(world, need, hopeful=hopeful)]
    return step_gaps(world, need, hopeful=hopeful)


def circle_gap(world: World, circle: Needs, *, hopeful: bool) -> Gap:
    """A `catch_22` with its evidence."""
    return {
        "code": "catch_22",
        "needs": sorted(circle),
        "services": sorted(circle_services(world, circle, hopeful=hopeful)),
        "clauses": circle_clauses(world, circle, hopeful=hopeful),
        "breaks": circle_breaks(world, circle, hopeful=hopeful),
    }


@remembered
def behind(world: World, *, hopeful: bool) -> dict[str, tuple[Needs, ...]]:
    """The needs in no circle that enter once all circles are added, each with its smallest T (9.3)."""
    all_circles = frozenset().union(*circles(world, hopeful=hopeful))
    start = stages(world, hopeful=hopeful).reached | all_circles
    return run_from(world, start, unreached(world, hopeful=hopeful), hopeful=hopeful).waits_for


def behind_gap(world: World, need: str, *, hopeful: bool) -> Gap:
    """A need that waits behind a circle."""
    return waiting_gap(need, behind(world, hopeful=hopeful)[need])


def waiting_gap(need: str, waits_for: tuple[Needs, ...]) -> Gap:
    """A `one_after_another`."""
    return {"code": "one_after_another", "needs": [need], "waits_for": [sorted(done) for done in waits_for]}


@remembered
def later_doors(world: World, need: str, *, hopeful: bool) -> dict[str, str]:
    """The services that would remain to the end of `moves` and open by themselves, each with its day (9.6)."""
    given = facts_of(world.person)
    remaining = [
        service["id"]
        for service in world.services
        if all(passes(world, need, given, service, step, hopeful=hopeful) for step in ("listed", *READY_MADE, "moves"))
    ]
    days = {one: opens_on(world, given, one, hopeful=hopeful, only_open=not hopeful) for one in remaining}
    return {one: day for one, day in days.items() if day is not None}


def not_yet_gap(world: World, need: str, *, hopeful: bool) -> Gap:
    """A `not_yet` from the first day on which any of its services opens."""
    days = later_doors(world, need, hopeful=hopeful)
    return {"code": "not_yet", "needs": [need], "services": sorted(days), "from": min(days.values())}


def step_gaps(world: World, need: str, *, hopeful: bool) -> list[Gap]:
    """The code of the first step that empties, or both codes of `way_in`; nothing where none empties."""
    before: Services = frozenset(
        service["id"] for service in world.services if need in service["needs"] and not is_ruled_out(world, service)
    )
    for step in STEPS:
        now = kept_in_run(world, need, step, hopeful=hopeful)
        if not now:
            return _lost_at(world, need, step, before)
        before = now
    return []


@remembered
def kept_in_run(world: World, need: str, step: str, *, hopeful: bool) -> Services:
    """Kept there with F + P(T) for one of its smallest T; without a stage, for some T within S∞ (9.4)."""
    ways = ways_told(world, need, hopeful=hopeful)
    return frozenset().union(*(kept(world, need, facts_after(world, done), step, hopeful=hopeful) for done in ways))


def ways_told(world: World, need: str, *, hopeful: bool) -> list[Needs]:
    """The T that a need's funnel is read with."""
    run = stages(world, hopeful=hopeful)
    return list(run.waits_for[need]) if need in run.stage else subsets(sorted(run.reached))


def _lost_at(world: World, need: str, step: str, lost: Services) -> list[Gap]:
    if step != "way_in":
        return [{"code": CODES[step], "needs": [need], "services": sorted(lost)}]
    codes = {one: about(world, one, "way_in") for one in sorted(lost)}
    return [
        {"code": code, "needs": [need], "services": [one for one in codes if codes[one] == code]}
        for code in ("needs_referrer", "papers_missing")
        if code in codes.values()
    ]
