"""What each wording of the catalogue means: clauses of the rule language, or the reason why it is none. PURE."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from navigator.interventions.catalogue import Wording

READINGS_FOLDER = Path(__file__).with_name("readings")

REASONS = {
    "no_rule": "limits nobody",
    "says_yes": "says whom it takes, and turns nobody away",
    "designed_for": "says whom it was made for; that turns nobody away",
    "no_fact": "would need a fact that nobody is asked for",
}


@dataclass(frozen=True)
class LeftOut:
    """A wording, or a part of one, that became no clause: with one of `REASONS` and the reason in words."""

    words: str
    not_encoded: str
    why: str


@dataclass(frozen=True)
class Reading:
    """The reading of one wording, for the named services only where `services` is not empty.

    One of three: `clauses` in the wire format; `same_as`, the field of the same record whose clauses say it already;
    or nothing but what is left out, with its reason.
    """

    wording: Wording
    services: frozenset[str]
    clauses: tuple[dict[str, Any], ...]
    same_as: str | None
    left_out: tuple[LeftOut, ...]
    why: str | None

    def is_of(self, wording: Wording, *, service: str) -> bool:
        return self.wording == wording and (not self.services or service in self.services)


def readings() -> list[Reading]:
    """All readings, file by file in the order of their names."""
    files = sorted(READINGS_FOLDER.glob("*.json"))
    return [_reading(entry) for file in files for entry in json.loads(file.read_text(encoding="utf-8"))]


def _reading(entry: dict[str, Any]) -> Reading:
    return Reading(
        wording=Wording(entry["field"], entry["words"]),
        services=frozenset(entry.get("services", ())),
        clauses=tuple(entry.get("clauses", ())),
        same_as=entry.get("same_as"),
        left_out=_left_out(entry),
        why=entry.get("why"),
    )


def _left_out(entry: dict[str, Any]) -> tuple[LeftOut, ...]:
    if "not_encoded" in entry:
        return (LeftOut(entry["words"], entry["not_encoded"], entry["why"]),)
    return tuple(LeftOut(**part) for part in entry.get("left_out", ()))
