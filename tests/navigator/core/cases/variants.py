"""Documents made from another one, of which rules.md says how the answers must be related."""

from copy import deepcopy
from random import Random
from typing import Any

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.oracle.completions import completions, is_known
from tests.navigator.core.oracle.values import facts_of
from tests.navigator.core.oracle.world import World


def reordered(case: Json, rng: Random) -> Json:
    """The same document with services, clauses, people and implications in another order."""
    other = deepcopy(case)
    for things in (
        other["services"],
        other["people"],
        other["vocabulary"].get("implications", []),
        *(service["clauses"] for service in other["services"]),
    ):
        rng.shuffle(things)
    return other


def learned(case: Json, rng: Random) -> Json:
    """The same document with one unknown fact of each person answered, as some completion has it."""
    other = deepcopy(case)
    for person in other["people"]:
        world = World(case, person)
        given = facts_of(person)
        unknown = [name for name in world.definitions if not is_known(world, given, name)]
        if unknown:
            name = rng.choice(unknown)
            values = rng.choice(completions(world, given, reads={name}, leaves_on=()))
            person["facts"][name] = _as_answered(values[name])
            person["declined"] = [other for other in person.get("declined", []) if other != name]
    return other


def with_door(case: Json, need: str) -> Json:
    """The same document with one more service, which moves the need, asks for nothing and is ready for everybody."""
    other = deepcopy(case)
    other["services"].append({"id": "new_door", "needs": {need: "moves"}, "clauses": []})
    return other


def without_a_clause(case: Json, rng: Random) -> tuple[Json, str] | None:
    """The same document with one clause taken away, and the id of its service; None where there is no clause."""
    other = deepcopy(case)
    services = [service for service in other["services"] if service["clauses"]]
    if not services:
        return None
    service = rng.choice(services)
    service["clauses"].remove(rng.choice(service["clauses"]))
    return other, service["id"]


def _as_answered(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return value if isinstance(value, bool | int | str) else value.isoformat()
