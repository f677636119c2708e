"""From a service's rows to the rule documents of its judged things (rules.md section 3)."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet

from directory.models import Service, ServiceAtLocation, ServiceNeed, Strand
from navigator.catalogue.grids import grid_now
from navigator.grid import GRID, Grid, by_hand, clauses_of


def rows() -> QuerySet[Service]:
    """Every service that takes people now, with all that its rules need, in the order of their slugs."""
    return (
        Service.objects.to_go_to()
        .order_by("slug")
        .prefetch_related(
            Prefetch("needs", ServiceNeed.objects.select_related("need").order_by("sort_order", "pk")),
            Prefetch(
                "service_at_locations",
                ServiceAtLocation.objects.select_related("location").order_by("sort_order", "pk"),
            ),
            Prefetch("strands", Strand.objects.order_by("sort_order", "pk")),
            "kinds",
        )
    )


def name_of(service: str, *, strand: str | None = None, location: str | None = None) -> str:
    """What a judged thing is called: the service by its slug, a strand of it by its code, at a location by its slug."""
    return service + (f"#{strand}" if strand else "") + (f"@{location}" if location else "")


def documents(service: Service, *, grid: Grid | None = None) -> Iterator[dict[str, Any]]:
    """The rule document of each judged thing: the service and its strands, at each of its locations where it has any.

    What a service or strand answered to the policy grid stands there as clauses, before those written by hand; `grid`
    holds the questions, where they are not those that stand now.

    Rules that are not of the right shape come out as they stand: it is for the core to refuse them, and to say where.
    """
    places = list(service.service_at_locations.all())
    for part in parts(service, grid=grid):
        if places:
            yield from (_at(part, service, place, is_the_only_one=len(places) == 1) for place in places)
        else:
            yield part


def parts(service: Service, *, grid: Grid | None = None) -> Iterator[dict[str, Any]]:
    """The service and its strands, wherever they are: without what differs at a location."""
    yield _whole(service, grid)
    yield from (_strand(service, strand, grid) for strand in service.strands.all())


def grid_of(service: Service, *, needs: Any = None, grid: Grid | None = None) -> Grid:
    """The questions of the policy grid that make sense for a service, or for a strand of it with these needs."""
    asked = [need.need.code for need in service.needs.all()] if needs is None else needs
    named = [each for each in asked if isinstance(each, str)] if isinstance(asked, list | dict) else []
    return (grid or grid_now()).for_service(kinds=_kinds(service), needs=named)


def _kinds(service: Service) -> list[str]:
    return sorted(kind.code for kind in service.kinds.all())


def _whole(service: Service, grid: Grid | None) -> dict[str, Any]:
    return _part(
        service,
        id=service.slug,
        needs={need.need.code: need.effect for need in service.needs.all()},
        rules=service.rules,
        name=service.name,
        grid=grid,
    )


def _strand(service: Service, strand: Strand, grid: Grid | None) -> dict[str, Any]:
    needs = strand.rules.get("needs", {}) if isinstance(strand.rules, dict) else {}
    name = f"{service.name}: {strand.name}"
    id = name_of(service.slug, strand=strand.code)
    part = _part(service, id=id, needs=needs, rules=strand.rules, name=name, grid=grid)
    return part | {"service": service.slug, "strand": strand.code}


def _part(service: Service, *, id: str, needs: Any, rules: Any, name: str, grid: Grid | None) -> dict[str, Any]:
    has_grid = isinstance(rules, dict) and GRID in rules
    return {
        "id": id,
        "needs": needs,
        "kinds": _kinds(service),
        "clauses": clauses_of(rules, grid=grid_of(service, needs=needs, grid=grid)) if has_grid else by_hand(rules),
        "x_name": name,
        "x_description": service.description,
    }


def _at(part: dict[str, Any], service: Service, place: ServiceAtLocation, *, is_the_only_one: bool) -> dict[str, Any]:
    """A part at one location. An override takes the place of a clause; only the service itself may gain one by it."""
    clauses = _overridden(part["clauses"], by_hand(place.overrides), may_add="strand" not in part)
    return part | {
        "id": name_of(service.slug, strand=part.get("strand"), location=place.location.slug),
        "service": service.slug,
        "location": place.location.slug,
        "clauses": clauses,
        "x_name": part["x_name"] if is_the_only_one else f"{part['x_name']}, {place.location.name}",
    }


def _overridden(clauses: Any, overrides: Any, *, may_add: bool) -> Any:
    if not isinstance(overrides, list):
        return overrides  # which the core refuses, rather than judge by rules that somebody meant to replace
    if not isinstance(clauses, list):
        return clauses
    instead = {_id(each): each for each in overrides}
    kept = [instead.pop(_id(each), each) for each in clauses]
    return kept + list(instead.values()) if may_add else kept


def _id(clause: Any) -> Any:
    found = clause.get("id") if isinstance(clause, dict) else None
    return found if isinstance(found, str) else repr(clause)
