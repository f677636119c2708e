"""A plan as other programs get it: the plan of rules.md, with names, ways in and what keeps people safe."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from typing import Any

from django.urls import reverse

from directory.town.notice import notice
from navigator.api.shapes import FORMAT
from navigator.api.ways_in import way_in
from navigator.catalogue.standing import ONE_AT_A_TIME
from navigator.core.cases import NOTHING_KNOWN
from navigator.core.lines import plan_line
from navigator.core.needs import Needs
from navigator.core.plans import Plan
from navigator.entrances import Entrance, entrances_for
from navigator.planning import Planned
from navigator.telling.evidence import NOW
from navigator.telling.safety import told_safety
from navigator.telling.stages import waiting
from navigator.telling.verdicts import told_verdict
from navigator.telling.words import words

IN_FULL = 10
"""Doors of each list whose ways in are told; of others the name, the page and the distance. A city has thousands."""

Address = Callable[[str], str]
"""The whole address of a page, from its path."""


def answer(planned: Planned, *, at: datetime, address: Address) -> dict[str, Any]:
    """The answer to an enquiry, at a moment. Nothing that the person said is in it but the day of asking."""
    stands, person = planned.stands, planned.enquiry.person
    line = plan_line(planned.plan)
    del line["person"]
    return {
        "format": FORMAT,
        "notice": " ".join(filter(None, (words("notes")["guide"], notice()))),
        "asked_on": person.answers.asked_on.isoformat(),
        "vocabulary": str(stands.vocabulary["version"]),
        "rules": stands.edition and str(stands.edition),
        **line,
        "services": _services(planned, at=at, address=address),
        "safety": [
            {"say": each.say, "numbers": [{"name": one.name, "number": one.number} for one in each.numbers]}
            for each in told_safety(stands.listings.catalogue.vocabulary, person.answers)
        ],
    }


def _services(planned: Planned, *, at: datetime, address: Address) -> dict[str, Any]:
    full = in_full(planned.plan)
    entrances = entrances_for(planned, full, at=at)
    verdicts = _verdicts(planned, full)
    return {
        each: {**_named(planned, each, address=address), **verdicts.get(each, {}), **_way_in(entrances.get(each))}
        for each in dict.fromkeys(named(planned.plan))
    }


def named(plan: Plan) -> Iterator[str]:
    """The id of every service that a plan names, some more than once."""
    yield from plan.fewest
    for need in plan.needs.values():
        yield from chain(need.doors, (service for service, _ in need.later), need.meanwhile)
    for gap in plan.gaps:
        yield from gap.services or ()
        yield from (service for service, _ in chain(gap.clauses or (), gap.breaks or ()))


def in_full(plan: Plan) -> Mapping[str, Needs]:
    """The services whose ways in are told, each with the needs for which help must have begun first."""
    found: dict[str, Needs] = {}
    after = waiting(plan)
    for name, need in plan.needs.items():
        chosen = [each for each in need.doors if each in plan.fewest]
        for each in chain(chosen, need.doors[:IN_FULL], need.meanwhile[:IN_FULL]):
            found.setdefault(each, after.get(name, NOW) if each in need.doors else NOW)
        for each, first in need.later[:IN_FULL]:
            found.setdefault(each, first)
    return found


def _verdicts(planned: Planned, after: Mapping[str, Needs]) -> dict[str, Any]:
    with ONE_AT_A_TIME:
        evidence = planned.evidence
        told = {each: told_verdict(evidence, each, first) for each, first in after.items()}
    return {each: {"verdict": {"code": one.code, "label": one.label}} for each, one in told.items()}


def _named(planned: Planned, service: str, *, address: Address) -> dict[str, Any]:
    distance = planned.about.get(service, NOTHING_KNOWN).distance_km
    page = reverse("directory:service", args=[service.partition("@")[0].partition("#")[0]])
    return {
        "name": planned.stands.listings.services[service].name,
        "page": address(page),
        "distance_km": None if distance is None else round(distance, 1),
    }


def _way_in(entrance: Entrance | None) -> dict[str, Any]:
    """Nothing where the listing was withdrawn this very moment: its name is told, and no way into it."""
    return {} if entrance is None else {"way_in": way_in(entrance)}
