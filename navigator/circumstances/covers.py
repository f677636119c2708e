"""`covers`: its area covers the place it asks about (rules.md section 5). PURE.

Each area says which place that is: where the person sleeps, has a local connection, has a GP, or is going to. One that
takes the person in is enough. A place that nobody has told is unknown, and so is where a service works that has not
said it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from directory.places.areas import Area, AsksAbout, CoveredArea, is_within
from directory.places.place import Place
from navigator.circumstances.places import Places
from navigator.core.conditions import Truth, either


def covers(areas: Sequence[CoveredArea], *, places: Places) -> Truth:
    """Whether the areas of a service take the person in."""
    return covering(places)(areas)


def covering(places: Places) -> Callable[[Sequence[CoveredArea]], Truth]:
    """The same question for many services: each area is laid over the person's places once, however many name it."""
    maps = {which: _Map(place) for which, place in places.named.items()}

    def judge(areas: Sequence[CoveredArea]) -> Truth:
        if not areas:
            return None
        return either([_in_map(maps, which, areas) for which in {area.asks_about for area in areas}])

    return judge


def _in_map(maps: Mapping[AsksAbout, _Map], which: AsksAbout, areas: Sequence[CoveredArea]) -> Truth:
    if which not in maps:
        return None
    return maps[which].takes_in([area for area in areas if area.asks_about == which])


@dataclass(frozen=True, slots=True)
class _Over:
    """The spots that surely lie in an area, and those that may, as bits."""

    surely: int
    may: int


class _Map:
    """One place of a person, spot by spot: what `directory.places.areas.covers` says of it, for thousands of services.

    A spot is taken in when it surely lies in a piece and in nothing that is left out of it.
    """

    def __init__(self, place: Place) -> None:
        self._spots = tuple(place.spots)
        self._everywhere = (1 << len(self._spots)) - 1
        self._over: dict[Area, _Over] = {}

    def takes_in(self, areas: Sequence[CoveredArea]) -> Truth:
        surely = may = 0
        for each in areas:
            inside, outside = self._laid_over(each.area), [self._laid_over(area) for area in each.minus]
            sure, possible = inside.surely, inside.may
            for left_out in outside:
                sure &= ~left_out.may
                possible &= ~left_out.surely
            surely, may = surely | sure, may | possible
        if not self._spots:
            return None
        return True if surely == self._everywhere else None if may else False

    def _laid_over(self, area: Area) -> _Over:
        if area not in self._over:
            found = [is_within(area, spot) for spot in self._spots]
            self._over[area] = _Over(
                _bits([each is True for each in found]), _bits([each is not False for each in found])
            )
        return self._over[area]


def _bits(found: Sequence[bool]) -> int:
    return sum(1 << at for at, each in enumerate(found) if each)
