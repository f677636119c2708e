"""Composed shapes: lists, objects, and one shape or another."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from navigator.core.documents.faults import MISSING
from navigator.core.documents.shapes.places import Place, Schema, Shape

EXTRA_PATTERN = "^x_"


def is_extra(key: str) -> bool:
    """Whether a key is somebody's own, which we keep our hands off."""
    return key.startswith("x_")


@dataclass(frozen=True)
class ListOf:
    """A list; of at least so many items, or of exactly so many where `most` says the same number; no two of them equal
    where `distinct`."""

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
        if self.distinct:
            for index in _repeated(value):
                at.item(index).refuse(value[index], "each only once")
        return None

    def schema(self) -> Schema:
        found: Schema = {"type": "array", "items": self.item.schema()}
        if self.least:
            found["minItems"] = self.least
        if self.most is not None:
            found["maxItems"] = self.most
        return {**found, "uniqueItems": True} if self.distinct else found

    def _size(self) -> str:
        return f"a list of at least {self.least}" if self.most is None else f"a list of {self.least}"


def _repeated(values: list[Any]) -> Iterator[int]:
    """Where a value stands that stood before. As text, since lists and objects have no hash, and to compare each with
    all before it takes hours for a list that somebody made long."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        text = json.dumps(value, sort_keys=True, default=str)
        if text in seen:
            yield index
        seen.add(text)


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


def records(value: Any, key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a list that stands under a key, with their places; whatever else is there is passed over."""
    found = value.get(key) if isinstance(value, dict) else None
    for index, each in enumerate(found if isinstance(found, list) else []):
        if isinstance(each, dict):
            yield index, each
