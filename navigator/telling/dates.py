"""Days that matter to a plan, the soonest first: doors that open or close by themselves, support that ends. PURE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from navigator.core.plans import Plan
from navigator.telling.changes import opening_days
from navigator.telling.evidence import Evidence
from navigator.telling.told import Dated, Door
from navigator.telling.words import words

MOST_DAYS = 12
"""How many days a plan tells."""


def told_dates(plan: Plan, evidence: Evidence, *, shut: Iterable[str], doors: Iterable[Door]) -> tuple[Dated, ...]:
    """The days that matter within what the plan tells; each once."""
    found = [
        *_ending(evidence),
        *(Dated(door.closes_on, door.closes) for door in doors if door.closes_on),
        *opening_days(evidence, shut=_opening(plan, shut)),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: each.day))[:MOST_DAYS]


def _ending(evidence: Evidence) -> Iterator[Dated]:
    """The support that somebody has now, unless it has ended already."""
    said = words("notes")["cliff"]
    for support in evidence.person.support_now:
        if support.until >= evidence.person.answers.asked_on:
            yield Dated(support.until, said.format(need=evidence.need(support.need)))


def _opening(plan: Plan, shut: Iterable[str]) -> Iterable[str]:
    """The services told, with those because of which a need has a door by itself later."""
    later = (service for gap in plan.gaps if gap.code == "not_yet" for service in (gap.services or ())[:MOST_DAYS])
    return dict.fromkeys([*shut, *later])
