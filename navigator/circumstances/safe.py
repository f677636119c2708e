"""`safe`: it is not in a place that the person must avoid (rules.md section 5). PURE.

Avoided is what was named: the whole council, the whole half postcode, the whole sector; of a whole postcode that is
known to the house, its sector and a mile around. A confidential or area-only place is looked at by the area that may
be told and by nothing else, so no answer to this narrows down where it is.

What can be had without going there (by telephone, online, by somebody who comes) is safe wherever it is worked from.
What can be had either way counts as where it is: nobody is sent to a street that they must not enter. So does what one
moves into, however one meets before: nobody is to sleep there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from directory.places.areas import Area, Kind, is_within
from directory.places.distances import distance_km
from directory.places.place import Fineness, Place, Spot
from directory.places.points import Point
from directory.places.postcodes import read_postcode
from navigator.circumstances.limits import DOOR_MODES, MODES
from navigator.circumstances.particulars import Site, WayIn
from navigator.circumstances.places import Places
from navigator.core.conditions import Truth, either, negated

A_MILE = 1.609
"""In kilometres."""


def safe(site: Site | None, *, way_in: WayIn, places: Places, is_moved_into: bool = False) -> Truth:
    """Whether the person can go there, as far as they said where they must not."""
    if places.avoid is not None and not is_moved_into and is_had_from_afar(site, way_in=way_in):
        return True
    return being_safe(places)(site)


def being_safe(places: Places) -> Callable[[Site | None], Truth]:
    """The same question for many places where somebody would go."""
    if not places.avoid:
        return lambda site: None if places.avoid is None else True
    areas = [_area_of(place) for place in places.avoid]
    points = [place.point for place in places.avoid if place.point and place.fineness is Fineness.POSTCODE]
    # Locations by the thousand lie in sectors by the hundred: each is laid over the areas once.
    within: dict[frozenset[Spot], Truth] = {}

    def judge(site: Site | None) -> Truth:
        if site is None or site.place is None:
            return None
        spots = site.place.spots
        if spots not in within:
            within[spots] = either([site.place.holds(partial(is_within, area)) for area in areas])
        return False if any(_is_near(site, point) for point in points) else negated(within[spots])

    return judge


def is_had_from_afar(site: Site | None, *, way_in: WayIn) -> bool:
    """Whether nobody has to go anywhere: it names ways of meeting, and none of them is at its door."""
    meeting = way_in.modes.intersection(MODES)
    if not meeting:
        return site is not None and site.is_elsewhere
    return meeting.isdisjoint(DOOR_MODES)


def _is_near(site: Site, avoided: Point) -> bool:
    return not site.is_coarse and site.point is not None and distance_km(site.point, end=avoided) <= A_MILE


def _area_of(avoided: Place) -> Area:
    if avoided.fineness is Fineness.COUNCIL:
        return Area(Kind.COUNCIL, avoided.given)
    postcode = read_postcode(avoided.given)
    return Area(Kind.SECTOR, postcode.sector) if postcode.sector else Area(Kind.OUTCODE, postcode.outcode)
