"""A time among the words: "open now", "tonight", "on Sunday".

PURE: no framework.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from directory.hours.clocks import in_london, moment

NOW = (("open", "now"), ("open", "today"), ("right", "now"), ("open", "at", "the", "moment"), ("now",))
TONIGHT, TONIGHT_AT = (("tonight",), ("this", "evening"), ("at", "night")), time(21)
TOMORROW, BY_DAY = (("tomorrow",),), time(11)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class When:
    """Where in the words a time stands, and the moment that is meant, in UTC."""

    start: int
    end: int
    at: datetime


def when(words: Sequence[str], *, now: datetime) -> When | None:
    """The first time among the words, reckoned from now; none where there is none."""
    for start in range(len(words)):
        for phrase, at in _known(now):
            if tuple(words[start : start + len(phrase)]) == phrase:
                return When(start, start + len(phrase), at)
    return None


def _known(now: datetime) -> list[tuple[tuple[str, ...], datetime]]:
    here = in_london(now)
    night = moment(datetime.combine(here.date(), TONIGHT_AT))
    known: list[tuple[tuple[str, ...], datetime]] = [(phrase, now) for phrase in NOW]
    known += [(phrase, max(now, night)) for phrase in TONIGHT]
    known += [(phrase, _by_day(now, ahead=1)) for phrase in TOMORROW]
    for number, weekday in enumerate(WEEKDAYS):
        ahead = (number - here.weekday()) % 7
        known += [((*before, weekday), _by_day(now, ahead=ahead)) for before in (("open", "on"), ("on",), ())]
    return known


def _by_day(now: datetime, *, ahead: int) -> datetime:
    day = in_london(now).date() + timedelta(days=ahead)
    return max(now, moment(datetime.combine(day, BY_DAY)))
