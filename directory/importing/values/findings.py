"""Where in a row one is, and what was found to be wrong or worth telling there. PURE."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Protocol

from navigator.core.documents.faults import Fault, shown

MOST_SHOWN, DEEPEST_SHOWN, LARGEST_SHOWN = 100, 3, 10**100
NO_SIGN = "\ufffd"


@dataclass(slots=True)
class Findings:
    """What was found in one row: faults, for which it is refused, and notes, which are only told.

    `names` are those that the row itself gives to codes, by taxonomy and code.
    """

    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)
    names: dict[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class At:
    """A place in a row: `phones[0].number`. Where it is secret nobody is shown what was found there."""

    findings: Findings
    path: str = ""
    is_secret: bool = False

    def key(self, name: str) -> At:
        return At(self.findings, f"{self.path}.{name}" if self.path else name, self.is_secret)

    def item(self, number: int) -> At:
        return At(self.findings, f"{self.path}[{number}]", self.is_secret)

    def refuse(self, value: Any, expected: str) -> None:
        self.findings.faults.append(Fault(self.path, self._shown(value), expected))

    def note(self, value: Any, told: str) -> None:
        self.findings.notes.append(Fault(self.path, self._shown(value), told))

    def _shown(self, value: Any) -> str:
        return "something that is not repeated here" if self.is_secret else legible(shown(_beginning(value)))


class Value(Protocol):
    """A kind of value."""

    @property
    def told(self) -> str:
        """What is expected, for documentation and faults."""

    def read(self, value: Any, at: At) -> Any:
        """The value as it is kept. Refuses at the place what is no such value; what is returned then is of no use."""


def legible(text: str) -> str:
    """The text with a sign in place of what no terminal and no file can show: half a surrogate, a byte that is none."""
    return "".join(NO_SIGN if "\ud800" <= sign <= "\udfff" else sign for sign in text)


def _beginning(value: Any, *, depth: int = 0) -> Any:
    """Enough of a value to recognise it: turning 50 MB into JSON takes a while, and what is too deep never ends."""
    match value:
        case str():
            return value[:MOST_SHOWN]
        case dict() | list() if value and depth > DEEPEST_SHOWN:
            return "…"
        case dict():
            return {_beginning(key): _beginning(value[key], depth=depth + 1) for key in islice(value, MOST_SHOWN)}
        case list():
            return [_beginning(each, depth=depth + 1) for each in value[:MOST_SHOWN]]
        case int() if abs(value) > LARGEST_SHOWN:
            return "a number of very many digits"
    return value
