"""What is worked out before the core is asked, for each person and service: area, safety, way in, reach, hours, wait.

A quarter of the services cover the place that a person asks about. All of the verdicts are worked out even so; the plan
is made from those that pass. How long one waits for a service is the service's own and the same for everybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Any

WAITS = {0: 40, 7: 20, 14: 20, 28: 10, 56: 10}
"""Days until support starts, with the share of services that have each."""
SHARE_COVERED = 0.25
DIFFERENT = 100
"""How many sets of values there are beside the wait; services share them."""

ReadyMade = dict[str, Any]


def draw_about(services: Sequence[str], *, person: str, seed: int) -> dict[str, ReadyMade]:
    """The ready-made values of one person, by service; services share rows, so callers must not change them."""
    rng = Random(f"{seed} about {person}")
    rows = rng.choices(range(DIFFERENT), k=len(services))
    return {service: _rows(_wait(service, seed), seed)[row] for service, row in zip(services, rows, strict=True)}


@cache
def _wait(service: str, seed: int) -> int:
    return Random(f"{seed} wait {service}").choices(list(WAITS), weights=list(WAITS.values()))[0]


@cache
def _rows(wait: int, seed: int) -> list[ReadyMade]:
    rng = Random(f"{seed} ready-made {wait}")
    return [_draw_row(rng, wait=wait) for _ in range(DIFFERENT)]


def _draw_row(rng: Random, *, wait: int) -> ReadyMade:
    return {
        "covers": rng.choices([True, False, None], weights=[SHARE_COVERED, 0.95 - SHARE_COVERED, 0.05])[0],
        "safe": rng.choices([True, False, None], weights=[90, 5, 5])[0],
        "way_in": rng.choices([True, None, "needs_referrer", "papers_missing"], weights=[70, 10, 15, 5])[0],
        "reach": rng.choices([True, False, None], weights=[70, 20, 10])[0],
        "usable": rng.choices([True, False, None], weights=[75, 10, 15])[0],
        "in_time": rng.choices([True, False, None], weights=[65, 15, 20])[0],
        "starts_in": wait,
        "lasts": rng.choices([True, False, None], weights=[60, 15, 25])[0],
        "confirmed": rng.choices([True, False, None], weights=[75, 15, 10])[0],
        "distance_km": rng.randint(1, 400) / 10,
    }
