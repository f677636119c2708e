"""Whom a listing covers by place, as codes: what it takes in, what it leaves out, and all codes of a place.

    a listing     takes in council:E08000039, leaves out outcode:S36
    a place       everywhere:, country:England, postcode_area:S, outcode:S10, sector:S10 1, council:E08000039

It covers a place when it takes in a code of where the place may lie and leaves out none of where it lies for certain.
That is coarser than `directory.places.areas`, which the navigator asks, and never narrower: a listing that asks about
different places of a person is taken at its widest. PURE: no framework.
"""

from collections.abc import Iterable

from directory.places.areas import Area, CoveredArea, Kind
from directory.places.councils import councils
from directory.places.place import Place, Spot


def code_of(area: Area) -> str:
    """The code of an area: its kind and its name."""
    return f"{area.kind.value}:{area.code}"


def taken_in(areas: Iterable[CoveredArea]) -> frozenset[str]:
    """The codes of what a listing takes in; empty where it has not said where it works."""
    return frozenset(code_of(each.area) for each in areas)


def left_out(areas: Iterable[CoveredArea]) -> frozenset[str]:
    """The codes of what it leaves out of everything that it takes in."""
    outs = [frozenset(map(code_of, each.minus)) for each in areas]
    return frozenset.intersection(*outs) if outs else frozenset()


def codes_possible(place: Place) -> frozenset[str]:
    """The codes of all areas in which a place may lie."""
    return frozenset(code for spot in place.spots for code in _codes(spot))


def codes_certain(place: Place) -> frozenset[str]:
    """The codes of the areas in which it lies, wherever in what is known of it it may be."""
    spots = [frozenset(_codes(spot)) for spot in place.spots]
    return frozenset.intersection(*spots) if spots else frozenset()


def _codes(spot: Spot) -> Iterable[str]:
    yield f"{Kind.EVERYWHERE.value}:"
    yield f"{Kind.POSTCODE_AREA.value}:{spot.area}"
    yield f"{Kind.OUTCODE.value}:{spot.outcode}"
    if spot.sector:
        yield f"{Kind.SECTOR.value}:{spot.sector}"
    council = councils().get(spot.council or "")
    if council:
        yield f"{Kind.COUNTRY.value}:{council.country}"
        yield from (f"{Kind.COUNCIL.value}:{code}" for code in (council.code, council.county) if code)
