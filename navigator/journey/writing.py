"""A journey as one JSON value and back: small, since a browser holds 4,096 bytes a cookie. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from navigator.journey.journey import NOTES, Journey

VERSION = 1
"""Raised when an older browser's answers could be misread; they are then told to be gone."""

NAMES = ("declined", "skipped", "asked", "offered", "ruled_out", "agreed")
TABLES = ("answers", "places", "limits", "support_now")
FLAGS = ("for_someone_else", "is_shared", "with_staff")
TIMES = ("since",)
SAID_ONCE = ("note",)


class Misread(ValueError):
    """What was held is no journey of this version."""


def written(journey: Journey) -> dict[str, Any]:
    """The value of a journey, without whatever is empty."""
    held = {each.name: getattr(journey, each.name) for each in fields(journey)}
    plain = {name: list(each) if isinstance(each, tuple) else each for name, each in held.items() if each}
    return {"version": VERSION, **plain}


def read_journey(value: Any) -> Journey:
    """The journey of such a value. Raises `Misread`; whether its facts still exist is for `checking` to say."""
    if not isinstance(value, dict) or value.get("version") != VERSION or isinstance(value["version"], bool):
        raise Misread
    held = {name: each for name, each in value.items() if name != "version"}
    if not held.keys() <= {*NAMES, *TABLES, *FLAGS, *TIMES, *SAID_ONCE}:
        raise Misread
    read = {name: reading for names, reading in READINGS.items() for name in names}
    fields_read: dict[str, Any] = {name: read[name](each) for name, each in held.items()}
    return Journey(**fields_read)


def _names(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise Misread
    return tuple(dict.fromkeys(value))


def _table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Misread
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Misread
    return value


def _time(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Misread
    return value


def _note(value: Any) -> str:
    if not isinstance(value, str) or value not in NOTES:
        raise Misread
    return value


READINGS = {NAMES: _names, TABLES: _table, FLAGS: _flag, TIMES: _time, SAID_ONCE: _note}
"""How each field of a journey is read."""
