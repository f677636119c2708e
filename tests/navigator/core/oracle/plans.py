"""Section 7: doors in rank, later doors, and the fewest doors that serve every need that can be served."""

from typing import Any

from tests.navigator.core.oracle.completions import needs_of
from tests.navigator.core.oracle.progress import facts_after
from tests.navigator.core.oracle.stages import doors_after, planned_doors, stages, ways_to_door
from tests.navigator.core.oracle.values import subsets
from tests.navigator.core.oracle.verdicts import Outcomes, verdict
from tests.navigator.core.oracle.world import World, about, organisation, remembered, service_named, starts_in

SUREST_FIRST = ("open", "case_by_case", "not_said", "unknown")


def word_for(outcomes: Outcomes) -> str:
    """The one outcome, or `unknown`."""
    return next(iter(outcomes)) if len(outcomes) == 1 else "unknown"


def sureness(world: World, need: str, service_id: str, *, hopeful: bool) -> int:
    """The rank of a door's best verdict over the smallest T of the need by which it is a door; 0 is surest (9.9)."""
    return min(
        SUREST_FIRST.index(word_for(verdict(world, facts_after(world, done), service_id, hopeful=hopeful)))
        for done in stages(world, hopeful=hopeful).waits_for[need]
        if service_id in doors_after(world, need, done, hopeful=hopeful)
    )


def doors(world: World, need: str, *, hopeful: bool) -> list[str]:
    """The doors of a need, ranked (9.15)."""
    found = planned_doors(world, need, hopeful=hopeful)
    return sorted(found, key=lambda one: (sureness(world, need, one, hopeful=hopeful), *_standing(world, one)))


def later(world: World, need: str, *, hopeful: bool) -> list[dict[str, Any]]:
    """The services that are doors for a need with a stage only by other T within S∞, once for each smallest such T."""
    run = stages(world, hopeful=hopeful)
    if need not in run.stage:
        return []
    return [
        {"service": service["id"], "waits_for": sorted(done)}
        for service in world.services
        if service["id"] not in planned_doors(world, need, hopeful=hopeful)
        for done in ways_to_door(world, need, service["id"], run.reached, hopeful=hopeful)
    ]


@remembered
def fewest(world: World, *, hopeful: bool) -> list[str]:
    """The fewest doors, by trying every set of services that are a surest door for some need."""
    surest = {need: _surest_doors(world, need, hopeful=hopeful) for need in _served(world, hopeful=hopeful)}
    able = sorted(set().union(*surest.values()))
    enough = [chosen for chosen in subsets(able) if all(chosen & ones for ones in surest.values())]
    best = min(enough, key=lambda chosen: _cost(world, chosen))
    return sorted(best, key=lambda one: _order(world, one, surest, hopeful=hopeful))


def _served(world: World, *, hopeful: bool) -> list[str]:
    return [need for need in needs_of(world) if need in stages(world, hopeful=hopeful).stage]


def _surest_doors(world: World, need: str, *, hopeful: bool) -> frozenset[str]:
    ranks = {one: sureness(world, need, one, hopeful=hopeful) for one in planned_doors(world, need, hopeful=hopeful)}
    return frozenset(one for one in ranks if ranks[one] == min(ranks.values()))


def _cost(world: World, chosen: frozenset[str]) -> tuple[Any, ...]:
    """Fewer doors, then fewer judged things, then the ties of 9.9."""
    return (
        len({_door(world, one) for one in chosen}),
        len(chosen),
        sum(not about(world, one, "confirmed") for one in chosen),
        sum(about(world, one, "distance_km") or 0 for one in chosen),
        sum(starts_in(world, one) for one in chosen),
        sorted(chosen),
    )


def _door(world: World, service_id: str) -> tuple[str, str | None]:
    """Strands of one service at one location are one door."""
    service = service_named(world, service_id)
    return organisation(service), service.get("location")


def _order(world: World, service_id: str, surest: dict[str, frozenset[str]], *, hopeful: bool) -> tuple[Any, ...]:
    serves = [need for need, ones in surest.items() if service_id in ones]
    return (
        min(stages(world, hopeful=hopeful).stage[need] for need in serves),
        min(sureness(world, need, service_id, hopeful=hopeful) for need in serves),
        *_standing(world, service_id),
    )


def _standing(world: World, service_id: str) -> tuple[Any, ...]:
    """What ranks doors of equal sureness: confirmed, nearer, sooner, then the id."""
    return (
        not about(world, service_id, "confirmed"),
        about(world, service_id, "distance_km") or 0,
        starts_in(world, service_id),
        service_id,
    )
