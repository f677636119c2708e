"""What is worked out before the core is asked, for each person and service: area, safety, way in, reach, hours, wait.

A quarter of the services cover the place that a person asks about. All of the verdicts are worked out even so; the plan
is made from those that pass.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

DIFFERENT = 500
SHARE_COVERED = 0.25


def draw_about(services: list[str], *, person: str, seed: int) -> dict[str, dict[str, Any]]:
    """The ready-made values of one person, by service; services share rows, so callers must not change them."""
    rng = Random(f"{seed} about {person}")
    return dict(zip(services, rng.choices(_rows(seed), k=len(services)), strict=True))


@cache
def _rows(seed: int) -> list[dict[str, Any]]:
    rng = Random(f"{seed} ready-made")
    return [_draw_row(rng) for _ in range(DIFFERENT)]


def _draw_row(rng: Random) -> dict[str, Any]:
    return {
        "covers": rng.choices([True, False, None], weights=[SHARE_COVERED, 0.95 - SHARE_COVERED, 0.05])[0],
        "safe": rng.choices([True, False, None], weights=[90, 5, 5])[0],
        "way_in": rng.choices([True, None, "needs_referrer", "papers_missing"], weights=[70, 10, 15, 5])[0],
        "reach": rng.choices([True, False, None], weights=[70, 20, 10])[0],
        "usable": rng.choices([True, False, None], weights=[75, 10, 15])[0],
        "in_time": rng.choices([True, False, None], weights=[65, 15, 20])[0],
        "starts_in": rng.choices([0, 7, 14, 28, 56], weights=[40, 20, 20, 10, 10])[0],
        "lasts": rng.choices([True, False, None], weights=[60, 15, 25])[0],
        "confirmed": rng.choices([True, False, None], weights=[75, 15, 10])[0],
        "distance_km": rng.randint(1, 400) / 10,
    }
