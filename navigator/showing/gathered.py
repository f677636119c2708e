"""A told plan together with the entrance of each door that it shows, as of one moment."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone

from navigator.circumstances.from_afar import WITHOUT_A_JOURNEY
from navigator.entrances import Entrance, entrances_for
from navigator.entrances.fitted import out_on
from navigator.planning import Planned, told
from navigator.showing.steps import TODAY, Step, steps_of
from navigator.telling.listings import Listings
from navigator.telling.told import Door, Told
from navigator.telling.verdicts import turns_on_staff_alone

FAR_KM = 48
"""Thirty miles: nobody goes farther to get through the week, unless they say so."""

MOST_MEANWHILE = 6
"""How many services that keep somebody going stand together on a page."""


@dataclass(frozen=True, repr=False)
class Gathered:
    """All that a plan's page shows. A door that was withdrawn meanwhile has no entrance.

    `no_bed_today` where somebody sleeps outside and no door for today is one in which people live.
    """

    told: Told
    entrances: Mapping[str, Entrance]
    steps: tuple[Step, ...]
    meanwhile: tuple[Door, ...]
    more_meanwhile: int
    at: datetime
    no_bed_today: bool = False

    def __repr__(self) -> str:
        return "<Gathered>"


def gathered(planned: Planned, *, at: datetime | None = None, with_staff: bool = False) -> Gathered:
    """The plan in words with its entrances, now unless at another moment.

    Without staff nothing is told to keep somebody going of which only staff can say whether it does; it is counted.
    """
    plan, moment = told(planned), at or timezone.now()
    entrances = entrances_for(planned, (door.id for door in doors_of(plan)), at=moment)
    steps = steps_of(plan, entrances, out_on=out_on(planned))
    holds = _holding(plan, listings=planned.stands.listings, shown={door.id for step in steps for door in step.doors})
    holding = [
        door
        for door in holds
        if (with_staff or not turns_on_staff_alone(door)) and not _is_a_journey(planned, entrances.get(door.id))
    ][:MOST_MEANWHILE]
    more = sum(need.untold_meanwhile for need in plan.needs) + len(holds) - len(holding)
    without = planned.enquiry.answers.get("sleeping") == "outside" and not _has_bed(planned, steps)
    return Gathered(plan, entrances, steps, tuple(holding), more, moment, no_bed_today=without)


def _is_a_journey(planned: Planned, entrance: Entrance | None) -> bool:
    """Whether one can only go there, and far, to what has not said where it works; unless somebody said how far."""
    if entrance is None or entrance.distance_km is None or planned.enquiry.limits.travel_km is not None:
        return False
    said = planned.stands.particulars.said.get(entrance.id)
    is_only_there = said is not None and not said.areas and said.way_in.modes.isdisjoint(WITHOUT_A_JOURNEY)
    return is_only_there and entrance.distance_km > FAR_KM


def _has_bed(planned: Planned, steps: Iterable[Step]) -> bool:
    said = planned.stands.particulars.said
    today = (door for step in steps if step.kind == TODAY for door in step.doors)
    return any(said[door.id].is_moved_into for door in today if door.id in said)


def _holding(plan: Told, *, listings: Listings, shown: Collection[str]) -> tuple[Door, ...]:
    """What keeps somebody going, one card a door with all needs that it holds; without what a step shows."""
    doors, found = listings.doors, dict[tuple[str, str | None], Door]()
    taken = {doors[service] for service in shown}
    for door in (door for need in plan.needs for door in need.meanwhile if doors[door.id] not in taken):
        before = found.setdefault(doors[door.id], door)
        found[doors[door.id]] = replace(before, needs=tuple(dict.fromkeys((*before.needs, *door.needs))))
    return tuple(found.values())


def doors_of(plan: Told) -> Iterator[Door]:
    """Every door that a plan tells of, some of them more than once."""
    for stage in plan.stages:
        yield from stage.doors
    for need in plan.needs:
        yield from (*need.others, *need.later, *need.meanwhile)
