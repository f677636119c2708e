"""Plain shapes: texts, numbers, days, names and the like."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from navigator.core.documents.faults import shown
from navigator.core.documents.shapes.places import Place, Schema


@dataclass(frozen=True)
class Text:
    """Any text; not empty where it names something."""

    empty: bool = True

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, str) or not (value or self.empty):
            at.refuse(value, "text" if self.empty else "a text that is not empty")

    def schema(self) -> Schema:
        return {"type": "string"} if self.empty else {"type": "string", "minLength": 1}


@dataclass(frozen=True)
class Flag:
    """True or false."""

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, bool):
            at.refuse(value, "true or false")

    def schema(self) -> Schema:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Whole:
    """A whole number, within bounds where there are any, ends included."""

    least: int | None = None
    most: int | None = None

    def check(self, value: Any, at: Place) -> None:
        if not is_whole(value) or not self._within(value):
            at.refuse(value, "a whole number" + self._bounds())

    def schema(self) -> Schema:
        bounds = {"minimum": self.least, "maximum": self.most}
        return {"type": "integer", **{key: bound for key, bound in bounds.items() if bound is not None}}

    def _within(self, value: int) -> bool:
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    def _bounds(self) -> str:
        least = "" if self.least is None else f" of at least {self.least}"
        most = "" if self.most is None else f" of at most {self.most}"
        return least + (" and" if least and most else "") + most


@dataclass(frozen=True)
class Distance:
    """A distance in kilometres: a number, not below zero."""

    def check(self, value: Any, at: Place) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
            at.refuse(value, "a number of kilometres, not below 0")

    def schema(self) -> Schema:
        return {"type": "number", "minimum": 0}


@dataclass(frozen=True)
class Day:
    """A date as YYYY-MM-DD."""

    def check(self, value: Any, at: Place) -> None:
        if parsed_day(value) is None:
            at.refuse(value, "a date such as 2026-11-21")

    def schema(self) -> Schema:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class OneOf:
    """One of some fixed values."""

    values: tuple[Any, ...]

    def check(self, value: Any, at: Place) -> None:
        if not any(value == each and type(value) is type(each) for each in self.values):
            at.refuse(value, "one of " + ", ".join(map(shown, self.values)))

    def schema(self) -> Schema:
        return {"enum": list(self.values)}


@dataclass(frozen=True)
class Name:
    """A name that must be known at the place: a fact, a need, a service. `of` is also the word for it in a fault."""

    of: str

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, str) or value not in at.names[self.of]:
            at.refuse(value, self.of)

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1, "description": self.of}


def is_whole(value: Any) -> bool:
    """A whole number; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool)


def parsed_day(value: Any) -> date | None:
    """The date that a text of the form YYYY-MM-DD names, or None."""
    with suppress(ValueError, TypeError):
        found = date.fromisoformat(value)
        # Python reads other ways of writing a date as well, such as 20261121 and 2026-W47-6.
        return found if found.isoformat() == value else None
    return None
