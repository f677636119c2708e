"""What comes out, as JSON values: a line for each judgement and each plan (rules.md section 8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from navigator.core.documents import read_case
from navigator.core.gaps import Gap
from navigator.core.navigator import Judgement, Navigator
from navigator.core.needs import Needs
from navigator.core.plans import NeedPlan, Plan

Line: TypeAlias = dict[str, Any]


def judge_lines(document: Any, *, engine: str = "fast") -> Iterator[Line]:
    """A line per person and service of a case document; raises `Faults` before the first line."""
    case = read_case(document)
    navigator = Navigator(case.catalogue, engine=engine)
    for person in case.people:
        for judgement in navigator.judge(person, case.about.get(person.id, {})):
            yield judgement_line(judgement)


def plan_lines(document: Any, *, engine: str = "fast") -> Iterator[Line]:
    """A line per person of a case document; raises `Faults` before the first line."""
    case = read_case(document)
    navigator = Navigator(case.catalogue, engine=engine)
    for person in case.people:
        yield plan_line(navigator.plan(person, case.about.get(person.id, {})))


def judgement_line(judgement: Judgement) -> Line:
    """One judgement."""
    return {
        "person": judgement.person,
        "service": judgement.service,
        "verdict": judgement.verdict,
        "outcomes": [outcome.code for outcome in sorted(judgement.outcomes)],
        "settles": sorted(judgement.settles),
        "reasons": [{"clauses": list(each.clauses), "facts": list(each.facts)} for each in judgement.reasons],
        "one_clause_away": list(judgement.one_clause_away),
        "opens_on": judgement.opens_on and judgement.opens_on.isoformat(),
        "closes_on": judgement.closes_on and judgement.closes_on.isoformat(),
    }


def plan_line(plan: Plan) -> Line:
    """One plan."""
    return {
        "person": plan.person,
        "needs": {need: _need(each) for need, each in plan.needs.items()},
        "fewest": list(plan.fewest),
        "gaps": [gap_line(gap) for gap in plan.gaps],
        "next": {"fact": plan.next.fact, "why": plan.next.why} if plan.next else None,
    }


def _need(need: NeedPlan) -> Line:
    return {
        "stage": need.stage,
        "sure_stage": need.sure_stage,
        "weeks": need.weeks,
        "doors": list(need.doors),
        "later": [{"service": service, "waits_for": sorted(after)} for service, after in need.later],
        "meanwhile": list(need.meanwhile),
        "funnel": [{"step": each.step, "kept": each.kept, "unknown": each.unknown} for each in need.funnel],
        "would_do": list(need.would_do),
    }


def gap_line(gap: Gap) -> Line:
    """One gap, with the keys that its code defines."""
    found = {
        "code": gap.code,
        "needs": list(gap.needs),
        "certainty": "certain" if gap.certain else "possible",
        "services": _listed(gap.services),
        "clauses": _pairs(gap.clauses),
        "breaks": _pairs(gap.breaks),
        "waits_for": _sets(gap.waits_for),
        "from": gap.since and gap.since.isoformat(),
        "until": gap.until and gap.until.isoformat(),
    }
    return {key: value for key, value in found.items() if value is not None}


def _listed(services: tuple[str, ...] | None) -> list[str] | None:
    return None if services is None else list(services)


def _pairs(pairs: tuple[tuple[str, str | None], ...] | None) -> list[Line] | None:
    if pairs is None:
        return None
    return [{"service": service, "clause": clause} if clause else {"service": service} for service, clause in pairs]


def _sets(sets: tuple[Needs, ...] | None) -> list[list[str]] | None:
    return None if sets is None else [sorted(each) for each in sets]
