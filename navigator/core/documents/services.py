"""What a service with its clauses looks like on the wire (rules.md section 3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from navigator.core.clauses import CHALLENGES, DAYS, EFFECTS, ROLES, STRENGTHS, Clause, Service
from navigator.core.conditions import Test
from navigator.core.documents.conditions import condition_shape, read_test
from navigator.core.documents.shapes import (
    Day,
    ListOf,
    MapOf,
    Name,
    OneOf,
    Place,
    Record,
    Schema,
    Shape,
    Text,
    parsed_day,
)
from navigator.core.documents.vocabularies import NEED
from navigator.core.facts.kinds import Fact


def service_shape(facts: Mapping[str, Fact]) -> Shape:
    """The shape of a service whose clauses speak of these facts."""
    return Record(
        {
            "id": Text(empty=False),
            "needs": MapOf(Name(NEED), OneOf(ROLES)),
            "clauses": ListOf(_CheckedOnce(clause_shape(facts))),
        },
        {
            "service": Text(empty=False),
            "location": Text(empty=False),
            "strand": Text(empty=False),
            "kinds": ListOf(Text(empty=False), distinct=True),
        },
        also=lambda value, at: refuse_twice(value.get("clauses"), at.key("clauses")),
    )


@dataclass
class _CheckedOnce:
    """The shape of values of which one and the same may stand in many places: where it had no fault in one of them, it
    has none in the others."""

    shape: Shape
    _well: dict[int, Any] = field(default_factory=dict)
    """By their identity, which is nobody else's while they are kept here."""

    def check(self, value: Any, at: Place) -> None:
        if id(value) in self._well:
            return
        before = len(at.faults)
        self.shape.check(value, at)
        if len(at.faults) == before:
            self._well[id(value)] = value

    def schema(self) -> Schema:
        return self.shape.schema()


def clause_shape(facts: Mapping[str, Fact]) -> Shape:
    """The shape of one clause."""
    test = _CheckedOnce(condition_shape(facts, elsewhere=True))
    return Record(
        {
            "id": Text(empty=False),
            "effect": OneOf(EFFECTS),
            "strength": OneOf(tuple(STRENGTHS)),
            "test": test,
        },
        {
            "unless": test,
            "day": OneOf(DAYS),
            "challenge": Record({"by": OneOf(CHALLENGES)}, {"text": Text(), "source": Text(), "words": Text()}),
            "settled_by": Name(NEED),
            "wording": Text(),
            "source": Text(),
            "confirmed_on": Day(),
        },
    )


def refuse_twice(values: Any, at: Place) -> None:
    """Notes every id that an earlier object of the list has already."""
    met: set[str] = set()
    for index, each in enumerate(values if isinstance(values, list) else []):
        found = each.get("id") if isinstance(each, dict) else None
        if isinstance(found, str) and found in met:
            at.item(index).key("id").refuse(found, "an id that nothing before it has")
        met.add(str(found))


def read_checked_services(values: Iterable[Mapping[str, Any]]) -> tuple[Service, ...]:
    """The services of documents without faults. What is one and the same value in several of their clauses, or of these
    documents, is one and the same in their services."""
    reading = _Reading()
    return tuple([_read_service(each, reading) for each in list(values)])


@dataclass
class _Reading:
    """What was read of clauses and tests so far, by the identity of their documents, which outlive the reading."""

    clauses: dict[int, Clause] = field(default_factory=dict)
    tests: dict[int, Test] = field(default_factory=dict)

    def clause(self, value: Mapping[str, Any]) -> Clause:
        if id(value) not in self.clauses:
            self.clauses[id(value)] = _read_clause(value, self)
        return self.clauses[id(value)]

    def test(self, value: dict[str, Any]) -> Test:
        if id(value) not in self.tests:
            self.tests[id(value)] = read_test(value)
        return self.tests[id(value)]


def _read_service(value: Mapping[str, Any], reading: _Reading) -> Service:
    return Service(
        value["id"],
        {need: role for need, role in value["needs"].items() if role in ROLES},
        tuple([reading.clause(each) for each in value["clauses"]]),
        frozenset(value.get("kinds", ())),
        value.get("service"),
        value.get("location"),
        value.get("strand"),
    )


def _read_clause(value: Mapping[str, Any], reading: _Reading) -> Clause:
    return Clause(
        value["id"],
        value["effect"],
        value["strength"],
        reading.test(value["test"]),
        reading.test(value["unless"]) if "unless" in value else None,
        (value["day"],) if "day" in value else DAYS,
        value["challenge"]["by"] if "challenge" in value else None,
        parsed_day(value.get("confirmed_on")),
    )
