"""Asking for places: where somebody sleeps and belongs, and where they must not go. PURE.

Why a place is to be avoided, or because of whom, is never asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from directory.places.areas import AsksAbout
from navigator.asking.posted import Posted
from navigator.asking.reading import Problem
from navigator.circumstances.documents import LONGEST, Find, read_places
from navigator.core.documents import Faults

AVOID = "avoid"
PREFIX = "place-"
"""Before the name of each field, so that none is called like a fact: there is a fact `gp` as well."""
AVOIDING = f"{PREFIX}{AVOID}"
NOWHERE = "nowhere"
"""Ticked by somebody who may go anywhere."""
MOST_TO_AVOID = 10
BOXES_TO_AVOID = 3
"""Boxes that are there at least."""


@dataclass(frozen=True, slots=True)
class PlaceBox:
    """One place to type; `label` says which, `hint` when it matters."""

    name: str
    label: str
    hint: str
    value: str
    error: str = ""

    @property
    def id(self) -> str:
        return self.name


WORDS = {
    AsksAbout.SLEEPS: (
        "Where do you sleep at the moment?",
        "Most services are for one area, and distances count from here.",
    ),
    AsksAbout.LOCAL_CONNECTION: (
        "Where have you lived or worked, or where does your family live?",
        "Housing services often ask for a local connection.",
    ),
    AsksAbout.GP: ("Where is your GP?", "Some health services go by the GP and not by the home."),
    AsksAbout.GOING_TO: ("Where are you going to live next?", "If you know: after prison, hospital or a move."),
}


@dataclass(frozen=True, slots=True)
class PlacesRead:
    """What a form says of places, in the wire format, and what is to be put right in it."""

    places: Mapping[str, Any]
    problems: tuple[Problem, ...]


def place_boxes(texts: Mapping[str, str], *, problems: Iterable[Problem] = ()) -> tuple[PlaceBox, ...]:
    """The boxes of the four places with what stands in them; the one where somebody sleeps comes first."""
    errors = {problem.fact: problem.text for problem in problems}
    return tuple(
        PlaceBox(_name(which), *WORDS[which], texts.get(_name(which), ""), errors.get(_name(which), ""))
        for which in WORDS
    )


def avoid_boxes(texts: Mapping[str, str], *, problems: Iterable[Problem] = ()) -> tuple[PlaceBox, ...]:
    """The boxes for places to avoid: those that are filled, and some to spare."""
    errors = {problem.fact: problem.text for problem in problems}
    named = [name for name in avoid_names() if texts.get(name)]
    shown = avoid_names()[: min(MOST_TO_AVOID, max(BOXES_TO_AVOID, len(named) + 1))]
    return tuple(
        PlaceBox(name, f"A place to avoid, {at}", "", texts.get(name, ""), errors.get(name, ""))
        for at, name in enumerate(dict.fromkeys((*shown, *named)), start=1)
    )


def avoid_names() -> tuple[str, ...]:
    """The fields of places to avoid."""
    return tuple(f"{PREFIX}{AVOID}-{at}" for at in range(1, MOST_TO_AVOID + 1))


def texts_of(places: Mapping[str, Any]) -> dict[str, str]:
    """What stands in the boxes when these places are held."""
    named = {_name(which): places[which.value] for which in WORDS if places.get(which.value)}
    avoided = dict(zip(avoid_names(), places.get(AVOID) or [], strict=False))
    return {**named, **avoided}


def texts_in(posted: Posted) -> dict[str, str]:
    """What was typed into the boxes."""
    names = (*map(_name, WORDS), *avoid_names())
    found = {name: " ".join(posted.chosen(name)[-1].split()) for name in names if posted.chosen(name)}
    return {name: text for name, text in found.items() if text}


def read_posted_places(posted: Posted, *, find: Find) -> PlacesRead:
    """The places of a posted form. A box that is left empty is a place that is not known."""
    texts = texts_in(posted)
    problems = tuple(_problems(texts, posted, find=find))
    named = {which.value: texts[_name(which)] for which in WORDS if _name(which) in texts}
    avoided = list(dict.fromkeys(texts[name] for name in avoid_names() if name in texts))
    is_known = avoided or NOWHERE in posted.chosen(AVOIDING)
    return PlacesRead({**named, **({AVOID: avoided} if is_known else {})}, problems)


def _problems(texts: Mapping[str, str], posted: Posted, *, find: Find) -> Iterator[Problem]:
    for name, text in texts.items():
        if not _is_place(text, find=find):
            yield Problem(name, f"We cannot find “{text[:LONGEST]}”. {_would_do()}")
    avoided = [name for name in avoid_names() if name in texts]
    if avoided and NOWHERE in posted.chosen(AVOIDING):
        yield Problem(avoided[0], "Name places to avoid or say that there are none, not both.")


def _is_place(text: str, *, find: Find) -> bool:
    try:
        read_places({AsksAbout.SLEEPS.value: text}, find=find)
    except Faults:
        return False
    return True


def _name(which: AsksAbout) -> str:
    return PREFIX + which.value


def _would_do() -> str:
    return "A postcode does, such as S1 2AB, or its first half, S1, or the name of the council, such as Sheffield."
