"""What the invented town has, as shares: the city of any size is drawn by them. PURE.

The town is small, so a share of it is as rough as two services in a hundred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from directory.importing.records import ServiceRecord
from directory.town.files import rows

LOADED = date(2026, 11, 23)
"""The day as of which the town is counted; any will do, for its days count from it."""
A_YEAR = timedelta(days=365)
LISTED_TWICE = "services/listed-twice.json"
"""The file in which services stand once more."""


@cache
def services() -> tuple[ServiceRecord, ...]:
    """Every service of the town."""
    return tuple(row for row in rows(on=LOADED) if isinstance(row, ServiceRecord))


def share(has: Callable[[ServiceRecord], Any]) -> float:
    """The share of the town's services of which something is true."""
    return sum(bool(has(each)) for each in services()) / len(services())


def counted(what: Callable[[ServiceRecord], Any]) -> Mapping[Any, int]:
    """How many services of the town have which value."""
    return dict(sorted(Counter(map(what, services())).items()))


def is_unconfirmed(service: ServiceRecord) -> bool:
    return service.confirmed_on is None


def is_long_ago(service: ServiceRecord) -> bool:
    """Whether somebody confirmed it, more than a year ago."""
    return service.confirmed_on is not None and LOADED - service.confirmed_on > A_YEAR


def is_without_hours(service: ServiceRecord) -> bool:
    sessions = service.schedules or any(place.schedules for place in service.locations)
    return not (sessions or service.is_always_open or service.is_by_appointment)


def is_listed_again(service: ServiceRecord) -> bool:
    return service.at.startswith(LISTED_TWICE) and service.status == "active"


def clauses_of(service: ServiceRecord) -> int:
    """How many clauses its rules state: those written by hand, and each answer to the grid that is no plain yes."""
    rules = service.rules or {}
    answers = [each for answer in rules.get("grid", {}).values() for each in answer.get("each", answer).values()]
    return len(rules.get("clauses", ())) + sum(each in ("no", "case_by_case") for each in answers)
