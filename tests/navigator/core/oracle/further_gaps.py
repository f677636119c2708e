"""Section 6: further gaps and warnings on what is planned, within one run."""

from datetime import date, timedelta

from tests.navigator.core.oracle.completions import has_completion, needs_of
from tests.navigator.core.oracle.funnel import kept
from tests.navigator.core.oracle.ladder import Gap, ladder, later_doors
from tests.navigator.core.oracle.plans import fewest
from tests.navigator.core.oracle.progress import facts_after, facts_after_setback
from tests.navigator.core.oracle.stages import (
    Needs,
    days_through,
    days_until,
    doors_after,
    planned_doors,
    stages,
    start_of,
)
from tests.navigator.core.oracle.values import Facts, facts_of, subsets
from tests.navigator.core.oracle.verdicts import CLOSED, verdict
from tests.navigator.core.oracle.world import World, about, organisation, service_named, starts_in

WAIT_THAT_NEEDS_HOLDING = 14


def further_gaps(world: World, *, hopeful: bool) -> list[Gap]:
    """Every further gap and warning of one run."""
    found: list[Gap] = _without_joint_support(world, hopeful=hopeful)
    for need in needs_of(world):
        found += _cliff(world, need, hopeful=hopeful)
        if need in stages(world, hopeful=hopeful).stage:
            found += _nothing_meanwhile(world, need, hopeful=hopeful)
            found += _named(world, need, "closes_on_progress", _closing_on_progress(world, need, hopeful=hopeful))
            found += _named(world, need, "no_way_back", _closing_on_setback(world, need, hopeful=hopeful))
            found += _named(world, need, "unconfirmed_only", _all_unconfirmed(world, need, hopeful=hopeful))
    return found


def meanwhile(world: World, need: str, *, hopeful: bool) -> list[str]:
    """The services that hold the need and are kept up to `in_time` with the facts as they are."""
    reaching = kept(world, need, facts_of(world.person), "in_time", hopeful=hopeful)
    return [one["id"] for one in world.services if one["id"] in reaching and one["needs"][need] == "holds"]


def _without_joint_support(world: World, *, hopeful: bool) -> list[Gap]:
    found: list[Gap] = []
    for pair in world.vocabulary.get("together", []):
        if not set(pair) <= set(needs_of(world)):
            continue
        ones, others = (planned_doors(world, need, hopeful=hopeful) for need in pair)
        joint = any(_names(world, one, other) or _names(world, other, one) for one in ones for other in others)
        if ones and others and not ones & others and not joint:
            found.append({"code": "no_joint_support", "needs": sorted(pair)})
    return found


def _names(world: World, one: str, other: str) -> bool:
    """Whether one door names the other, or the service it belongs to, as one it works jointly with."""
    return not {other, organisation(service_named(world, other))}.isdisjoint(about(world, one, "joint") or [])


def _start(world: World, need: str, *, hopeful: bool) -> date | None:
    """The day the need's earliest door starts; None where that is not known (9.8)."""
    if need in stages(world, hopeful=hopeful).stage:
        return world.asked_on + timedelta(days=start_of(world, need, hopeful=hopeful))
    if [gap["code"] for gap in ladder(world, need, hopeful=hopeful)] != ["not_yet"]:
        return None
    opening = later_doors(world, need, hopeful=hopeful)
    return min(date.fromisoformat(day) + timedelta(days=starts_in(world, one)) for one, day in opening.items())


def _support_until(world: World, need: str) -> date | None:
    """The last day of what there is now for the need."""
    untils = [one["until"] for one in world.person.get("support_now", []) if one["need"] == need]
    return date.fromisoformat(max(untils)) if untils else None


def _cliff(world: World, need: str, *, hopeful: bool) -> list[Gap]:
    start, until = _start(world, need, hopeful=hopeful), _support_until(world, need)
    if start is None or until is None or start - until <= timedelta(days=1):
        return []
    return [
        {
            "code": "transition_cliff",
            "needs": [need],
            "services": meanwhile(world, need, hopeful=hopeful),
            "from": (until + timedelta(days=1)).isoformat(),
            "until": (start - timedelta(days=1)).isoformat(),
        }
    ]


def _nothing_meanwhile(world: World, need: str, *, hopeful: bool) -> list[Gap]:
    start = world.asked_on + timedelta(days=start_of(world, need, hopeful=hopeful))
    held_until = max(world.asked_on, _support_until(world, need) or world.asked_on)
    waits = start - held_until > timedelta(days=WAIT_THAT_NEEDS_HOLDING)
    if not waits or meanwhile(world, need, hopeful=hopeful):
        return []
    return [{"code": "nothing_meanwhile", "needs": [need]}]


def _named(world: World, need: str, code: str, services: list[str]) -> list[Gap]:
    return [{"code": code, "needs": [need], "services": services}] if services else []


def _planned(world: World, need: str, *, hopeful: bool) -> list[tuple[str, Needs]]:
    """The services of `fewest` that are doors for the need, each with every smallest T of the need by which it is."""
    return [
        (one, done)
        for one in fewest(world, hopeful=hopeful)
        for done in stages(world, hopeful=hopeful).waits_for[need]
        if one in doors_after(world, need, done, hopeful=hopeful)
    ]


def _closing_on_progress(world: World, need: str, *, hopeful: bool) -> list[str]:
    reached = stages(world, hopeful=hopeful).reached
    return sorted(
        {
            one
            for one, done in _planned(world, need, hopeful=hopeful)
            for more in subsets(sorted(reached))
            if done < more
            and _comes_before(world, more - done, need, one, hopeful=hopeful)
            and _is_closed(world, facts_after(world, more), one, hopeful=hopeful)
        }
    )


def _comes_before(world: World, progress: Needs, need: str, service_id: str, *, hopeful: bool) -> bool:
    """Whether all this progress is made before the planned door starts (9.7)."""
    latest = max(days_through(world, one, hopeful=hopeful) for one in progress)
    return latest <= days_until(world, need, hopeful=hopeful) + starts_in(world, service_id)


def _closing_on_setback(world: World, need: str, *, hopeful: bool) -> list[str]:
    return sorted(
        {
            one
            for one, done in _planned(world, need, hopeful=hopeful)
            for setback in needs_of(world)
            if _is_closed(world, facts_after_setback(world, facts_after(world, done), setback), one, hopeful=hopeful)
        }
    )


def _is_closed(world: World, facts: Facts, service_id: str, *, hopeful: bool) -> bool:
    return has_completion(world, facts) and verdict(world, facts, service_id, hopeful=hopeful) == CLOSED


def _all_unconfirmed(world: World, need: str, *, hopeful: bool) -> list[str]:
    doors = sorted(planned_doors(world, need, hopeful=hopeful))
    return doors if all(about(world, one, "confirmed") is False for one in doors) else []
