"""Composed values: lists, objects of several values, and rule documents. PURE."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, TypeVar, cast

from directory.importing.values.findings import At, Value
from directory.importing.values.texts import broken
from navigator.core.documents.faults import MISSING as NOTHING
from navigator.core.documents.shapes import is_extra

Record = TypeVar("Record")

DEEPEST = 50
"""How deep a rule document may nest: far deeper than anybody can read, far less than Python can follow."""

LONGEST_KEY = 60
"""How much of a key that is not known is told."""

_NEEDED: Any = object()


def said(value: Value, *, default: Any = _NEEDED, help: str = "") -> Any:
    """A field of a record: what it may hold, what stands where nothing is said, and a word on what it is for.

    A field without a default is needed.
    """
    about = {"value": value, "help": help}
    return field(metadata=about) if default is _NEEDED else field(default=default, metadata=about)


def is_needed(one: Field[Any]) -> bool:
    """Whether a row without this is refused."""
    return one.default is MISSING


@lru_cache
def said_fields(kind: Any) -> Mapping[str, Field[Any]]:
    """The fields of a kind of record that a file may hold, by name."""
    return {one.name: one for one in fields(kind) if "value" in one.metadata}


def read_record(kind: type[Record], document: Any, place: At, **more: Any) -> Record | None:
    """The record that a document states; None where anything of it was refused. `null` counts as nothing said.

    An unknown key is refused, for a misspelt one must not silently lose what it holds; those that begin with `x_` are
    somebody's own.
    """
    known, before = said_fields(cast(Any, kind)), len(place.findings.faults)
    if not isinstance(document, dict):
        place.refuse(document, "an object with " + ", ".join(known))
        return None
    for key in document:
        if key not in known and not is_extra(key):
            place.key(key[:LONGEST_KEY]).refuse(document[key], _key_like(key[:LONGEST_KEY], known))
    values = dict(_values(known, document, place))
    return None if len(place.findings.faults) > before else kind(**values, **more)


def _key_like(key: str, known: Iterable[str]) -> str:
    """The nearest known keys where some are near, else all of them."""
    return "one of the keys " + ", ".join(get_close_matches(key, known) or known)


def _values(known: Mapping[str, Field[Any]], document: dict[str, Any], at: At) -> Iterator[tuple[str, Any]]:
    for name, one in known.items():
        value = document.get(name)
        if value is not None:
            yield name, one.metadata["value"].read(value, at.key(name))
        elif is_needed(one):
            at.key(name).refuse(NOTHING, one.metadata["value"].told)


@dataclass(frozen=True)
class ListOf:
    """Some records of one kind."""

    kind: type

    @property
    def told(self) -> str:
        return f"a list of {self.kind.__name__}"

    def read(self, value: Any, at: At) -> tuple[Any, ...]:
        if not isinstance(value, list):
            at.refuse(value, "a list")
            return ()
        return tuple(read_record(self.kind, each, at.item(number)) for number, each in enumerate(value))


@dataclass(frozen=True)
class MapTo:
    """An object whose keys are words of a taxonomy."""

    value: Value
    taxonomy: str

    @property
    def told(self) -> str:
        return f"an object: each code of the taxonomy {self.taxonomy} with {self.value.told}"

    def read(self, value: Any, at: At) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            at.refuse(value, self.told)
            return {}
        return {key: self.value.read(each, at.key(key)) for key, each in value.items()}


_SHAPES: Mapping[str, tuple[type, str]] = {
    "grid": (dict, "an object: each question of the grid with its answer (docs/grid.md)"),
    "examples": (list, "a list of people, each with what is expected of them"),
}


@dataclass(frozen=True)
class RuleDocument:
    """A rule document. Whether its rules make sense is asked when it is published; here, whether it can be kept.

    `may_hold` names the keys that may stand beside its clauses, each with what it has to be.
    """

    told: str = "an object with the list clauses (docs/rules.md)"
    may_hold: tuple[str, ...] = ()

    def read(self, value: Any, at: At) -> Mapping[str, Any]:
        if not isinstance(value, dict) or not isinstance(value.get("clauses"), list):
            at.refuse(value, self.told)
            return {}
        for key in self.may_hold:
            kind, told = _SHAPES[key]
            if key in value and not isinstance(value[key], kind):
                at.key(key).refuse(value[key], told)
        _refuse_what_cannot_be_kept(value, at)
        return value


def _refuse_what_cannot_be_kept(value: Any, at: At, *, depth: int = 0) -> None:
    """Characters that are no text, numbers without end, and nesting without end."""
    match value:
        case dict() | list() if depth > DEEPEST:
            at.refuse("…", f"tests within tests, at most {DEEPEST} deep")
        case dict():
            for key, each in value.items():
                _refuse_what_cannot_be_kept(str(key), at)
                _refuse_what_cannot_be_kept(each, at.key(str(key)), depth=depth + 1)
        case list():
            for number, each in enumerate(value):
                _refuse_what_cannot_be_kept(each, at.item(number), depth=depth + 1)
        case str() if fault := broken(value):
            at.refuse(value, fault)
        case float() if not math.isfinite(value):
            at.refuse(str(value), "a number")
