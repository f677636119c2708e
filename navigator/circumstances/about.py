"""All circumstances of one person: the `about` of the core, for every judged thing (rules.md section 8). PURE."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from navigator.circumstances.covers import covering
from navigator.circumstances.gathered import Gathered, OnADay
from navigator.circumstances.in_time import starting_in
from navigator.circumstances.limits import NO_LIMITS, Limits
from navigator.circumstances.means import NO_MEANS_KNOWN, Means
from navigator.circumstances.places import Places
from navigator.circumstances.reach import distances_from, near
from navigator.circumstances.safe import being_safe
from navigator.circumstances.usable import Suits, is_accessible, meets, reach, speaks, usable
from navigator.circumstances.way_in import way_in
from navigator.circumstances.weeks import OpenWeek, week_of
from navigator.core.cases import About, Circumstances
from navigator.core.conditions import Truth

Value = TypeVar("Value")


def circumstances_of(
    gathered: Gathered,
    *,
    places: Places,
    limits: Limits = NO_LIMITS,
    means: Means = NO_MEANS_KNOWN,
    on: date,
    among: Sequence[int] | None = None,
) -> About:
    """What is known, on a day, of the person and each judged thing. Nothing about the person is remembered.

    `among` are the positions of those that can matter to the person; of others nothing is told.
    """
    day = gathered.on(on)
    at = range(len(gathered.ids)) if among is None else among
    distances = gathered.vectors.each(distances_from(places), at=at)
    reached, suited = _reached_and_usable(gathered, day, distances, limits, at=at)
    columns = zip(
        gathered.areas.each(covering(places), at=at),
        _safe(gathered, places, at=at),
        gathered.ways_in.each(lambda said: way_in(said, means=means), at=at),
        reached,
        suited,
        day.waits.each(lambda wait: starting_in(*wait, limits=limits, on=on), at=at),
        _those(day.starts_in, at),
        _those(gathered.lasts, at),
        _those(gathered.joint, at),
        _those(day.confirmed, at),
        distances,
        strict=True,
    )
    # Things of which all is the same share one value: to make ten thousand takes longer than to tell what is in them.
    made: dict[tuple[object, ...], Circumstances] = {}
    about: dict[str, Circumstances] = {}
    for thing, column in zip(_those(gathered.ids, at), columns, strict=True):
        known = made.get(column)
        if known is None:
            known = made[column] = Circumstances(*column)
        about[thing] = known
    return about


def _those(values: Sequence[Value], at: Sequence[int]) -> list[Value]:
    return list(map(values.__getitem__, at))


def _safe(gathered: Gathered, places: Places, *, at: Sequence[int]) -> list[Truth]:
    if places.avoid is None:
        return [None] * len(at)
    found = gathered.sites.each(being_safe(places), at=at)
    judged = zip(_those(gathered.had_from_afar, at), _those(gathered.moved_into, at), found, strict=True)
    return [(afar and not lived_in) or truth for afar, lived_in, truth in judged]


def _reached_and_usable(
    gathered: Gathered, day: OnADay, distances: list[float | None], limits: Limits, *, at: Sequence[int]
) -> tuple[list[Truth], list[Truth]]:
    theirs = None if limits.hours is None else week_of(limits.hours)

    def meeting(week: OpenWeek) -> Truth:
        return meets(week, theirs=theirs)

    keys = zip(
        _those(gathered.ways.places, at),
        _those(gathered.moved_into, at),
        gathered.languages.each(lambda stated: speaks(stated, limits=limits), at=at),
        [near(distance, limits=limits) for distance in distances],
        day.door.each(meeting, at=at),
        day.phone.each(meeting, at=at),
        day.online.each(meeting, at=at),
        gathered.accessibility.each(lambda stated: is_accessible(stated, limits=limits), at=at),
        strict=True,
    )
    made: dict[tuple[int | Truth, ...], tuple[Truth, Truth]] = {}
    found = []
    for key in keys:
        if key not in made:
            made[key] = _together(gathered, key, limits)
        found.append(made[key])
    return [reached for reached, _ in found], [suited for _, suited in found]


def _together(
    gathered: Gathered, key: tuple[int, bool, Truth, *tuple[Truth, ...]], limits: Limits
) -> tuple[Truth, Truth]:
    number, lives_in, languages, *rest = key
    ways, suits = gathered.ways.different[number], Suits(*rest)
    return (
        reach(ways, suits=suits, limits=limits, is_moved_into=lives_in),
        usable(ways, suits=suits, limits=limits, languages=languages, is_moved_into=lives_in),
    )
