"""Checking what people wrote: every fault names where it is, what was found and what was expected."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from navigator.core.documents.faults import MISSING, Fault, Faults, shown


def fault(path: str, value: Any, *, expected: str) -> Fault:
    """One fault, with what was found as JSON."""
    return Fault(path, shown(value), expected)


def faults_of_keys(row: Mapping[str, Any], *, at: str, needed: Collection[str], known: Collection[str]) -> list[Fault]:
    """Keys that are missing, and keys that nobody reads."""
    missing = [fault(f"{at}.{key}", MISSING, expected="a value") for key in needed if key not in row]
    unread = [key for key in row if key not in known]
    return missing + [fault(f"{at}.{key}", row[key], expected=f"one of {', '.join(known)}") for key in unread]


def text_faults(row: Mapping[str, Any], *, at: str, keys: Collection[str]) -> Iterator[Fault]:
    """Those of these keys that are there and no text with anything in it."""
    for key in keys:
        if key in row and not (isinstance(row[key], str) and row[key].strip()):
            yield fault(f"{at}.{key}", row[key], expected="a text")


def refuse(faults: Collection[Fault]) -> None:
    """Raises `Faults` where there is any."""
    if faults:
        raise Faults(tuple(faults))
