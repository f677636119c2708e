"""Section 7: the next question."""

from tests.navigator.core.oracle.completions import has_completion, is_known, needs_of
from tests.navigator.core.oracle.funnel import READY_MADE, doors_with, passes
from tests.navigator.core.oracle.progress import facts_after
from tests.navigator.core.oracle.settling import settles
from tests.navigator.core.oracle.stages import stages
from tests.navigator.core.oracle.values import facts_of
from tests.navigator.core.oracle.verdicts import OPEN, verdict
from tests.navigator.core.oracle.world import Json, World, is_ruled_out

FIRST_ANSWERS = 3
MOST_SENSITIVE = 3


def next_question(world: World) -> dict[str, str] | None:
    """The fact to ask next and why, or None where no further fact can change the plan."""
    asking = _services_by_fact(world)
    if not asking:
        return None
    order = list(world.definitions)
    early = _answers_so_far(world) < FIRST_ANSWERS

    def rank(name: str) -> tuple[bool, bool, int, int, int]:
        sensitivity = world.definitions[name].get("sensitivity", 0)
        return (
            early and sensitivity == MOST_SENSITIVE,
            not _is_needed(world, asking[name]),
            sensitivity,
            -len(asking[name]),
            order.index(name),
        )

    first = min(asking, key=rank)
    return {"fact": first, "why": "needed" if _is_needed(world, asking[first]) else "refining"}


def _services_by_fact(world: World) -> dict[str, list[Json]]:
    """The facts that may be asked, each with the services whose verdict it would help to settle at some stage."""
    declined = world.person.get("declined", [])
    given = facts_of(world.person)
    found = {
        name: [service for service in _askable_services(world) if name in _settles_at_some_stage(world, service)]
        for name in world.definitions
        if name not in declined and not is_known(world, given, name)
    }
    return {name: services for name, services in found.items() if services}


def _askable_services(world: World) -> list[Json]:
    """The services that list a need of the person, are not ruled out, and are lost at no ready-made step."""
    given = facts_of(world.person)
    return [
        service
        for service in world.services
        if any(need in service["needs"] for need in needs_of(world))
        and not is_ruled_out(world, service)
        and all(passes(world, "", given, service, step, hopeful=True) for step in READY_MADE)
    ]


def _settles_at_some_stage(world: World, service: Json) -> frozenset[str]:
    then = [facts_after(world, level) for level in stages(world, hopeful=True).levels]
    return frozenset().union(
        *(settles(world, facts, service["id"], hopeful=True) for facts in then if has_completion(world, facts))
    )


def _is_needed(world: World, services: list[Json]) -> bool:
    """Whether such a service is for a need without an open door at stage 0 (9.10)."""
    return any(not _has_open_door(world, need) for need in needs_of(world) if any(need in s["needs"] for s in services))


def _has_open_door(world: World, need: str) -> bool:
    given = facts_of(world.person)
    return any(verdict(world, given, one, hopeful=True) == OPEN for one in doors_with(world, need, given, hopeful=True))


def _answers_so_far(world: World) -> int:
    return len((world.person.get("facts", {}).keys() | set(world.person.get("declined", []))) - {"needs"})
