"""The options and follow-ups of a grid question: what an answer may name of it. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from navigator.core.documents.shapes import records

QUESTIONS = "x_grid"
OPTIONS, FOLLOW_UPS = LISTS = ("options", "unless")

Question = Mapping[str, Any]


def named_parts(question: Question) -> dict[str, str]:
    """Each with its words, the options first. The question may be one with faults."""
    return {
        str(each.get("id")): str(each.get("label", "")) for key in LISTS for _, each in records(dict(question), key)
    }


def alike(question: Question, part: str) -> dict[str, str]:
    """What could stand in the place of a part: the other options of an option, the other follow-ups of a follow-up."""
    for key in LISTS:
        found = {each["id"]: each["label"] for each in question.get(key, ())}
        if part in found:
            return {id: label for id, label in found.items() if id != part}
    return {}


def without_part(question: Question, part: str) -> dict[str, Any]:
    """The question without it, and without what a quick choice says of it; a list of which nothing is left goes."""
    found = dict(question)
    for key in LISTS:
        if key in found:
            found[key] = [each for each in found[key] if each["id"] != part]
    if "quick" in found:
        found["quick"] = [_quick(each, part) for each in found["quick"]]
    return {key: value for key, value in found.items() if key not in (FOLLOW_UPS, "quick") or value}


def _quick(choice: Mapping[str, Any], part: str) -> dict[str, Any]:
    kept = {**choice}
    if "each" in choice:
        kept["each"] = {option: answer for option, answer in choice["each"].items() if option != part}
    return kept
