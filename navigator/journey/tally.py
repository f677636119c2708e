"""How many doors there are for somebody's needs, by verdict: counted beside a question and on the staff page. PURE."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from navigator.core.plans import Plan

MOST_SIGNS = 40
"""Doors that are drawn; of more, as many in proportion."""

SIGNS = {"open": "fits", "case_by_case": "ask", "not_said": "unsaid", "unknown": "depends", "closed": "no"}
"""The picture of a door of each verdict, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Count:
    """The doors of one verdict. `sign` is the picture of that door."""

    verdict: str
    sign: str
    doors: int


def tally(plan: Plan) -> tuple[Count, ...]:
    """The count of every verdict. Doors too far away and doors that were left out are in none."""
    return tuple(Count(verdict, sign, plan.tally.get(verdict, 0)) for verdict, sign in SIGNS.items())


def signs(counts: tuple[Count, ...]) -> Iterator[str]:
    """The doors to draw, each verdict with at least one where it has any."""
    scale = max(1.0, sum(count.doors for count in counts) / MOST_SIGNS)
    for count in counts:
        yield from [count.sign] * (max(1, round(count.doors / scale)) if count.doors else 0)
