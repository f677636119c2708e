"""Organisations of an invented city. PURE."""

from __future__ import annotations

from typing import Any

from directory.city.drawing import drawn_from, happens
from directory.city.names import domain, organisation_name, telephone


def organisation_id(number: int) -> str:
    """What the city calls it."""
    return f"org-{number:05}"


def draw_organisation(number: int, *, seed: int) -> dict[str, Any]:
    """The organisation of that number."""
    rng = drawn_from(seed, "organisation", number)
    name = organisation_name(rng)
    row: dict[str, Any] = {"id": organisation_id(number), "name": name, "description": "This organisation is invented."}
    if happens(rng, 0.8):
        row["website"] = f"https://{domain(name)}"
    if happens(rng, 0.6):
        row["email"] = f"hello@{domain(name)}"
    if happens(rng, 0.7):
        row["phones"] = [{"number": telephone(rng)}]
    return row
