"""One person in one case document: everything that a question about them may read."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

Json = dict[str, Any]
Rest = ParamSpec("Rest")
Answer = TypeVar("Answer")


@dataclass(frozen=True, eq=False)
class World:
    """A case document narrowed to one of its people. Answers are remembered for this one value only."""

    case: Json
    person: Json
    memory: dict[Hashable, Any] = field(default_factory=dict)

    @property
    def vocabulary(self) -> Json:
        return self.case["vocabulary"]

    @cached_property
    def definitions(self) -> dict[str, Json]:
        return self.vocabulary["facts"]

    @cached_property
    def kinds(self) -> dict[str, str]:
        return {name: definition["kind"] for name, definition in self.definitions.items()}

    @property
    def services(self) -> list[Json]:
        return self.case["services"]

    @cached_property
    def asked_on(self) -> date:
        return date.fromisoformat(self.person["asked_on"])


def remembered(
    function: Callable[Concatenate[World, Rest], Answer],
) -> Callable[Concatenate[World, Rest], Answer]:
    """Answer the same question about the same world from memory; for functions of hashable arguments only."""

    @wraps(function)
    def recalling(world: World, *args: Rest.args, **kwargs: Rest.kwargs) -> Answer:
        key = (function, args, *kwargs.values())
        if key not in world.memory:
            world.memory[key] = function(world, *args, **kwargs)
        return world.memory[key]

    return recalling


def service_named(world: World, service_id: str) -> Json:
    """Guarantee the judged thing of that id."""
    return next(service for service in world.services if service["id"] == service_id)


def organisation(service: Json) -> str:
    """The service that a judged thing belongs to; its own id where it names none (9.11)."""
    return service.get("service", service["id"])


def about(world: World, service_id: str, key: str) -> Any:
    """A ready-made value for this person and service; None where unknown."""
    return world.case.get("about", {}).get(world.person["id"], {}).get(service_id, {}).get(key)


def starts_in(world: World, service_id: str) -> int:
    """Days from asking to the start of support; 0 where unknown (section 3)."""
    return about(world, service_id, "starts_in") or 0


def is_ruled_out(world: World, service: Json) -> bool:
    """Whether the person ruled out this judged thing, or the service it belongs to."""
    return bool({service["id"], organisation(service)} & set(world.person.get("ruled_out", [])))


def without_clause(world: World, service_id: str, clause_id: str) -> World:
    """The same person in the same case, but for one clause taken away."""
    services = [
        service
        if service["id"] != service_id
        else service | {"clauses": [clause for clause in service["clauses"] if clause["id"] != clause_id]}
        for service in world.services
    ]
    return World(world.case | {"services": services}, world.person)
