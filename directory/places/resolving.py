"""A place out of what was typed: the finest that the tables at hand know.

A whole postcode is looked up in the large table where that is installed, else its sector, else its outcode. Nothing
is asked of anybody: a help-seeker's postcode never leaves the site.

PURE: no framework; the large table comes in as a function.
"""

from collections.abc import Callable, Iterable

from directory.places.councils import districts_of, find_council
from directory.places.middles import council_middle
from directory.places.place import Fineness, Place, Spot
from directory.places.postcodes import Postcode, PostcodeFault, read_postcode
from directory.places.tables import Known, known_outcode, known_sector, sectors_in, sectors_of

LookUp = Callable[[Postcode], Known | None]
"""What is known of a whole postcode, none where it is in no table."""


def nowhere(_: Postcode) -> None:
    """The large table where it is not installed."""


def find_place(text: str, *, look_up: LookUp = nowhere) -> Place:
    """The place of a postcode, sector or outcode as somebody typed it. Raises `PostcodeFault`."""
    postcode = read_postcode(text)
    outcode = known_outcode(postcode.outcode)
    if outcode is None:
        expected = "the beginning of a postcode that is in use: no postcode begins like this"
        raise PostcodeFault("not_in_use", found=str(postcode), expected=expected)
    if postcode.unit and (exact := look_up(postcode)):
        return _place(postcode, exact, fineness=Fineness.POSTCODE)
    if postcode.sector and (sector := known_sector(postcode.sector)):
        return _place(postcode, sector, fineness=Fineness.SECTOR)
    return _in_outcode(postcode, outcode)


def _place(postcode: Postcode, known: Known, *, fineness: Fineness) -> Place:
    spots = _spots(postcode.outcode, postcode.sector, councils=known.councils)
    return Place(str(postcode), fineness, known.point, frozenset(spots))


def _in_outcode(postcode: Postcode, outcode: Known) -> Place:
    """Known to the outcode: in one of its sectors, or in the sector that was given and that no table has."""
    sectors = () if postcode.sector else sectors_of(postcode.outcode)
    spots = [
        spot
        for sector in sectors
        if (known := known_sector(sector))
        for spot in _spots(postcode.outcode, sector, councils=known.councils)
    ]
    if not spots:
        spots = _spots(postcode.outcode, postcode.sector, councils=outcode.councils)
    return Place(str(postcode), Fineness.OUTCODE, outcode.point, frozenset(spots))


def _spots(outcode: str, sector: str | None, *, councils: Iterable[str]) -> list[Spot]:
    area = Postcode(outcode).area
    return [Spot(area, outcode, sector, council) for council in councils] or [Spot(area, outcode, sector, None)]


def place_in_council(text: str) -> Place:
    """The place of somebody who knows the council only, by its code or name; a county council is all its districts.

    Raises `PostcodeFault` where there is no such council.
    """
    council = find_council(text)
    if council is None:
        raise PostcodeFault("no_such_council", found=text.strip()[:40], expected="a council's name or code")
    codes = districts_of(council.code) or (council.code,)
    spots = (
        spot for code in codes for sector in sectors_in(code) for spot in _spots(sector[:-2], sector, councils=[code])
    )
    return Place(council.code, Fineness.COUNCIL, council_middle(council.code), frozenset(spots))
