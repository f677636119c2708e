"""Between moments and what the clocks on the wall show, on the two nights of a year as well. PURE.

One rule for both nights: a clock *reaches* a time at the first moment at which it shows that time or a later one. So
what closes at 01:30 closes the first of the two times that it is half past one in October (the first of two is also
what RFC 5545 takes, section 3.3.5), and what opens at 01:30 opens at 02:00 in March, when clocks jump there from 01:00.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
"""Both its nights are between 01:00 and 02:00 on the wall (Summer Time Order 2002); the functions here rely on that."""


def in_utc(moment: datetime) -> datetime:
    """The same moment in UTC. Raises `ValueError` where there is no zone.

    Moments are compared and subtracted in UTC only: of two times in the zone of London Python looks at the hands of the
    clock, and an hour is lost or gained without a word.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment} is no moment: expected a time with its zone")
    return moment.astimezone(UTC)


def in_london(moment: datetime) -> datetime:
    """The same moment, in the time of London."""
    return moment.astimezone(LONDON)


def reached(moment: datetime) -> datetime:
    """The latest time that clocks have shown by a moment, without a zone.

    While the hour of October runs for the second time they have shown all of it already: it is as if they stood still
    at its very end.
    """
    shown = in_london(in_utc(moment))
    if shown.fold:
        shown = shown.replace(minute=59, second=59, microsecond=999_999)
    return shown.replace(tzinfo=None, fold=0)


def moment(wall: datetime) -> datetime:
    """The moment, in UTC, at which clocks reach this time."""
    found = wall.replace(tzinfo=LONDON, fold=0).astimezone(UTC)
    shown = in_london(found)
    if shown.replace(tzinfo=None, fold=0) == wall:
        return found
    return shown.replace(hour=2, minute=0, second=0, microsecond=0).astimezone(UTC)
