"""Questions about one moment: is it open, how long still, when next. PURE.

Moments have a time zone, any; answers that are moments are in the time of London.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from directory.hours.clocks import in_london, in_utc, moment, reached
from directory.hours.day_hours import hours_on
from directory.hours.spells import A_DAY, Spell, Standing
from directory.hours.timetables import Timetable

_SUREST = (Standing.OPEN, Standing.BY_APPOINTMENT, Standing.UNKNOWN)


@dataclass(frozen=True, slots=True)
class NextOpening:
    """The first moment known to be open; None where none is known in the time looked at.

    `may_open_earlier` tells that there is time before it (before the end, where there is none) of which nobody can
    tell: hours not known, or by appointment.
    """

    at: datetime | None
    may_open_earlier: bool


def standing(timetable: Timetable, *, at: datetime) -> Standing:
    """What is so at a moment. A session that surely runs makes it open, whatever else is unknown."""
    wall = reached(at)
    found = {spell.standing for spell in _spells_around(timetable, wall) if spell.covers(wall)}
    return next((one for one in _SUREST if one in found), Standing.CLOSED)


def is_open(timetable: Timetable, *, at: datetime) -> bool | None:
    """Whether it is open at a moment. None where nobody can tell: hours not known, or by appointment only."""
    found = standing(timetable, at=at)
    return found is Standing.OPEN if found in (Standing.OPEN, Standing.CLOSED) else None


def minutes_left(timetable: Timetable, *, at: datetime, within: timedelta) -> int | None:
    """Whole minutes until what is open now closes; None where that is not within the time asked, or it is not open.

    They are minutes that really pass, on the nights of the clock change too. Sessions that follow each other without a
    break are one; it closes where what is known of its opening ends.
    """
    closes = _open_until(timetable, reached(at), no_later_than=reached(in_utc(at) + within))
    if closes is None:
        return None
    left = moment(closes) - in_utc(at)
    return int(left / timedelta(minutes=1)) if left <= within else None


def next_opening(timetable: Timetable, *, after: datetime, within: timedelta) -> NextOpening:
    """The first moment at which it is open, from `after` on and before so much time has passed; `after` itself where
    it is open then."""
    first, end = in_utc(after), in_utc(after) + within
    coming = [
        (begins, spell.standing is Standing.OPEN)
        for spell in _spells_until(timetable, reached(first), reached(end))
        if (begins := max(moment(spell.opens), first)) < min(moment(spell.closes), end)
    ]
    opens = min((begins for begins, is_sure in coming if is_sure), default=None)
    unsure = any(begins < (opens or end) for begins, is_sure in coming if not is_sure)
    return NextOpening(opens and in_london(opens), unsure)


def _open_until(timetable: Timetable, wall: datetime, *, no_later_than: datetime) -> datetime | None:
    """Where the opening that runs at this time ends, looking no further than need be."""
    closes = None
    following = _runs_to(timetable, wall)
    while following is not None:
        closes = following
        # By way of the moment: in March 01:00 and 02:00 are one, so what closes and what opens there follow each other.
        following = _runs_to(timetable, reached(moment(closes))) if closes <= no_later_than else None
    return closes


def _runs_to(timetable: Timetable, wall: datetime) -> datetime | None:
    running = (one for one in _spells_around(timetable, wall) if one.standing is Standing.OPEN and one.covers(wall))
    return max((one.closes for one in running), default=None)


def _spells_around(timetable: Timetable, wall: datetime) -> Iterator[Spell]:
    """All that can run at a time: nothing lasts longer than a day, so it began on the same day or the one before."""
    yield from hours_on(timetable, (wall - A_DAY).date()).spells
    yield from hours_on(timetable, wall.date()).spells


def _spells_until(timetable: Timetable, wall: datetime, last: datetime) -> Iterator[Spell]:
    """The spells from a time on, day by day, up to the first day with one that is surely open."""
    for day in _days((wall - A_DAY).date(), last.date()):
        spells = [spell for spell in hours_on(timetable, day).spells if spell.closes > wall]
        yield from spells
        if any(spell.standing is Standing.OPEN and moment(spell.opens) < moment(spell.closes) for spell in spells):
            return


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=days) for days in range((last - first).days + 1))
