"""Section 6: needs that wait for each other, by all subsets; what closes the circle, and what breaks it."""

from typing import Any

from tests.navigator.core.oracle.completions import has_completion, needs_of
from tests.navigator.core.oracle.funnel import Services, passes
from tests.navigator.core.oracle.progress import facts_after
from tests.navigator.core.oracle.stages import Needs, doors_after, smallest, stages, ways_to_door, ways_within
from tests.navigator.core.oracle.values import Facts, subsets
from tests.navigator.core.oracle.verdicts import breaks, completions_for, strength
from tests.navigator.core.oracle.world import Json, World, remembered, service_named, without_clause

BY_NONE, BY_SOME, BY_ALL = range(3)


@remembered
def unreached(world: World, *, hopeful: bool) -> Needs:
    """U: the needs that never enter."""
    return frozenset(needs_of(world)) - stages(world, hopeful=hopeful).reached


@remembered
def circles(world: World, *, hopeful: bool) -> tuple[Needs, ...]:
    """The circles of a run."""
    return circles_among(
        world, unreached(world, hopeful=hopeful), stages(world, hopeful=hopeful).reached, hopeful=hopeful
    )


def circles_among(world: World, among: Needs, reached: Needs, *, hopeful: bool) -> tuple[Needs, ...]:
    """The smallest sets of needs that support themselves from what is reached, with the doors of the run named."""
    return smallest(
        some for some in subsets(sorted(among)) if some and supports_itself(world, some, reached, hopeful=hopeful)
    )


def supports_itself(world: World, some: Needs, reached: Needs, *, hopeful: bool) -> bool:
    """Whether each of these needs has a door once some T within them and what is reached is done."""
    return all(ways_within(world, need, reached | some, hopeful=hopeful) for need in some)


def circle_services(world: World, circle: Needs, *, hopeful: bool) -> Services:
    """The doors that the needs of the circle would have: those of the smallest T within S∞ and the circle."""
    within = stages(world, hopeful=hopeful).reached | circle
    return frozenset().union(
        *(
            doors_after(world, need, done, hopeful=hopeful)
            for need in circle
            for done in ways_within(world, need, within, hopeful=hopeful)
        )
    )


def circle_clauses(world: World, circle: Needs, *, hopeful: bool) -> list[Json]:
    """The clauses of those doors that stand broken more surely now than then (9.5)."""
    reached = stages(world, hopeful=hopeful).reached
    found: list[Json] = []
    for service_id in sorted(circle_services(world, circle, hopeful=hopeful)):
        service = service_named(world, service_id)
        thens = {
            done for need in circle for done in ways_to_door(world, need, service_id, reached | circle, hopeful=hopeful)
        }
        for clause in service["clauses"]:
            if hopeful and strength(clause) != "closed":
                continue
            now = _how_surely_broken(world, facts_after(world, reached), service, clause, hopeful=hopeful)
            if any(
                now > _how_surely_broken(world, facts_after(world, done), service, clause, hopeful=hopeful)
                for done in thens
            ):
                found.append({"service": service_id, "clause": clause["id"]})
    return found


def _how_surely_broken(world: World, facts: Facts, service: Json, clause: Json, *, hopeful: bool) -> int:
    if not has_completion(world, facts):
        return BY_NONE
    broken = [
        breaks(world, service, clause, values, hopeful=hopeful)
        for values in completions_for(world, facts, service["id"])
    ]
    if all(broken):
        return BY_ALL
    return BY_SOME if any(broken) else BY_NONE


def circle_breaks(world: World, circle: Needs, *, hopeful: bool) -> list[dict[str, Any]]:
    """Every single clause, and every service, that would break the circle."""
    clauses: list[dict[str, Any]] = [
        {"service": service["id"], "clause": clause["id"]}
        for service in world.services
        for clause in service["clauses"]
        if circle & stages(without_clause(world, service["id"], clause["id"]), hopeful=hopeful).reached
    ]
    return clauses + [
        {"service": service["id"]} for service in world.services if _would_break(world, service, circle, hopeful)
    ]


def _would_break(world: World, service: Json, circle: Needs, hopeful: bool) -> bool:
    """A service that moves all the needs, covers the place, and takes the person at some time within reach."""
    if not all(service["needs"].get(need) == "moves" for need in circle):
        return False
    need = min(circle)
    return any(
        all(
            passes(world, need, facts_after(world, done), service, step, hopeful=hopeful)
            for step in ("listed", "covers", "takes")
        )
        for done in subsets(sorted(stages(world, hopeful=hopeful).reached))
    )
