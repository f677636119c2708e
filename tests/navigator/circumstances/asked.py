"""People and services by what a table says of them in a few words."""

from datetime import date, time
from typing import Any

from directory.hours.checking import checked_schedule
from directory.hours.timetables import Timetable
from directory.places.areas import Area, AsksAbout, CoveredArea, Kind, read_area
from directory.places.postcodes import PostcodeFault
from directory.places.resolving import find_place, place_in_council
from navigator.circumstances.documents import read_limits, read_places
from navigator.circumstances.limits import Limits
from navigator.circumstances.particulars import Hours, Site
from navigator.circumstances.places import Places

TODAY = date(2026, 11, 22)
"""A Sunday."""


def places(**named: Any) -> Places:
    return read_places(named)


def limits(**named: Any) -> Limits:
    return read_limits(named)


def area(text: str) -> Area:
    """Whichever area is called so."""
    for kind in (Kind.OUTCODE, Kind.SECTOR, Kind.COUNCIL, Kind.POSTCODE_AREA, Kind.COUNTRY, Kind.EVERYWHERE):
        try:
            return read_area(text, kind=kind)
        except ValueError:
            continue
    raise AssertionError(text)


def areas(*named: str, asks: AsksAbout = AsksAbout.SLEEPS, but: tuple[str, ...] = ()) -> tuple[CoveredArea, ...]:
    return tuple(CoveredArea(area(each), tuple(map(area, but)), asks) for each in named)


def site(text: str) -> Site:
    """A public place at a postcode."""
    place = find_place(text)
    return Site(place, place.point)


def told_as(text: str) -> Site:
    """A confidential place, of which half a postcode or a council may be told."""
    try:
        place = find_place(text)
    except PostcodeFault:
        place = place_in_council(text)
    return Site(place, place.point, is_coarse=True)


ELSEWHERE = Site(is_elsewhere=True)
"""Only for post, or online."""


def week(*sessions: str, **more: Any) -> Timetable:
    """Sessions such as "MO,TU 09:00-17:00", or "MO" where nobody has said when."""
    made = []
    for session in sessions:
        days, _, times = session.partition(" ")
        opens, _, closes = times.partition("-")
        freq = "MONTHLY" if days[0].isdigit() or days[0] == "-" else "WEEKLY"
        made.append(
            checked_schedule(
                freq=freq,
                byday=days,
                opens_at=time.fromisoformat(opens) if opens else None,
                closes_at=time.fromisoformat(closes) if closes else None,
            )
        )
    return Timetable(schedules=tuple(made), **more)


def open_at_the_door(*sessions: str) -> Hours:
    return Hours(door=week(*sessions))
