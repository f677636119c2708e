"""What would change a plan: help that has begun, the passing of time, and a service's one rule. PURE.

Never a fact that no progression changes: nobody is told to become somebody else. Of services whose rules say no only
those count that the plan tells of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from navigator.asking.wording import day_in_words
from navigator.core.plans import Plan
from navigator.telling.evidence import Evidence
from navigator.telling.giving_way import might_give_way
from navigator.telling.lists import listed_in_words
from navigator.telling.told import Dated
from navigator.telling.words import words

Change = tuple[int, str]
"""How many services a change may open, and the sentence."""
MOST_SERVICES = 3
"""How many services one sentence names; the others stand with the services whose rules say no."""


def told_changes(plan: Plan, evidence: Evidence, *, shut: Iterable[str]) -> tuple[str, ...]:
    """Each change that somebody can bring about, in one sentence, first those that open most.

    `shut` are the services told whose rules say no.
    """
    found = (*_by_progress(plan, evidence), *_by_one_rule(evidence, shut))
    return tuple(change for _, change in sorted(found, key=lambda each: each[0], reverse=True))


def opening_days(evidence: Evidence, *, shut: Iterable[str]) -> Iterator[Dated]:
    """The days on which services open by themselves, though nothing but time has passed."""
    by_day: dict[date, list[str]] = {}
    for service in shut:
        day = evidence.opens_on(service)
        if day is not None:
            by_day.setdefault(day, []).append(evidence.name(service))
    for day, names in sorted(by_day.items()):
        said = words("changes")["time" if len(names) == 1 else "time_of_several"]
        services = listed_in_words(names, most=MOST_SERVICES)
        yield Dated(day, said.format(service=services, services=services, day=day_in_words(day)))


def _by_progress(plan: Plan, evidence: Evidence) -> Iterator[Change]:
    opened: dict[tuple[str, ...], dict[str, None]] = {}
    for need in plan.needs.values():
        for service, after in need.later:
            opened.setdefault(tuple(sorted(after)), {})[evidence.name(service)] = None
    for needs, names in opened.items():
        begun = listed_in_words([evidence.need(need) for need in needs])
        services = listed_in_words(list(names), most=MOST_SERVICES)
        yield len(names), words("changes")["progress"].format(need=begun, services=services)


def _by_one_rule(evidence: Evidence, shut: Iterable[str]) -> Iterator[Change]:
    found = ((service, clause) for service in shut for clause in evidence.one_clause_away(service))
    by_rule: dict[str, list[str]] = {}
    for service, clause in found:
        if might_give_way(evidence, service, clause):
            listing = evidence.listing(service)
            by_rule.setdefault(listing.rules[clause].plain, []).append(listing.name)
    for rule, names in by_rule.items():
        services = listed_in_words(names, most=MOST_SERVICES)
        yield len(names), words("changes")["one_clause"].format(services=services, rule=f"“{rule.rstrip('.')}”")
