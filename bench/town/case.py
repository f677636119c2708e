"""A whole case document of the town, as `python -m navigator.core` would read it."""

from __future__ import annotations

from typing import Any

from bench.town.ready_made import draw_about
from bench.town.vocabulary import town_vocabulary

STALE_BEFORE = "2026-05-21"


def town_case(services: list[dict[str, Any]], *, people: list[dict[str, Any]], seed: int | None) -> dict[str, Any]:
    """The case of these services and people; without a seed nothing is said about their places, waits and hours."""
    case: dict[str, Any] = {
        "format": 1,
        "vocabulary": town_vocabulary(),
        "services": services,
        "people": people,
        "stale_before": STALE_BEFORE,
    }
    if seed is not None:
        names = [service["id"] for service in services]
        case["about"] = {each["id"]: draw_about(names, person=each["id"], seed=seed) for each in people}
    return case
