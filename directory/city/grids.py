"""The policy grids of an invented city, answered as services of the town answer theirs. PURE.

Which services use the grid at all, how each question is answered, and with which follow-ups, is counted in the town. A
question is put to those only to whom it makes sense, and an answer that the vocabulary at hand cannot read is left out.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from directory.city import town
from directory.city.drawing import happens, one_of
from directory.city.shares import GRID_UNANSWERED
from directory.city.spoken import Answer, Asking

OPEN = "null"
"""In place of an answer: the question stands open."""


@dataclass(frozen=True)
class Answering:
    """How often each question of a grid is answered in which way, by those to whom it is put; as JSON text."""

    grid: Asking
    ways: Mapping[str, Mapping[str, int]]


def answering(grid: Asking) -> Answering:
    """The ways of the town, as far as a grid can read them."""
    found: dict[str, dict[str, int]] = {}
    for service in town.services():
        said = town.answers_of(service)
        for question in grid.questions if said else ():
            kinds, needs = service.kinds or (), service.needs or {}
            if question in said or grid.asks(question, kinds=kinds, needs=needs, said=said):
                way = _way(grid, question, said.get(question))
                ways = found.setdefault(question, {})
                ways[way] = ways.get(way, 0) + 1
    return Answering(grid, {question: dict(sorted(ways.items())) for question, ways in found.items()})


def _way(grid: Asking, question: str, answer: Answer | None) -> str:
    decides = town.deciding(answer) if answer is not None else None
    return json.dumps(decides, sort_keys=True) if decides and grid.reads(question, decides) else OPEN


def draw_grid(rng: Random, *, answering: Answering, kinds: Collection[str], needs: Collection[str]) -> dict[str, Any]:
    """The answers of one service, by question; none at all of those that began a grid and said nothing."""
    said: dict[str, Any] = {}
    if happens(rng, GRID_UNANSWERED):
        return said
    for question in answering.grid.questions:
        ways = answering.ways.get(question)
        if ways and answering.grid.asks(question, kinds=kinds, needs=needs, said=said):
            answer = json.loads(one_of(rng, ways))
            if answer is not None:
                said[question] = answer
    return said
