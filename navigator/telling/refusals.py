"""The services whose rules say no, today, each with its reasons: so that nobody is sent there in vain. PURE."""

from __future__ import annotations

from collections.abc import Iterator

from navigator.asking.wording import day_in_words
from navigator.core.plans import Plan
from navigator.telling.evidence import Evidence
from navigator.telling.reasons import told_reasons
from navigator.telling.told import Refusal
from navigator.telling.words import words


def closed_now(plan: Plan, evidence: Evidence) -> tuple[str, ...]:
    """Every service that lists a need of the plan and whose rules say no, today; none that progress opens."""
    found = (service for need in plan.needs for service in closed_for(plan, evidence, need))
    return tuple(dict.fromkeys(found))


def closed_for(plan: Plan, evidence: Evidence, need: str) -> Iterator[str]:
    """The same for one need, in the order of the catalogue."""
    opening = {service for each in plan.needs.values() for service in (*each.doors, *(at for at, _ in each.later))}
    for service in evidence.engine.rulebook.services:
        wanted = need in service.needs and not evidence.person.rules_out(service)
        if wanted and service.id not in opening and evidence.is_closed_now(service.id):
            yield service.id


def told_refusal(evidence: Evidence, service: str) -> Refusal:
    """One of them."""
    listing = evidence.listing(service)
    day = evidence.opens_on(service)
    said = words("changes")["time"]
    return Refusal(
        name=listing.name,
        reasons=told_reasons(evidence, service),
        opens=said.format(service=listing.name, day=day_in_words(day)) if day else "",
        one_rule_away=tuple(listing.rules[clause].plain for clause in evidence.one_clause_away(service)),
    )
