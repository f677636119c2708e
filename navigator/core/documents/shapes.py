"""Shapes: what a part of a document must look like, said once for checking it and for its JSON Schema.

A shape checks a value at a place and notes every fault there; `schema` tells the same to other programs. What depends
on the rest of the document (is this a fact of the vocabulary?) is asked of the place, which knows what names there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, TypeAlias

from navigator.core.documents.faults import MISSING, Fault, shown

Schema: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document one is, with the faults found so far and the names that may be used there."""

    path: str
    faults: list[Fault]
    names: Mapping[str, Collection[str]] = field(default_factory=dict)

    def key(self, name: str) -> Place:
        return Place(f"{self.path}.{name}" if self.path else name, self.faults, self.names)

    def item(self, at: int) -> Place:
        return Place(f"{self.path}[{at}]", self.faults, self.names)

    def refuse(self, value: Any, expected: str) -> None:
        self.faults.append(Fault(self.path, shown(value), expected))


class Shape(Protocol):
    """What a value must look like."""

    def check(self, value: Any, at: Place) -> None:
        """Notes every fault of the value at the place."""

    def schema(self) -> Schema:
        """The same as JSON Schema (2020-12), as far as that can say it."""


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


@dataclass(frozen=True)
class ListOf:
    """A list; of at least so many items, no two of them equal where `distinct`."""

    item: Shape
    least: int = 0
    most: int | None = None
    distinct: bool = False

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, list):
            return at.refuse(value, "a list")
        if len(value) < self.least or (self.most is not None and len(value) > self.most):
            at.refuse(value, self._size())
        for index, each in enumerate(value):
            self.item.check(each, at.item(index))
            if self.distinct and each in value[:index]:
                at.item(index).refuse(each, "each only once")
        return None

    def schema(self) -> Schema:
        found: Schema = {"type": "array", "items": self.item.schema()}
        if self.least:
            found["minItems"] = self.least
        if self.most is not None:
            found["maxItems"] = self.most
        return {**found, "uniqueItems": True} if self.distinct else found

    def _size(self) -> str:
        if self.most is None:
            return f"a list of at least {self.least}"
        return f"a list of {self.least}" if self.least == self.most else f"a list of {self.least} to {self.most}"


@dataclass(frozen=True)
class MapOf:
    """An object whose keys are names of one sort and whose values are all of one shape.

    `value_for` gives the shape that a key asks for; `value` is what they all look like to a schema.
    """

    keys: Shape
    value: Shape
    value_for: Callable[[str, Place], Shape | None] | None = None

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, dict):
            return at.refuse(value, "an object")
        for key, each in value.items():
            if is_extra(key):
                continue
            before = len(at.faults)
            self.keys.check(key, at.key(key))
            shape = self.value_for(key, at) if self.value_for else self.value
            if shape is not None and len(at.faults) == before:
                shape.check(each, at.key(key))
        return None

    def schema(self) -> Schema:
        return {
            "type": "object",
            "patternProperties": {EXTRA_PATTERN: {}},
            "additionalProperties": self.value.schema(),
        }


@dataclass(frozen=True)
class Record:
    """An object with known keys. A key that begins with `x_` may always be there; any other unknown key is a fault,
    for a misspelt `unless` must not silently change a meaning."""

    required: Mapping[str, Shape]
    optional: Mapping[str, Shape] = field(default_factory=dict)
    also: Callable[[dict[str, Any], Place], None] | None = None

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, dict):
            return at.refuse(value, "an object with " + ", ".join(self.required or self.optional))
        shapes = {**self.required, **self.optional}
        for key in self.required:
            if key not in value:
                at.key(key).refuse(MISSING, f"the key {key}")
        for key, each in value.items():
            if key in shapes:
                shapes[key].check(each, at.key(key))
            elif not is_extra(key):
                at.key(key).refuse(each, "one of the keys " + ", ".join(shapes))
        if self.also is not None:
            self.also(value, at)
        return None

    def schema(self) -> Schema:
        shapes = {**self.required, **self.optional}
        return {
            "type": "object",
            "properties": {key: shape.schema() for key, shape in shapes.items()},
            "required": list(self.required),
            "patternProperties": {EXTRA_PATTERN: {}},
            "additionalProperties": False,
        }


@dataclass(frozen=True)
class Nullable:
    """The shape, or null."""

    shape: Shape

    def check(self, value: Any, at: Place) -> None:
        if value is not None:
            self.shape.check(value, at)

    def schema(self) -> Schema:
        return {"anyOf": [self.shape.schema(), {"type": "null"}]}


@dataclass(frozen=True)
class Either:
    """One of several shapes, chosen by looking at the value; `told` says what was expected where none fits."""

    told: str
    choose: Callable[[Any], Shape | None]
    shapes: tuple[Shape, ...]

    def check(self, value: Any, at: Place) -> None:
        shape = self.choose(value)
        if shape is None:
            at.refuse(value, self.told)
        else:
            shape.check(value, at)

    def schema(self) -> Schema:
        return {"anyOf": [shape.schema() for shape in self.shapes]}


@dataclass(frozen=True)
class Named:
    """A shape that a schema speaks of by name, so that it may contain itself."""

    name: str
    shape: Callable[[], Shape]

    def check(self, value: Any, at: Place) -> None:
        self.shape().check(value, at)

    def schema(self) -> Schema:
        return {"$ref": f"#/$defs/{self.name}"}


EXTRA_PATTERN = "^x_"


def is_extra(key: str) -> bool:
    """Whether a key is somebody's own, which we keep our hands off."""
    return key.startswith("x_")


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


def records(value: Any, key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a list that stands under a key, with their places; whatever else is there is passed over."""
    found = value.get(key) if isinstance(value, dict) else None
    for index, each in enumerate(found if isinstance(found, list) else []):
        if isinstance(each, dict):
            yield index, each
