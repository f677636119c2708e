"""How much of what a listing can say it says: a share, for ranking and for whoever looks after listings."""

from typing import Any

SAID = {
    "description": lambda it: len(it.description.strip()) >= ENOUGH,
    "needs": lambda it: bool(it.needs.all()),
    "ways in": lambda it: bool(it.access_modes.all()),
    "how to reach it": lambda it: bool(it.phones.all() or it.email or it.url),
    "hours": lambda it: bool(it.is_always_open or it.is_by_appointment or it.schedules.all() or _at_places(it)),
    "whom it is for, by place": lambda it: bool(it.service_areas.all()),
    "cost": lambda it: bool(it.cost_options.all()),
    "whom it takes": lambda it: bool(it.rules.get("clauses") or it.rules.get("grid") or "grid" not in it.rules),
    "confirmed": lambda it: it.confirmed_on is not None,
}
"""What a listing can say that everybody who reads it needs, each once."""

ENOUGH = 40
"""Characters of a description that says something."""


def completeness(service: Any) -> float:
    """The share of `SAID` that a service says, 0 to 1."""
    return sum(says(service) for says in SAID.values()) / len(SAID)


def _at_places(service: Any) -> bool:
    return any(one.schedules.all() for one in service.service_at_locations.all())
