"""The particulars of all judged things, made ready to be asked for one person after another. PURE.

No person is in it. What depends on the day alone, such as which waits are stale, is worked out once a day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from navigator.circumstances.alike import Alike, alike
from navigator.circumstances.confirmed import confirmed
from navigator.circumstances.in_time import is_shut, starts_in
from navigator.circumstances.lasts import lasts
from navigator.circumstances.particulars import Particulars
from navigator.circumstances.reach import vector_of
from navigator.circumstances.safe import is_had_from_afar
from navigator.circumstances.usable import ways_of_meeting
from navigator.circumstances.weeks import OpenWeek, open_week
from navigator.core.conditions import Truth


@dataclass(frozen=True, slots=True)
class OnADay:
    """What is so on one day, for whoever asks: for each thing, in order.

    `waits` are the days until it starts, and whether its list is shut.
    """

    day: date
    door: Alike[OpenWeek]
    phone: Alike[OpenWeek]
    online: Alike[OpenWeek]
    starts_in: list[int | None]
    waits: Alike[tuple[int | None, bool]]
    confirmed: list[bool]


class Gathered:
    """All judged things by their ids, in order; of each question the different values that they give to it."""

    def __init__(self, particulars: Mapping[str, Particulars]) -> None:
        self.said = particulars
        said = particulars.values()
        self.ids = tuple(particulars)
        self.areas = alike([each.areas for each in said])
        self.ways_in = alike([each.way_in for each in said])
        self.sites = alike([each.site for each in said])
        self.vectors = alike(self.sites.each(vector_of))
        self.had_from_afar = [is_had_from_afar(each.site, way_in=each.way_in) for each in said]
        self.ways = alike([ways_of_meeting(each.way_in, site=each.site) for each in said])
        self.moved_into = [each.is_moved_into for each in said]
        self.accessibility = alike([each.accessibility for each in said])
        self.languages = alike([each.languages for each in said])
        self._waits = alike([each.wait for each in said])
        self.lasts: list[Truth] = alike([each.length for each in said]).each(lasts)
        self.joint = [each.joint for each in said]
        self._hours = alike([each.hours for each in said])
        self._confirmed_on = alike([each.confirmed_on for each in said])
        self._on: OnADay | None = None

    def on(self, day: date) -> OnADay:
        """What is so on this day; the day asked for last is remembered."""
        found = self._on
        if found is None or found.day != day:
            found = self._on = self._made(day)
        return found

    def _made(self, day: date) -> OnADay:
        starting = self._waits.each(lambda wait: starts_in(wait, on=day))
        return OnADay(
            day,
            alike(self._hours.each(lambda hours: open_week(hours.door, on=day))),
            alike(self._hours.each(lambda hours: open_week(hours.phone, on=day))),
            alike(self._hours.each(lambda hours: open_week(hours.online, on=day))),
            starting,
            alike(zip(starting, self._waits.each(lambda wait: is_shut(wait, on=day)), strict=True)),
            self._confirmed_on.each(lambda confirmed_on: confirmed(confirmed_on, on=day)),
        )
