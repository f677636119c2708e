"""What a person's places and limits look like on the wire: checked in one go, or every fault of them. PURE.

    {"sleeps": "S1 2AB", "local_connection": "Sheffield", "gp": "S3", "going_to": null, "avoid": ["S5"]}
    {"travel_km": 5, "start_by": "2026-12-24", "hours": [{"days": ["MO", "TU"], "from": "17:00"}],
     "modes": ["phone", "drop_in"], "languages": ["so", "en"], "access": ["step_free"]}

Every key may be left out or null: then it is unknown. A fault repeats what was found, so it is for whoever wrote the
document and for no log.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from functools import cache, partial
from typing import Any

from directory.hours.weekdays import Weekday
from directory.places.areas import AsksAbout
from directory.places.place import Place as Whereabouts
from directory.places.postcodes import PostcodeFault
from directory.places.resolving import find_place, place_in_council
from navigator.circumstances.limits import ACCESS, MODES, Limits, Window
from navigator.circumstances.places import Places
from navigator.core.documents.faults import Fault, Faults
from navigator.core.documents.schemas import DIALECT
from navigator.core.documents.shapes import Day, Distance, ListOf, Nullable, OneOf, Place, Record, Schema, Shape

Find = Callable[[str], Whereabouts]
"""Finds the place of a postcode or a part of one. Raises `PostcodeFault`."""

A_PLACE = "a UK postcode or its beginning, such as S1 2AB, S1 2 or S1, or the name of a council"
LONGEST = 100
"""Characters of the longest name of a place that is looked up."""
MIDNIGHT = time(0, 0)

_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


@dataclass(frozen=True)
class PlaceName:
    """A postcode, the beginning of one, or a council; `find` gives none where there is none of that name."""

    find: Callable[[str], Whereabouts | None]

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, str) or not 0 < len(value) <= LONGEST or self.find(value) is None:
            at.refuse(value, A_PLACE)

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1, "maxLength": LONGEST, "description": A_PLACE}


@dataclass(frozen=True)
class Written:
    """A text that is written in one way."""

    pattern: re.Pattern[str]
    expected: str

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, str) or not self.pattern.fullmatch(value):
            at.refuse(value, self.expected)

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^(?:{self.pattern.pattern})$"}


CLOCK = Written(_TIME, "a time such as 09:30")
LANGUAGE = Written(_LANGUAGE, "an ISO 639 code: en, cy, bfi for British Sign Language")
WINDOW = Record(
    {"days": ListOf(OneOf(tuple(day.name for day in Weekday)), least=1, distinct=True)}, {"from": CLOCK, "to": CLOCK}
)
LIMITS_SHAPE = Record(
    {},
    {
        "travel_km": Nullable(Distance()),
        "start_by": Nullable(Day()),
        "hours": Nullable(ListOf(WINDOW, least=1)),
        "modes": Nullable(ListOf(OneOf(MODES), least=1, distinct=True)),
        "languages": Nullable(ListOf(LANGUAGE, least=1, distinct=True)),
        "access": Nullable(ListOf(OneOf(ACCESS), distinct=True)),
    },
)


def places_shape(find: Callable[[str], Whereabouts | None]) -> Record:
    """The shape of a person's places, where places are found like this."""
    one: Shape = PlaceName(find)
    named: dict[str, Shape] = {which.value: Nullable(one) for which in AsksAbout}
    return Record({}, {**named, "avoid": Nullable(ListOf(one, distinct=True))})


def read_places(document: Any, *, find: Find = find_place) -> Places:
    """The places that a document states; raises `Faults`, whose paths begin with `places`."""
    found = cache(partial(_found, find=find))  # for this one person, so that nothing is looked up twice
    _check(places_shape(found), document, root="places")
    named = {which: found(text) for which in AsksAbout if (text := document.get(which.value)) is not None}
    avoid = document.get("avoid")
    return Places(
        {which: place for which, place in named.items() if place is not None},
        None if avoid is None else tuple(place for place in map(found, avoid) if place is not None),
    )


def read_limits(document: Any) -> Limits:
    """The limits that a document states; raises `Faults`, whose paths begin with `limits`."""
    _check(LIMITS_SHAPE, document, root="limits")
    hours, start_by = document.get("hours"), document.get("start_by")
    return Limits(
        travel_km=document.get("travel_km"),
        start_by=None if start_by is None else date.fromisoformat(start_by),
        hours=None if hours is None else tuple(_window(each) for each in hours),
        modes=_names(document.get("modes")),
        languages=_names(document.get("languages")),
        access=_names(document.get("access")),
    )


def circumstance_schemas() -> dict[str, Schema]:
    """The schema of each of the two documents, by name, made from the shapes that check them."""
    return {
        "places": {
            "$schema": DIALECT,
            "title": "A person's places",
            **places_shape(partial(_found, find=find_place)).schema(),
        },
        "limits": {"$schema": DIALECT, "title": "What a person can manage", **LIMITS_SHAPE.schema()},
    }


def _check(shape: Shape, document: Any, *, root: str) -> None:
    found: list[Fault] = []
    shape.check(document, Place(root, found))
    if found:
        raise Faults(tuple(dict.fromkeys(found)))


def _found(text: str, *, find: Find) -> Whereabouts | None:
    for look in (find, place_in_council):
        with suppress(PostcodeFault):
            return look(text)
    return None


def _window(value: Mapping[str, Any]) -> Window:
    days = tuple(Weekday[each] for each in value["days"])
    start, end = (time.fromisoformat(value[key]) if key in value else MIDNIGHT for key in ("from", "to"))
    return Window(days, start, end)


def _names(value: list[str] | None) -> frozenset[str] | None:
    return None if value is None else frozenset(value)
