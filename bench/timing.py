"""Timing several contestants on the same people, in turns, so that a busy moment of the machine falls on all.

Times are processor time: nobody is charged for waiting while others use the processors. All contestants work in this
process, so that nothing of theirs is left out.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import ceil
from statistics import median
from time import process_time
from typing import Any, TypeVar

Asked = TypeVar("Asked")


@dataclass
class Times:
    """How long each person took, in milliseconds of processor time, in the order of the people."""

    each: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return median(self.each)

    @property
    def p95(self) -> float:
        """The smallest time that at least 95 of 100 people do not exceed."""
        return sorted(self.each)[ceil(0.95 * len(self.each)) - 1]

    @property
    def first(self) -> float:
        """The first person, for whom nothing is remembered from others."""
        return self.each[0]


def ratio(ours: Times, theirs: Times) -> float:
    """The median over all people of ours by theirs, for the same person a moment apart."""
    return median(one / other for one, other in zip(ours.each, theirs.each, strict=True))


def in_turns(people: Iterable[Asked], contestants: Mapping[str, Callable[[Asked], Any]]) -> dict[str, Times]:
    """The times of every contestant for every person: forwards for one person, backwards for the next.

    What it takes to bring up the next of `people` is not timed.
    """
    times = {name: Times() for name in contestants}
    names = list(contestants)
    with _settled_memory():
        for person in people:
            for name in names:
                times[name].each.append(_milliseconds(contestants[name], person))
            names.reverse()
    return times


def _milliseconds(call: Callable[[Asked], Any], person: Asked) -> float:
    start = process_time()
    call(person)
    return (process_time() - start) * 1000


@contextmanager
def _settled_memory() -> Iterator[None]:
    """Compiled rules are set apart first: looking through them for garbage would be charged to whoever runs then."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
