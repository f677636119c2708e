"""Section 5: the funnel of one need with one set of facts, step by step, in one run."""

from tests.navigator.core.oracle.completions import has_completion
from tests.navigator.core.oracle.values import Facts
from tests.navigator.core.oracle.verdicts import CLOSED, OPEN, verdict
from tests.navigator.core.oracle.world import Json, World, about, is_ruled_out, remembered

STEPS = (
    "listed",
    "covers",
    "takes",
    "safe",
    "way_in",
    "reach",
    "usable",
    "in_time",
    "moves",
    "lasts",
    "sure",
)
READY_MADE = ("covers", "safe", "way_in", "reach", "usable", "in_time")
Services = frozenset[str]


def passes(world: World, need: str, facts: Facts, service: Json, step: str, *, hopeful: bool) -> bool:
    """Whether the service itself meets this one step, whatever the steps before it say."""
    if step == "listed":
        return need in service["needs"] and not is_ruled_out(world, service)
    if step == "moves":
        return bool(service["needs"].get(need) == "moves")
    if step == "takes":
        return has_completion(world, facts) and takes(world, facts, service["id"], hopeful=hopeful)
    if step == "sure":
        return "open" in verdict(world, facts, service["id"], hopeful=hopeful)
    return about(world, service["id"], step) in (True, None)


def takes(world: World, facts: Facts, service_id: str, *, hopeful: bool) -> bool:
    """Hopeful: not surely closed. Strict: surely open."""
    seen = verdict(world, facts, service_id, hopeful=hopeful)
    return seen != CLOSED if hopeful else seen == OPEN


@remembered
def kept(world: World, need: str, facts: Facts, step: str, *, hopeful: bool) -> Services:
    """The services that pass every step up to and with this one."""
    upto = STEPS[: STEPS.index(step) + 1]
    return frozenset(
        service["id"]
        for service in world.services
        if all(passes(world, need, facts, service, one, hopeful=hopeful) for one in upto)
    )


def doors_with(world: World, need: str, facts: Facts, *, hopeful: bool) -> Services:
    """D(n, F) of section 6."""
    return kept(world, need, facts, "moves", hopeful=hopeful)


def unknown_at(world: World, facts: Facts, service_id: str, step: str, *, hopeful: bool) -> bool:
    """Whether a kept service is kept at this step though its value there is unknown."""
    if step in ("takes", "sure"):
        seen = verdict(world, facts, service_id, hopeful=hopeful)
        return len(seen) > 1 and {"takes": "closed", "sure": "open"}[step] in seen
    return step not in ("listed", "moves") and about(world, service_id, step) is None


def would_pass_but_for(world: World, need: str, facts: Facts, step: str) -> bool:
    """Whether some service passes every step up to `moves` save perhaps this one."""
    others = [one for one in STEPS[: STEPS.index("moves") + 1] if one != step]
    return any(
        all(passes(world, need, facts, service, one, hopeful=True) for one in others) for service in world.services
    )
