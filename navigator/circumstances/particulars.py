"""What a listing says of everything that circumstances ask, for one judged thing. PURE.

One value for each question, so that services that say the same of one thing share it, whatever they say of another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from directory.hours.timetables import Timetable
from directory.places.areas import CoveredArea
from directory.places.place import Place
from directory.places.points import Point

NOTHING_SAID = Timetable()


@dataclass(frozen=True, slots=True)
class WayIn:
    """How one gets in: the modes of the directory, who may refer, and papers for which nothing else will do."""

    modes: frozenset[str] = frozenset()
    referrer: str = ""
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Site:
    """Where one goes, as far as anybody may know.

    Of a confidential or area-only place that is the area which may be told, `is_coarse`, and the middle of that area.
    `is_elsewhere` is a postal or virtual location: nobody goes there.
    """

    place: Place | None = None
    point: Point | None = None
    is_coarse: bool = False
    is_elsewhere: bool = False

    def __repr__(self) -> str:
        return "<Site>"


@dataclass(frozen=True, slots=True)
class Hours:
    """What was said about the hours of its door, its telephone, and of what it does online."""

    door: Timetable = NOTHING_SAID
    phone: Timetable = NOTHING_SAID
    online: Timetable = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Wait:
    """The days from asking to the start of support, the day on which they were stated; whether the list is closed."""

    days: int | None = None
    stated_on: date | None = None
    is_list_closed: bool | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """How long support lasts where that is limited, whether something follows, and the needs that it moves on."""

    weeks: int | None = None
    hands_on: bool = False
    moves: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Particulars:
    """All that a listing says beside its rules. What it does not say is empty or none; `site` none is no location.

    `is_moved_into` where people live there, so that whoever moves in need not travel.
    """

    areas: tuple[CoveredArea, ...] = ()
    way_in: WayIn = WayIn()
    site: Site | None = None
    accessibility: frozenset[str] = frozenset()
    is_moved_into: bool = False
    hours: Hours = Hours()
    languages: frozenset[str] = frozenset()
    wait: Wait = Wait()
    length: Length = Length()
    joint: frozenset[str] = frozenset()
    confirmed_on: date | None = None
