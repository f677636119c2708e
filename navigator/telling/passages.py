"""A text that a service wrote, cut into its paragraphs and lists. PURE.

These include:
* health          →     Passage("These include:"), Passage(points=("health", "money"))
* money
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

POINT = re.compile(r"[*•]\s+(.*)")
"""How the catalogue begins a point of a list."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or a list of points; never both."""

    text: str = ""
    points: tuple[str, ...] = ()


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of a text. A line goes on with the one before it, unless it begins a point or follows a gap."""
    found: list[Passage] = []
    goes_on = False
    for line in (" ".join(each.split()) for each in text.splitlines()):
        point = POINT.fullmatch(line)
        if point:
            _add_point(found, point[1])
        elif line and goes_on:
            found[-1] = _longer(found[-1], line)
        elif line:
            found.append(Passage(line))
        goes_on = bool(line)
    return tuple(found)


def in_one_line(told: Iterable[Passage]) -> str:
    """The same where there is no room for lists: points one after another."""
    return " ".join("; ".join(each.points) if each.points else each.text for each in told)


def _add_point(found: list[Passage], point: str) -> None:
    if found and found[-1].points:
        found[-1] = Passage(points=(*found[-1].points, point))
    else:
        found.append(Passage(points=(point,)))


def _longer(passage: Passage, line: str) -> Passage:
    if passage.points:
        return Passage(points=(*passage.points[:-1], f"{passage.points[-1]} {line}"))
    return Passage(f"{passage.text} {line}")
