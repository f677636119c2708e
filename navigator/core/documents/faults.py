"""A fault of a document: where it is, what was found there, and what was expected."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

LONGEST_SHOWN = 80
"""How many characters of what was found are repeated: enough to recognise it, not enough to bury the rest."""


class _Missing:
    """Stands for a key that is not there."""


MISSING = _Missing()


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault. Its text is one line: `people[0].facts.age: found "x"; expected …`."""

    path: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{_printable(self.path) or 'document'}: found {self.found}; expected {self.expected}"


def _printable(path: str) -> str:
    """The path on one line, whatever keys somebody made up."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in path)


class Faults(ValueError):
    """Raised for a document that cannot be used. `faults` holds every fault, in the order of the document."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


def shown(value: Any) -> str:
    """What was found, as JSON, shortened where it is long."""
    if value is MISSING:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
