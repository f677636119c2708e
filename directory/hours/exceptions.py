"""Exceptions: days on which a service keeps other hours than usual. PURE."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class ScheduleException:
    """From one day to another, both included: closed all day, or open at these times on each of the days.

    `checking.checked_exception` makes it, and checks the fields; the times are there both or neither.
    """

    start_date: date
    end_date: date
    opens_at: time | None = None
    closes_at: time | None = None
    reason: str = ""

    @property
    def is_closed(self) -> bool:
        """Whether nothing opens on its days."""
        return self.opens_at is None

    @property
    def length(self) -> int:
        """How many days it lasts."""
        return (self.end_date - self.start_date).days + 1


def that_decide(exceptions: Iterable[ScheduleException], *, on: date) -> list[ScheduleException]:
    """Of all that hold on a day, the shortest: one day's opening within a month's closure is the truth of that day."""
    held = [one for one in exceptions if one.start_date <= on <= one.end_date]
    shortest = min((one.length for one in held), default=0)
    return [one for one in held if one.length == shortest]


def contradict(exceptions: Iterable[ScheduleException]) -> bool:
    """Whether some say closed and others open, so that nobody can tell."""
    return len({one.is_closed for one in exceptions}) == 2
