"""`in_time` and `starts_in`: it starts before the person's limit (rules.md section 5). PURE.

Both go by what was said on a day. Waits change: one that was stated a quarter of a year ago or more is unknown, and so
is a list that was closed then. Whoever asks today waits as long as whoever asked on that day.
"""

from __future__ import annotations

from datetime import date, timedelta

from navigator.circumstances.limits import Limits
from navigator.circumstances.particulars import Wait
from navigator.core.conditions import Truth

GOOD_FOR = timedelta(days=91)
"""How long a stated wait is worth something: a quarter of a year. What else a listing says is good for half a year, but
waits move faster."""


def is_stale(wait: Wait, *, on: date) -> bool:
    """Whether it was stated too long ago to go by; what has no day is not."""
    return wait.stated_on is not None and on - wait.stated_on >= GOOD_FOR


def starts_in(wait: Wait, *, on: date) -> int | None:
    """The days until support would start, for whoever asks on this day; none where nobody can tell."""
    return None if is_stale(wait, on=on) else wait.days


def is_shut(wait: Wait, *, on: date) -> bool:
    """Whether its waiting list is closed, as far as that was said lately."""
    return bool(wait.is_list_closed) and not is_stale(wait, on=on)


def in_time(wait: Wait, *, limits: Limits, on: date) -> Truth:
    """Whether it starts by the day on which the person needs it. A closed waiting list does not, whatever the day."""
    return starting_in(starts_in(wait, on=on), is_shut(wait, on=on), limits=limits, on=on)


def starting_in(days: int | None, is_list_shut: bool, *, limits: Limits, on: date) -> Truth:
    """The same of whatever starts in so many days: of many services few numbers of days are different."""
    if is_list_shut:
        return False
    if limits.start_by is None or days is None:
        return None
    return on + timedelta(days=days) <= limits.start_by
