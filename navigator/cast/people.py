"""The people of the cast, each as the enquiry that they would make. PURE."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from directory.town.days import resolved

FILE = Path(__file__).parent / "cast.json"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the cast: a first name, a sentence, and what they told, with days that count from the asking."""

    name: str
    sentence: str
    told: Mapping[str, Any]

    def facts(self, *, on: date) -> dict[str, Any]:
        """What they told, as values of the wire format, asked on that day."""
        found: dict[str, Any] = resolved(self.told["person"]["facts"], on=on)
        return found

    def enquiry(self, *, on: date) -> dict[str, Any]:
        """The enquiry that they would make on that day (`navigator.enquiries`)."""
        found: dict[str, Any] = resolved(dict(self.told), on=on)
        return found | {"person": found["person"] | {"asked_on": on.isoformat()}}


@cache
def cast() -> tuple[Member, ...]:
    """Everybody of the cast, in the order of the file."""
    document = json.loads(FILE.read_text(encoding="utf-8"))
    return tuple(
        Member(each["name"], each["sentence"], _told(each, usual=document["usual"])) for each in document["people"]
    )


def member(name: str) -> Member:
    """Somebody by their name. Raises `KeyError` where nobody of the cast is called so."""
    return {each.name: each for each in cast()}[name]


def _told(each: Mapping[str, Any], *, usual: Mapping[str, Any]) -> dict[str, Any]:
    """An enquiry without its day: what the person said, and what is usual where they said nothing else."""
    facts = {"needs": each["needs"], **usual["facts"], **each["facts"]}
    person: dict[str, Any] = {
        "facts": {fact: value for fact, value in facts.items() if fact not in each.get("untold", ())}
    }
    person |= {key: each[key] for key in ("support_now", "ruled_out") if key in each}
    return {
        "format": 1,
        "person": person,
        "places": {**usual["places"], **each["places"]},
        "limits": {**usual["limits"], **each.get("limits", {})},
    }
