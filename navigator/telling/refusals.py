"""The services whose rules say no, today, each with its reasons: so that nobody is sent there in vain. PURE.

Of ten thousand services thousands may say no. A few are told for each need, those first where one rule alone is in the
way, and among them those where it can be challenged; the rest are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from navigator.asking.wording import day_in_words
from navigator.core.bits import positions
from navigator.core.clauses import Outcome
from navigator.core.plans import Plan
from navigator.telling.evidence import Evidence
from navigator.telling.reasons import told_reasons
from navigator.telling.told import Refusal
from navigator.telling.words import words

MOST_TOLD = 10
"""How many services are told for one need."""
MOST_TOLD_IN_ALL = 12
"""The same for all needs together; one is told for each need, however many there are."""
LOOKED_AT = 2
"""Out of how many times as many those nearest to opening are chosen, the nearest on the map first."""


@dataclass(frozen=True, slots=True)
class Shut:
    """The services told for a need whose rules say no, and how many more there are."""

    told: tuple[str, ...] = ()
    untold: int = 0


def shut_now(plan: Plan, evidence: Evidence) -> Mapping[str, Shut]:
    """For each need the services that cover the person and whose rules say no, today; none that progress opens."""
    most = max(1, min(MOST_TOLD, MOST_TOLD_IN_ALL // max(1, len(plan.needs))))
    opening = {service for each in plan.needs.values() for service in (*each.doors, *(at for at, _ in each.later))}
    return {need: _shut(evidence, list(_closed(evidence, need, opening)), most) for need in plan.needs}


def told_refusal(evidence: Evidence, service: str) -> Refusal:
    """One of them."""
    listing = evidence.listing(service)
    day = evidence.opens_on(service)
    said = words("changes")["time"]
    return Refusal(
        id=service,
        name=listing.name,
        reasons=told_reasons(evidence, service),
        opens=said.format(service=listing.name, day=day_in_words(day)) if day else "",
        one_rule_away=tuple(listing.rules[clause].plain for clause in evidence.one_clause_away(service)),
    )


def _closed(evidence: Evidence, need: str, opening: set[str]) -> Iterator[str]:
    book = evidence.engine.rulebook
    for at in positions(evidence.today.only(Outcome.CLOSED) & book.listing[need]):
        service = book.services[at]
        is_told = service.id not in opening and not evidence.person.rules_out(service)
        if is_told and evidence.circumstances(service.id).covers is not False:
            yield service.id


def _shut(evidence: Evidence, services: list[str], most: int) -> Shut:
    nearest = sorted(services, key=lambda service: _distance(evidence, service))
    looked_at = islice(nearest, most * LOOKED_AT)
    told = tuple(sorted(looked_at, key=lambda service: _from_opening(evidence, service))[:most])
    return Shut(told, len(services) - len(told))


def _distance(evidence: Evidence, service: str) -> float:
    known = evidence.circumstances(service).distance_km
    return float("inf") if known is None else known


def _from_opening(evidence: Evidence, service: str) -> tuple[bool, bool]:
    """What stands between a service and a door: one rule that can be challenged, one rule, or more."""
    away = evidence.one_clause_away(service)
    return not any(evidence.clause(service, each).challenge for each in away), not away
