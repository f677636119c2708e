"""The stages of a plan: which doors now, and which after another step. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from navigator.core.needs import Needs
from navigator.core.plans import NeedPlan, Plan
from navigator.telling.doors import told_door
from navigator.telling.evidence import NOW, Evidence
from navigator.telling.lists import as_sentence, counted, listed_in_words
from navigator.telling.told import Door, Stage


def told_stages(plan: Plan, evidence: Evidence) -> tuple[Stage, ...]:
    """The fewest doors that serve every need that has one, each at the first stage at which it does."""
    levels = {service: _level(plan, service) for service in plan.fewest}
    return tuple(
        Stage(
            number=number,
            title="Now" if level == 0 else "After that",
            when=_when(plan, evidence, level),
            doors=tuple(_door(plan, evidence, each) for each in plan.fewest if levels[each] == level),
        )
        for number, level in enumerate(sorted(set(levels.values())), start=1)
    )


def waiting(plan: Plan) -> Mapping[str, Needs]:
    """For each need that comes after others, a smallest set of needs whose help must have begun first."""
    found: dict[str, Needs] = {}
    for gap in plan.gaps:
        if gap.code == "one_after_another" and gap.waits_for:
            found.setdefault(gap.needs[0], min(gap.waits_for, key=lambda each: (len(each), sorted(each))))
    return found


def _served(plan: Plan, service: str) -> Iterable[str]:
    return [need for need, each in plan.needs.items() if service in each.doors]


def _level(plan: Plan, service: str) -> int:
    return min(_stage(plan.needs[need]) for need in _served(plan, service))


def _stage(need: NeedPlan) -> int:
    assert need.stage is not None, "a need with doors has a stage"
    return need.stage


def _door(plan: Plan, evidence: Evidence, service: str) -> Door:
    served = list(_served(plan, service))
    first = min(served, key=lambda need: _stage(plan.needs[need]))
    return told_door(evidence, service, needs=served, after=waiting(plan).get(first, NOW), until_when=True)


def _when(plan: Plan, evidence: Evidence, level: int) -> str:
    if level == 0:
        return ""
    needs = [need for need, each in plan.needs.items() if each.stage == level]
    first = sorted(frozenset[str]().union(*(waiting(plan).get(need, NOW) for need in needs)))
    weeks = max((plan.needs[need].weeks or 0 for need in needs), default=0)
    begun = f"once help with {listed_in_words([evidence.need(need) for need in first])} has begun"
    return as_sentence(f"{begun}, about {counted(weeks, 'week')} on" if weeks else begun)
