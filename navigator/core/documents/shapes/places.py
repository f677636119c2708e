"""Where in a document one is, and what a shape has to be able to do there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from navigator.core.documents.faults import Fault, shown

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
