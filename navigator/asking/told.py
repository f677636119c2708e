"""Places, limits and support in words, as a page repeats them to the person who gave them. PURE."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from navigator.asking.limits import (
    ACCESS_WORDS,
    HOURS_WORDS,
    MODES_WORDS,
    NO_ACCESS_NEEDED,
    SOON_WORDS,
    SOONS,
    WINDOWS,
    miles_in_words,
    other_times,
)
from navigator.asking.questions import Question
from navigator.asking.wording import day_in_words

Lines = list[tuple[str, str]]

PLACE_NAMES = {
    "sleeps": "Where you sleep",
    "local_connection": "Local connection",
    "gp": "Your GP",
    "going_to": "Where you are going",
}


def places_in_words(places: Mapping[str, Any]) -> Lines:
    """The places, each with its name."""
    found = [(name, places[key]) for key, name in PLACE_NAMES.items() if places.get(key)]
    avoid = places.get("avoid")
    return found if avoid is None else [*found, ("To avoid", ", ".join(avoid) or "Nowhere")]


def limits_in_words(limits: Mapping[str, Any], *, language: Callable[[str], str], today: date) -> Lines:
    """What somebody can manage. `language` names a language by its code."""
    return list(_limits(limits, language=language, today=today))


def support_in_words(question: Question, support_now: Mapping[str, str]) -> Lines:
    """The support there is, by need; `question` is the one that asks for needs."""
    labels = {option.value: option.short for option in question.options}
    return [
        (labels[need], f"until {day_in_words(date.fromisoformat(support_now[need]))}")
        for need in labels
        if need in support_now
    ]


def _limits(limits: Mapping[str, Any], *, language: Callable[[str], str], today: date) -> Iterator[tuple[str, str]]:
    if limits.get("travel_km") is not None:
        miles = miles_in_words(limits["travel_km"])
        yield "How far", f"{miles} mile{'' if miles == '1' else 's'}"
    if limits.get("start_by"):
        yield "How soon", _soon(date.fromisoformat(limits["start_by"]), today=today)
    if limits.get("hours"):
        named = [HOURS_WORDS[name] for name, window in WINDOWS.items() if window in limits["hours"]]
        yield "When", ", ".join([*named, *(["Other times"] if other_times(limits) else [])])
    if limits.get("modes"):
        yield "How you can meet", ", ".join(words for mode, words in MODES_WORDS.items() if mode in limits["modes"])
    if limits.get("languages"):
        yield "Languages", ", ".join(map(language, limits["languages"]))
    if limits.get("access") is not None:
        needed = [words for code, words in ACCESS_WORDS.items() if code in limits["access"]]
        yield "Getting in and about", ", ".join(needed) or NO_ACCESS_NEEDED


def _soon(start_by: date, *, today: date) -> str:
    for soon, days in SOONS.items():
        if start_by == today + timedelta(days=days):
            return SOON_WORDS[soon]
    return f"By {day_in_words(start_by)}"
