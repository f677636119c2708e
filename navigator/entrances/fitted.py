"""Entrances as one person can use them: without a door to which they cannot or must not go.

In prison and in hospital nobody walks in anywhere; what can be used from there is used without a journey.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from directory.hours.spells import Standing
from directory.pages.now import Now
from navigator.circumstances.from_afar import used_from_afar
from navigator.circumstances.limits import DOOR_MODES
from navigator.core.facts.givens import Exactly
from navigator.entrances.entrance import Entrance
from navigator.entrances.reading import entrances_of
from navigator.planning import Planned

SLEEPING = "sleeping"
LEAVES = {"prison": "release", "hospital": "discharge"}
"""Answers to where somebody sleeps, from where they cannot simply leave; the fact that says on which day they do."""


def entrances_for(planned: Planned, ids: Iterable[str], *, at: datetime) -> Mapping[str, Entrance]:
    """The entrance of each judged thing for the person of this plan, by its id, at a moment."""
    who, said = planned.enquiry, planned.stands.particulars.said
    from_afar = used_from_afar(places=who.places, limits=who.limits)
    inside = who.answers.get(SLEEPING) in LEAVES
    found = entrances_of(ids, about=planned.about, at=at)
    return {
        id: _fitted(each, is_from_afar=id in said and from_afar(said[id]), is_inside=inside)
        for id, each in found.items()
    }


def out_on(planned: Planned) -> date | None:
    """The day on which somebody who is in prison or in hospital leaves, if that is known and still to come."""
    answers = planned.enquiry.person.answers
    said = answers.given.get(LEAVES.get(planned.enquiry.answers.get(SLEEPING, ""), ""))
    day = said.value if isinstance(said, Exactly) and isinstance(said.value, date) else None
    return day if day is not None and day > answers.asked_on else None


def _fitted(entrance: Entrance, *, is_from_afar: bool, is_inside: bool) -> Entrance:
    return replace(without_its_door(entrance) if is_from_afar else entrance, is_for_inside=is_inside)


def without_its_door(entrance: Entrance) -> Entrance:
    """The same with nothing of where its door is, how far, or when it is open."""
    return replace(
        entrance,
        ways=tuple(way for way in entrance.ways if way.mode not in DOOR_MODES),
        spot=None,
        distance_km=None,
        door=Now(entrance.door.at, Standing.UNKNOWN),
        is_from_afar=True,
    )
