"""Generated services: which needs they move or hold, of what kind they are, and their clauses."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from bench.town.clauses import draw_clauses
from bench.town.vocabulary import options_of

KINDS = ("hostel", "supported_housing", "drop_in", "helpline", "clinic", "outreach", "advice", "refuge")


def draw_services(count: int, *, seed: int) -> list[dict[str, Any]]:
    """`count` rule documents. The first thousand of a hundred thousand are the thousand."""
    return [draw_service(number, seed=seed) for number in range(count)]


def draw_service(number: int, *, seed: int) -> dict[str, Any]:
    """The service of that number; one in eight is a strand of a service whose other strands stand near it."""
    rng = Random(f"{seed} service {number}")
    document: dict[str, Any] = {"id": f"s{number:06}", "needs": _draw_needs(rng), "kinds": [rng.choice(KINDS)]}
    if rng.random() < 0.125:
        document |= {"service": f"w{number // 16:05}", "strand": f"t{number % 16}"}
    document["clauses"] = draw_clauses(rng)
    return document


def _draw_needs(rng: Random) -> dict[str, str]:
    options = options_of("needs")
    chosen = rng.sample(options, rng.choices([1, 2, 3], weights=[60, 30, 10])[0])
    return {need: ("moves" if rng.random() < 0.8 else "holds") for need in chosen}


def conditions_in(test: dict[str, Any] | None) -> Iterator[dict[str, Any]]:
    """Every single condition inside a test, as often as it is written."""
    if test is None:
        return
    if "fact" in test:
        yield test
    elif "not" in test:
        yield from conditions_in(test["not"])
    else:
        for part in test.get("all") or test.get("any") or test["of"]:
            yield from conditions_in(part)


def conditions_of(service: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every single condition of a service's rules."""
    for clause in service["clauses"]:
        yield from conditions_in(clause["test"])
        yield from conditions_in(clause.get("unless"))
