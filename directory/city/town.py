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


GRID = "grid"
"""The key of a rule document under which answers to the policy grid stand."""
DECIDING = ("answer", "each", "unless", "within_months", "beyond", "from", "to", "about")
"""What of an answer decides whom a service takes."""

Has = Callable[[ServiceRecord], Any]


@cache
def services() -> tuple[ServiceRecord, ...]:
    """Every service of the town."""
    return tuple(row for row in rows(on=LOADED) if isinstance(row, ServiceRecord))


def everybody(service: ServiceRecord) -> bool:
    return True


def share(has: Has, *, among: Has = everybody) -> float:
    """The share of the town's services, or of some of them, of which something is true."""
    asked = [each for each in services() if among(each)]
    return sum(bool(has(each)) for each in asked) / len(asked)


def counted(what: Callable[[ServiceRecord], Any], *, among: Has = everybody) -> Mapping[Any, int]:
    """How many services of the town, or of some of them, have which value."""
    return dict(sorted(Counter(what(each) for each in services() if among(each)).items()))


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


def uses_grid(service: ServiceRecord) -> bool:
    """Whether it states its rules by the policy grid, whatever it writes by hand beside it."""
    return GRID in (service.rules or {})


def answers_of(service: ServiceRecord) -> Mapping[str, Any]:
    """What it answered to the questions of the grid."""
    answers: Mapping[str, Any] = (service.rules or {}).get(GRID, {})
    return answers


def leaves_grid_open(service: ServiceRecord) -> bool:
    """Whether it began a grid and answered nothing."""
    return uses_grid(service) and not answers_of(service)


def clauses_of(service: ServiceRecord) -> int:
    """How many clauses its rules state that somebody wrote by hand."""
    return len((service.rules or {}).get("clauses", ()))


def deciding(answer: Mapping[str, Any]) -> dict[str, Any]:
    """An answer without what is only said beside it, in the words of the one service that gave it."""
    return {key: value for key, value in answer.items() if key in DECIDING}
