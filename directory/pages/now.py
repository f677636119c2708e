"""Whether something is open at the moment at which a page is made, and when it opens; what nobody can tell stays so.

Bank holidays differ between the nations. Where a service is says which of them count; where that is not known, and the
nations differ just now, nobody can tell.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from directory.hours.clocks import in_london, in_utc
from directory.hours.opening import minutes_left, next_opening, standing
from directory.hours.spells import Standing
from directory.hours.timetables import Timetable
from directory.models import BankHoliday, Location
from directory.models.bank_holidays import Nation
from directory.places.areas import AreaFault, Kind
from directory.places.councils import COUNTRIES
from directory.places.postcodes import PostcodeFault, read_postcode
from directory.places.tables import known_outcode
from directory.places.whereabouts import read_coarse_location

AHEAD = timedelta(days=7)
"""How far the next opening is looked for."""

WITHIN = timedelta(hours=24)
"""How near the end of an opening has to be to be told."""

Timetabled = Callable[[frozenset[date]], Timetable]
"""The timetable of something, with these bank holidays."""


@dataclass(frozen=True, slots=True)
class Now:
    """What is so at a moment: `until` where it is open and closes soon, `opens` where it is closed and that is known.

    Moments are in the time of London. `may_open_earlier` says that hours before that are not known, or by appointment.
    """

    at: datetime
    standing: Standing
    until: datetime | None = None
    opens: datetime | None = None
    may_open_earlier: bool = False


def now_of(timetabled: Timetabled, *, at: datetime, holidays: Mapping[str, frozenset[date]]) -> Now:
    """What is so at a moment under the bank holidays of each nation, if that is one and the same; else unknown."""
    minute = in_london(at).replace(second=0, microsecond=0)
    found = {_now(timetabled(days), at=minute) for days in set(holidays.values())}
    return found.pop() if len(found) == 1 else Now(minute, Standing.UNKNOWN)


def _now(timetable: Timetable, *, at: datetime) -> Now:
    found = standing(timetable, at=at)
    if found is Standing.OPEN:
        left = minutes_left(timetable, at=at, within=WITHIN)
        return Now(at, found, until=None if left is None else in_london(in_utc(at) + timedelta(minutes=left)))
    if found is Standing.CLOSED:
        coming = next_opening(timetable, after=at, within=AHEAD)
        return Now(at, found, opens=coming.at, may_open_earlier=coming.may_open_earlier)
    return Now(at, found)


def bank_holidays_around(day: date, *, ahead: timedelta = AHEAD) -> dict[str, frozenset[date]]:
    """The bank holidays of each nation on which anything may depend that is said of that day and so many ahead."""
    found: dict[str, set[date]] = {nation: set() for nation in Nation.values}
    around = BankHoliday.objects.filter(day__gte=day - timedelta(days=1), day__lte=day + ahead)
    for nation, holiday in around.values_list("nation", "day"):
        found[nation].add(holiday)
    return {nation: frozenset(days) for nation, days in found.items()}


def of_nations_with(places: Iterable[Location], holidays: Mapping[str, frozenset[date]]) -> dict[str, frozenset[date]]:
    """Those of the nations in which these places may be; all of them where nobody can tell."""
    nations = {nation for place in places for nation in _nations_of(place)}
    return {nation: days for nation, days in holidays.items() if nation in nations or not nations}


def _nations_of(place: Location) -> set[str]:
    return {COUNTRIES[code[0]].lower().replace(" ", "_") for code in _councils_of(place)}


def _councils_of(place: Location) -> Iterable[str]:
    try:
        if place.is_public:
            # Its first half is enough, and may be right where the second was mistyped.
            return _councils_in(read_postcode(place.postal_code.partition(" ")[0]).outcode)
        area = read_coarse_location(place.area).area
        return [area.code] if area.kind is Kind.COUNCIL else _councils_in(area.code)
    except (PostcodeFault, AreaFault):
        return ()


def _councils_in(outcode: str) -> Iterable[str]:
    known = known_outcode(outcode)
    return known.councils if known else ()
