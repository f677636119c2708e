"""What the answer to a fact looks like on the wire, for each kind (rules.md section 1, "values")."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from navigator.core.documents.shapes import (
    Day,
    Either,
    Flag,
    ListOf,
    Named,
    OneOf,
    Place,
    Record,
    Schema,
    Shape,
    Whole,
    is_whole,
    parsed_day,
)
from navigator.core.facts.givens import Aged, Exactly, Given, Partly
from navigator.core.facts.kinds import NEVER, Fact, Kind

OLDEST = 150
"""No age is above this: it keeps a mistyped year from being taken for somebody's age."""


def answer_shape(fact: Fact) -> Shape:
    """The shape of an answer to this fact."""
    match fact.kind:
        case Kind.YES_NO:
            return Flag()
        case Kind.ONE:
            return OneOf(fact.options)
        case Kind.SEVERAL:
            return _several(fact.options)
        case Kind.NUMBER:
            return Whole(fact.least, fact.most)
        case Kind.AGE:
            return AGE
        case Kind.AGO:
            return AGO
        case Kind.DATE:
            return DATE


def _several(options: tuple[str, ...]) -> Shape:
    whole = ListOf(OneOf(options), distinct=True)
    part = Record({}, {"has": whole, "has_not": whole}, also=_refuse_both)
    return Either(
        'a list of options, or {"has": […], "has_not": […]}',
        lambda value: whole if isinstance(value, list) else part if isinstance(value, dict) else None,
        (whole, part),
    )


def _refuse_both(value: dict[str, Any], at: Place) -> None:
    has, has_not = value.get("has"), value.get("has_not")
    if isinstance(has, list) and isinstance(has_not, list):
        for option in (each for each in has if each in has_not):
            at.key("has_not").refuse(option, "no option that is also under has")


AGE = Either(
    f"whole years from 0 to {OLDEST}, or a date of birth",
    lambda value: Whole(0, OLDEST) if is_whole(value) else Day() if parsed_day(value) else None,
    (Whole(0, OLDEST), Day()),
)
AGO = Either(
    'whole months, or "never"',
    lambda value: Whole(0) if is_whole(value) else OneOf(("never",)) if value == "never" else None,
    (Whole(0), OneOf(("never",))),
)
DATE = Either(
    'a date such as 2026-11-21, or "none"',
    lambda value: Day() if parsed_day(value) else OneOf(("none",)) if value == "none" else None,
    (Day(), OneOf(("none",))),
)
ANY_ANSWER = Named("answer", lambda: _AnyAnswer())


class _AnyAnswer:
    """What an answer looks like to a schema that does not know the vocabulary."""

    def check(self, value: Any, at: Place) -> None:
        raise AssertionError("an answer is checked by the kind of its fact, never by this shape")

    def schema(self) -> Schema:
        options = {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
        part = {"has": options, "has_not": options}
        several = {"type": "object", "properties": part, "additionalProperties": False}
        return {"anyOf": [{"type": ["boolean", "string", "integer"]}, options, several]}


def given(fact: Fact, value: Any) -> Given:
    """The checked answer as a value of the core."""
    if fact.kind is Kind.SEVERAL:
        return _given_options(fact, value)
    if fact.kind is Kind.AGE and is_whole(value):
        return Aged(value)
    if fact.kind in (Kind.AGE, Kind.DATE):
        return Exactly(None if value == "none" else date.fromisoformat(value))
    return Exactly(NEVER if fact.kind is Kind.AGO and value == "never" else value)


def _given_options(fact: Fact, value: Any) -> Given:
    if isinstance(value, list):
        return Exactly(frozenset(value))
    has, has_not = frozenset(value.get("has", ())), frozenset(value.get("has_not", ()))
    return Exactly(has) if has | has_not == frozenset(fact.options) else Partly(has, has_not)


def givens(facts: Mapping[str, Fact], values: Mapping[str, Any]) -> dict[str, Given]:
    """The checked answers to several facts, without anybody's own keys."""
    return {name: given(facts[name], value) for name, value in values.items() if name in facts}
