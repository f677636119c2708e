"""What changes from one vocabulary to another, part by part, in words that a person can read and object to. PURE."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from navigator.vocabulary.document.entries import SECTIONS, entries
from navigator.vocabulary.document.ordering import ORDERED
from navigator.vocabulary.document.within import Part

ADDED, GONE, CHANGED, MOVED = "added", "gone", "changed", "in another order"

KEYS = {
    "kind": "kind",
    "options": "options",
    "min": "least",
    "max": "most",
    "unit": "unit",
    "changes": "what changes it",
    "need": "need",
    "sensitivity": "sensitivity",
    "x_question": "question",
    "x_why": "why it is asked",
    "x_short": "short label",
    "x_who": "who can answer",
    "x_options": "words of options",
    "x_none": "words for none",
    "x_hint": "hint",
    "x_after": "asked only after",
    "x_label": "short names",
    "x_phrase": "phrases",
    "x_they": "words in rules",
    "x_people": "words for people",
    "weeks": "weeks",
    "if": "if",
    "then": "then",
}
"""What an editor calls a key; any other is called by its name."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that differs: which, what stood there, what stands there now. Empty where nothing did or does."""

    what: str
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of the vocabulary that is not as it was."""

    part: Part
    how: str
    lines: tuple[Line, ...] = ()


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """Every part that differs, section by section; empty where the two say the same in the same order."""
    return [each for section in SECTIONS for each in _of_section(section, before, after)]


def _of_section(section: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    was, now = entries(before, section), entries(after, section)
    for key, entry in was.items():
        if key not in now:
            yield Difference(Part(section, key), GONE, _whole(entry, stands=False))
        elif entry != now[key] or _order(entry) != _order(now[key]):
            yield Difference(Part(section, key), CHANGED, tuple(_lines(entry, now[key])))
    for key, entry in now.items():
        if key not in was:
            yield Difference(Part(section, key), ADDED, _whole(entry, stands=True))
    if section in ORDERED and [key for key in was if key in now] != [key for key in now if key in was]:
        yield Difference(Part(section, "all"), MOVED)


def _order(entry: Any) -> Any:
    return entry.get("options") if isinstance(entry, dict) else entry


def _whole(entry: Any, *, stands: bool) -> tuple[Line, ...]:
    if not isinstance(entry, dict):
        return (Line("", "" if stands else text_of(entry), text_of(entry) if stands else ""),)
    return tuple(_lines({}, entry) if stands else _lines(entry, {}))


def _lines(was: Any, now: Any) -> Iterator[Line]:
    if not (isinstance(was, dict) and isinstance(now, dict)):
        yield Line("", text_of(was), text_of(now))
        return
    for key in dict.fromkeys([*was, *now]):
        if was.get(key) == now.get(key) and (key in was) == (key in now):
            continue
        if key.startswith("x_") and isinstance(was.get(key, {}), dict) and isinstance(now.get(key, {}), dict):
            yield from _of_words(key, was.get(key, {}), now.get(key, {}))
        else:
            yield Line(KEYS.get(key, key), text_of(was.get(key, "")), text_of(now.get(key, "")))


def _of_words(key: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Line]:
    for option in dict.fromkeys([*was, *now]):
        if was.get(option) != now.get(option):
            yield Line(f"{KEYS.get(key, key)}: {option}", text_of(was.get(option, "")), text_of(now.get(option, "")))


def text_of(value: Any) -> str:
    """A value as a person reads it: words as they are, lists with commas, tests as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)
