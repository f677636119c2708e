"""Asking what somebody can manage: how far, how soon, when, how, in which languages, with what access. PURE.

Miles on the page, kilometres on the wire.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from navigator.asking.fields import PART_LABELS, Box
from navigator.asking.posted import DAY_PARTS, NONE, Posted, part_name
from navigator.asking.reading import Problem
from navigator.asking.spelling import day_spelt
from navigator.asking.unclear import Unclear

KM_IN_A_MILE = 1.609344
FARTHEST = 500
"""Miles beyond which no place of the country lies."""

_MILES = re.compile(r"[0-9]{1,4}(\.[0-9]{0,2})?")

TRAVEL, SOON, HOURS = "can-travel", "can-start", "can-hours"
MODES, LANGUAGES, ACCESS = "can-modes", "can-languages", "can-access"
"""The fields of the page; no fact is called like one of them."""

SOONS = {"today": 0, "week": 7, "month": 31}
"""Days until somebody has to have a start."""
BY_A_DAY = "by"

SOON_WORDS = {
    "today": "Today",
    "week": "Within a week",
    "month": "Within a month",
    "": "It can wait",
    BY_A_DAY: "By a day:",
}

WINDOWS: dict[str, dict[str, Any]] = {
    "days": {"days": ["MO", "TU", "WE", "TH", "FR"], "from": "09:00", "to": "17:00"},
    "evenings": {"days": ["MO", "TU", "WE", "TH", "FR"], "from": "17:00", "to": "22:00"},
    "weekends": {"days": ["SA", "SU"], "from": "08:00", "to": "22:00"},
}
HOURS_WORDS = {"days": "Weekdays in the day", "evenings": "Weekday evenings", "weekends": "Weekends"}
OTHER_TIMES = "other"

MODES_WORDS = {
    "drop_in": "Turning up without an appointment",
    "appointment": "Going to an appointment",
    "phone": "By phone",
    "online": "Online or by video",
    "outreach": "Somebody coming to me",
}

ACCESS_WORDS = {
    "step_free": "A way in without steps",
    "lift": "A lift",
    "accessible_toilet": "An accessible toilet",
    "hearing_loop": "A hearing loop",
    "quiet_space": "A quiet place",
    "accessible_parking": "Accessible parking",
    "assistance_dogs": "Room for an assistance dog",
}
NO_ACCESS_NEEDED = "None of these"


@dataclass(frozen=True, slots=True)
class LimitsRead:
    """What a form says somebody can manage, in the wire format, and what is to be put right."""

    limits: Mapping[str, Any]
    problems: tuple[Problem, ...]


def read_posted_limits(posted: Posted, *, held: Mapping[str, Any], languages: Iterable[str], today: date) -> LimitsRead:
    """The limits of a posted form. Nothing ticked or typed is not known; `held` are those there were before."""
    problems: list[Problem] = []
    found = {
        "travel_km": _kept(problems, TRAVEL, lambda: _kilometres(posted.typed(TRAVEL, "miles"))),
        "start_by": _kept(problems, SOON, lambda: _start_by(posted, today=today)),
        "hours": _hours(posted, held=held) or None,
        "modes": _chosen(posted, MODES, of=MODES_WORDS) or None,
        "languages": _chosen(posted, LANGUAGES, of=languages) or None,
        "access": _kept(problems, ACCESS, lambda: _access(posted)),
    }
    return LimitsRead({key: value for key, value in found.items() if value is not None}, tuple(problems))


def held_limits(limits: Mapping[str, Any], *, today: date) -> Posted:
    """The form as it would have been posted to say this."""
    fields: dict[str, list[str]] = {}
    if limits.get("travel_km") is not None:
        fields[part_name(TRAVEL, "miles")] = [miles_in_words(limits["travel_km"])]
    if limits.get("start_by"):
        fields |= _soon_fields(date.fromisoformat(limits["start_by"]), today=today)
    named = [name for name, window in WINDOWS.items() if window in (limits.get("hours") or [])]
    others = [OTHER_TIMES] if other_times(limits) else []
    fields[HOURS] = [*named, *others]
    fields[MODES] = list(limits.get("modes") or [])
    fields[LANGUAGES] = list(limits.get("languages") or [])
    if limits.get("access") is not None:
        fields[ACCESS] = list(limits["access"]) or [NONE]
    return Posted(fields)


def other_times(limits: Mapping[str, Any]) -> list[Any]:
    """Windows of the week that no box of the page stands for: they came in with a file."""
    return [window for window in limits.get("hours") or [] if window not in WINDOWS.values()]


def miles_in_words(kilometres: float) -> str:
    """A distance in miles, to a tenth."""
    return f"{kilometres / KM_IN_A_MILE:.1f}".removesuffix(".0")


def day_boxes(posted: Posted) -> tuple[Box, ...]:
    """The boxes of the day by which a start is needed."""
    return tuple(
        Box(part_name(SOON, part), part_name(SOON, part), PART_LABELS[part], posted.typed(SOON, part), part)
        for part in DAY_PARTS
    )


def _kilometres(text: str) -> float | None:
    if not text:
        return None
    miles = float(text) if _MILES.fullmatch(text) else FARTHEST + 1
    if miles > FARTHEST:
        raise Unclear(f"Write a number of miles from 0 to {FARTHEST}, or leave it empty.")
    return round(miles * KM_IN_A_MILE, 2)


def _start_by(posted: Posted, *, today: date) -> str | None:
    chosen = posted.chosen(SOON)
    parts = [posted.typed(SOON, part) for part in DAY_PARTS]
    if len(chosen) > 1 or any(each not in SOON_WORDS for each in chosen):
        raise Unclear("Choose one answer only.")
    soon = chosen[0] if chosen else BY_A_DAY if any(parts) else ""
    if soon in SOONS:
        return (today + timedelta(days=SOONS[soon])).isoformat()
    if soon != BY_A_DAY:
        return None
    day = day_spelt(*parts)
    if day < today:
        raise Unclear("Write a day that is still to come.")
    return day.isoformat()


def _soon_fields(start_by: date, *, today: date) -> dict[str, list[str]]:
    for soon, days in SOONS.items():
        if start_by == today + timedelta(days=days):
            return {SOON: [soon]}
    return {SOON: [BY_A_DAY], **{part_name(SOON, part): [str(getattr(start_by, part))] for part in DAY_PARTS}}


def _hours(posted: Posted, *, held: Mapping[str, Any]) -> list[Any]:
    chosen = posted.chosen(HOURS)
    others = other_times(held) if OTHER_TIMES in chosen else []
    return [*(window for name, window in WINDOWS.items() if name in chosen), *others]


def _chosen(posted: Posted, name: str, *, of: Iterable[str]) -> list[str]:
    chosen = posted.chosen(name)
    return [each for each in of if each in chosen]


def _access(posted: Posted) -> list[str] | None:
    chosen = _chosen(posted, ACCESS, of=ACCESS_WORDS)
    if NONE not in posted.chosen(ACCESS):
        return chosen or None
    if chosen:
        raise Unclear(f"Choose “{NO_ACCESS_NEEDED}” or the answers above it, not both.")
    return []


def _kept(problems: list[Problem], name: str, read: Any) -> Any:
    """What it reads; none where it cannot be read, which is noted as a problem."""
    try:
        return read()
    except Unclear as unclear:
        problems.append(Problem(name, str(unclear)))
        return None


Ticks = Sequence[tuple[str, str, bool]]
"""Choices of a page: value, words, and whether it is ticked."""


def ticks(words: Mapping[str, str], posted: Posted, name: str) -> Ticks:
    """The choices of one limit with what is ticked."""
    chosen = posted.chosen(name)
    return [(value, label, value in chosen) for value, label in words.items()]
