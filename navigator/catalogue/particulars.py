"""From what stands in the tables to the particulars of a judged thing (`navigator.circumstances.particulars`)."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from directory.hours.checking import checked_schedule
from directory.hours.schedules import Schedule
from directory.hours.timetables import Purpose, Timetable
from directory.models import Location
from directory.places.areas import Area, AreaFault, AsksAbout, CoveredArea, Kind, Piece, joined, read_area
from directory.places.locations import whereabouts
from directory.places.place import Place
from directory.places.postcodes import PostcodeFault
from directory.places.resolving import find_place, place_in_council
from directory.places.whereabouts import CoarseLocation, published_point
from navigator.catalogue.documents import name_of
from navigator.catalogue.written import SCHEDULE, Row, Rows, Written, WrittenLocation, WrittenPlace
from navigator.circumstances.particulars import Hours, Length, Particulars, Site, Wait, WayIn
from navigator.core.documents import Faults

Kept = TypeVar("Kept")


@dataclass
class Particularising:
    """The particulars of one listing after another; what many of them share is worked out, and kept, once.

    `moved_into` are the kinds of service in which people live.
    """

    moved_into: frozenset[str]
    _sites: dict[WrittenLocation, Site] = field(default_factory=dict)
    _areas: dict[Row, Area | None] = field(default_factory=dict)
    _schedules: dict[Row, Schedule | None] = field(default_factory=dict)
    _kept: dict[Any, Any] = field(default_factory=dict)

    def of(self, written: Written) -> dict[str, Particulars]:
        """The particulars of each judged thing of a listing, by the names that its rule documents have too."""
        slug, common = written.service.slug, self._common(written)
        parts = [(None, _moved(written.needs)), *((code, _moved_by(rules)) for code, rules in written.strands)]
        return {
            name_of(slug, strand=strand, location=place and place.location.slug): self._at(
                written, common, moves, place
            )
            for strand, moves in parts
            for place in written.places or (None,)
        }

    def _common(self, written: Written) -> dict[str, Any]:
        service = written.service
        return {
            "areas": self._once(self._covered(written.areas)),
            "way_in": self._once(_way_in(written)),
            "is_moved_into": not self.moved_into.isdisjoint(_codes(written.kinds)),
            "languages": self._once(_codes(written.languages)),
            "wait": self._once(Wait(service.wait_days, service.wait_stated_on, service.is_list_closed)),
            "joint": self._once(_codes(written.joint_protocols)),
            "confirmed_on": service.confirmed_on,
        }

    def _once(self, value: Kept) -> Kept:
        """The value, or the equal one that another listing has."""
        found: Kept = self._kept.setdefault(value, value)
        return found

    def _at(
        self, written: Written, common: dict[str, Any], moves: frozenset[str], place: WrittenPlace | None
    ) -> Particulars:
        service = written.service
        return Particulars(
            **common,
            site=self._site(place.location) if place else None,
            accessibility=self._once(_codes(place.accessibility if place else ())),
            hours=self._once(self._hours(written, place)),
            length=self._once(Length(service.support_weeks, bool(service.hands_on_to.strip()), moves)),
        )

    def _covered(self, rows: Rows) -> tuple[CoveredArea, ...]:
        """Its areas. One that is none any longer, a council that was abolished, makes all of them unknown: somebody who
        lives there must not be lost without a word."""
        areas = [(self._area((kind, code)), asks_about, is_left_out) for kind, code, asks_about, is_left_out in rows]
        pieces = [Piece(area, AsksAbout(asks), is_left_out) for area, asks, is_left_out in areas if area is not None]
        return joined(pieces) if len(pieces) == len(rows) else ()

    def _area(self, row: Row) -> Area | None:
        if row not in self._areas:
            kind, code = row
            try:
                self._areas[row] = read_area(code, kind=Kind(kind))
            except AreaFault:
                self._areas[row] = None
        return self._areas[row]

    def _site(self, row: WrittenLocation) -> Site:
        if row not in self._sites:
            self._sites[row] = site_of(row)
        return self._sites[row]

    def _hours(self, written: Written, place: WrittenPlace | None) -> Hours:
        """Those of the place where it has any of that purpose, else those of the service wherever it is."""
        at_place = place.schedules if place else ()
        door, phone, online = (
            self._timetable(written, purpose, _of(purpose, at_place) or _of(purpose, written.schedules))
            for purpose in (Purpose.DOOR, Purpose.PHONE, Purpose.ONLINE)
        )
        return Hours(door, phone, online)

    def _timetable(self, written: Written, purpose: Purpose, rows: Rows) -> Timetable:
        schedules = [schedule for row in rows if (schedule := self._schedule(row)) is not None]
        if len(schedules) < len(rows):
            return Timetable()  # a session of which nobody can tell when: all of the week is as unknown
        return Timetable(
            schedules=tuple(schedules),
            is_always_open=written.service.is_always_open,
            is_by_appointment=written.service.is_by_appointment and purpose is Purpose.DOOR,
        )

    def _schedule(self, row: Row) -> Schedule | None:
        if row not in self._schedules:
            try:
                self._schedules[row] = checked_schedule(**dict(zip(SCHEDULE[1:], row[1:], strict=True)))
            except Faults:
                self._schedules[row] = None
        return self._schedules[row]


def site_of(row: WrittenLocation) -> Site:
    """Where one goes; of a location that is not public only what its area tells, whatever else stands in its row."""
    if row.location_type != Location.LocationType.PHYSICAL:
        return Site(is_elsewhere=True)
    known = whereabouts(Location(**row._asdict() | {"pk": None}))
    if known is None:
        return Site()
    if isinstance(known, CoarseLocation):
        return Site(_place_of(known.area), published_point(known), is_coarse=True)
    return Site(_place_of_postcode(row.postal_code), known.point)


def _place_of(area: Area) -> Place:
    return place_in_council(area.code) if area.kind is Kind.COUNCIL else find_place(area.code)


def _place_of_postcode(postal_code: str) -> Place | None:
    """Where a postcode is; of one that cannot be one its sector, which says as much as anybody asks of it."""
    for text in (postal_code, postal_code.strip()[:-2]):
        with suppress(PostcodeFault):
            return find_place(text)
    return None


def _moved(needs: Rows) -> frozenset[str]:
    return frozenset(need for need, effect in needs if effect == "moves")


def _moved_by(rules: Any) -> frozenset[str]:
    """The needs that a strand moves, by its rules; a shape that the core refuses moves none."""
    needs = rules.get("needs") if isinstance(rules, dict) else None
    return _moved(tuple(needs.items())) if isinstance(needs, dict) else frozenset()


def _codes(rows: Rows) -> frozenset[str]:
    return frozenset(code for (code,) in rows)


def _of(purpose: Purpose, rows: Rows) -> Rows:
    return tuple(row for row in rows if row[0] == purpose)


def _way_in(written: Written) -> WayIn:
    modes = frozenset(mode for mode, _ in written.access_modes)
    referrer = next((referrer for _, referrer in written.access_modes if referrer), "")
    return WayIn(modes, referrer, tuple(document for document, instead in written.required_documents if not instead))
