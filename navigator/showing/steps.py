"""What to do in which order: today, next, and after other steps.

    today   doors whose rules fit, or that decide each time, and that can be rung or gone to before midnight
    next    the other doors that wait for nothing: those that open tomorrow, then this week, then all of which nobody
            knows when; last, for somebody in prison or in hospital, those to go to once they are out
    later   doors that open once other help has begun

Where no door of the plan can be used today, others can that are worth a try: alternatives, and what keeps somebody
going meanwhile.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from navigator.entrances import Entrance
from navigator.telling.told import Door, Told

TODAY, NEXT, LATER = "today", "soon", "later"
MOST_INSTEAD = 2
"""How many doors beside the plan are told for today where none of the plan's is open."""

Entrances = Mapping[str, Entrance]


@dataclass(frozen=True, slots=True)
class Step:
    """Doors to try at one time; `kind` is today, soon or later. `is_beside` where they are not those of the plan."""

    number: int
    kind: str
    title: str
    when: str
    doors: tuple[Door, ...]
    is_beside: bool = False


def steps_of(plan: Told, entrances: Entrances, *, out_on: date | None = None) -> tuple[Step, ...]:
    """The steps of a plan, the first one first; `out_on` is the day on which somebody leaves prison or hospital."""
    now = [door for stage in plan.stages if stage.is_now for door in stage.doors]
    usable = [door for door in now if _is_for_today(door, entrances)]
    today = sorted(usable, key=lambda door: not entrances[door.id].can_use_now)
    beside = [] if today else list(islice(_instead(plan, entrances, but=now), MOST_INSTEAD))
    rest = [door for door in now if door not in today]
    found = [
        *([(TODAY, "Today", "", today, False)] if today else []),
        *([(TODAY, "Today", "beside the plan", beside, True)] if beside else []),
        *(
            (NEXT, title, "", doors, False)
            for title, doors in _next(rest, entrances, out_on, is_first=not (today or beside))
        ),
        *((LATER, stage.title, stage.when, list(stage.doors), False) for stage in plan.stages if not stage.is_now),
    ]
    return tuple(
        Step(number, kind, title, when, tuple(doors), is_beside)
        for number, (kind, title, when, doors, is_beside) in enumerate(found, start=1)
    )


def _next(
    doors: Iterable[Door], entrances: Entrances, out_on: date | None, *, is_first: bool
) -> Iterator[tuple[str, list[Door]]]:
    """The doors that wait for nothing and are not for today, by when they can be used; `is_first` without any today."""
    found: dict[str, list[Door]] = {"tomorrow": [], "week": [], "next": [], "out": []}
    for door in doors:
        found[_when(door, entrances.get(door.id))].append(door)
    tomorrow = next((entrances[door.id].opens for door in found["tomorrow"]), None)
    titles = {
        "tomorrow": f"Tomorrow, {tomorrow:%A} {tomorrow.day} {tomorrow:%B}" if tomorrow else "",
        "week": "This week",
        "next": "Now" if is_first and not (found["tomorrow"] or found["week"]) else "Next",
        "out": f"From {out_on.day} {out_on:%B}, when you are out" if out_on else "When you are out",
    }
    yield from ((titles[when], each) for when, each in found.items() if each)


def _when(door: Door, entrance: Entrance | None) -> str:
    if entrance is None:
        return "next"
    if entrance.waits_for_the_way_out:
        return "out"
    if not door.is_hopeful or entrance.can_use_today or entrance.opens is None:
        return "next"
    return "tomorrow" if entrance.opens.date() == entrance.door.at.date() + timedelta(days=1) else "week"


def soonest(plan: Told, entrances: Entrances) -> Entrance | None:
    """Of the doors worth a try now the one that opens or is answered first, within a week; none where nobody knows."""
    doors = (door for stage in plan.stages for door in stage.doors if door.is_hopeful)
    known = [entrances[door.id] for door in doors if door.id in entrances]
    opening = [(each.opens, each.name, each) for each in known if each.opens]
    return min(opening, key=lambda found: found[:2])[2] if opening else None


def _is_for_today(door: Door, entrances: Entrances) -> bool:
    return door.is_hopeful and door.id in entrances and entrances[door.id].can_use_today


def _instead(plan: Told, entrances: Entrances, *, but: Iterable[Door]) -> Iterator[Door]:
    known = {door.id for door in but}
    for need in plan.needs:
        for door in (*need.others, *need.meanwhile):
            if door.id not in known and _is_for_today(door, entrances):
                known.add(door.id)
                yield door
