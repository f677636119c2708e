"""Section 4: which facts settle a verdict, which single clause closes, and the days on which that changes by itself."""

from datetime import timedelta
from itertools import combinations

from tests.navigator.core.oracle.values import Facts
from tests.navigator.core.oracle.verdicts import (
    CLOSED,
    OPEN,
    is_closed,
    outcomes_by_completion,
    reads_time,
    verdict,
)
from tests.navigator.core.oracle.world import World, remembered, service_named, without_clause

DAYS_TRIED = range(1, 366)


@remembered
def settles(world: World, facts: Facts, service_id: str, *, hopeful: bool) -> frozenset[str]:
    """The facts of the smallest differences between completions of different outcome."""
    found: set[frozenset[str]] = set()
    for (one, first), (other, second) in combinations(
        outcomes_by_completion(world, facts, service_id, hopeful=hopeful), 2
    ):
        if first != second:
            found.add(frozenset(name for name in one if one[name] != other[name]))
    return frozenset().union(*(each for each in found if not any(smaller < each for smaller in found)))


def one_clause_away(world: World, facts: Facts, service_id: str) -> list[str]:
    """The clauses each of which alone, taken away, makes a closed service not closed (9.12)."""
    if verdict(world, facts, service_id, hopeful=False) != CLOSED:
        return []
    return [
        clause["id"]
        for clause in service_named(world, service_id)["clauses"]
        if verdict(without_clause(world, service_id, clause["id"]), facts, service_id, hopeful=False) != CLOSED
    ]


@remembered
def opens_on(world: World, facts: Facts, service_id: str, *, hopeful: bool, only_open: bool = False) -> str | None:
    """The first later day on which a closed service is not closed, or with `only_open` on which it is open."""
    if verdict(world, facts, service_id, hopeful=hopeful) != CLOSED:
        return None
    for later in _days_tried(world, service_id):
        if only_open and verdict(world, facts, service_id, hopeful=hopeful, later=later) == OPEN:
            return _day(world, later)
        if not only_open and not is_closed(world, facts, service_id, hopeful=hopeful, later=later):
            return _day(world, later)
    return None


def closes_on(world: World, facts: Facts, service_id: str) -> str | None:
    """The first of the next 365 days on which a service that is not closed has closed."""
    if verdict(world, facts, service_id, hopeful=False) == CLOSED:
        return None
    for later in _days_tried(world, service_id):
        if is_closed(world, facts, service_id, hopeful=False, later=later):
            return _day(world, later)
    return None


def _days_tried(world: World, service_id: str) -> range:
    return DAYS_TRIED if reads_time(world, service_id) else range(0)


def _day(world: World, later: int) -> str:
    return (world.asked_on + timedelta(days=later)).isoformat()
