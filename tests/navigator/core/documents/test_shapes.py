"""Shapes: what each accepts, what it says of the rest, and that its schema says the same."""

from typing import Any

import pytest

from navigator.core.documents.shapes import (
    Day,
    Distance,
    Either,
    Flag,
    ListOf,
    MapOf,
    Name,
    Nullable,
    OneOf,
    Place,
    Record,
    Shape,
    Text,
    Whole,
)
from tests.navigator.core.documents.validating import accepts

NAMED = Text(empty=False)
TEXT_OR_FLAG = Either(
    "a text or a flag",
    lambda value: Text() if isinstance(value, str) else Flag() if isinstance(value, bool) else None,
    (Text(), Flag()),
)


def told(shape: Shape, value: Any) -> list[tuple[str, str]]:
    """The faults of a value: where, and what was expected there."""
    place = Place("", [], {"a fact": {"age"}})
    shape.check(value, place)
    return [(fault.path, fault.expected) for fault in place.faults]


@pytest.mark.parametrize(
    ("shape", "values"),
    [
        (Text(), ["", "a"]),
        (NAMED, ["a"]),
        (Flag(), [True, False]),
        (Whole(), [-1, 0, 10**9]),
        (Whole(1, 3), [1, 3]),
        (Distance(), [0, 2.5]),
        (Day(), ["2026-11-21", "2024-02-29"]),
        (OneOf(("a", 1)), ["a", 1]),
        (Name("a fact"), ["age"]),
        (ListOf(Text()), [[], ["a", "a"]]),
        (ListOf(Text(), least=2, most=2, distinct=True), [["a", "b"]]),
        (MapOf(NAMED, Whole()), [{}, {"a": 1}, {"x_note": None}]),
        (Record({"a": Flag()}, {"b": Flag()}), [{"a": True}, {"a": True, "b": False, "x_c": 1}]),
        (Nullable(Flag()), [None, True]),
        (TEXT_OR_FLAG, ["", True]),
    ],
)
def test_what_a_shape_accepts(shape: Shape, values: list[Any]) -> None:
    assert not [each for each in values if told(shape, each) or not accepts(shape.schema(), each)]


@pytest.mark.parametrize(
    ("shape", "value", "at", "expected"),
    [
        (Text(), 1, "", "text"),
        (NAMED, "", "", "a text that is not empty"),
        (Flag(), 0, "", "true or false"),
        (Whole(), True, "", "a whole number"),
        (Whole(), 1.0, "", "a whole number"),
        (Whole(1), 0, "", "a whole number of at least 1"),
        (Whole(most=3), 4, "", "a whole number of at most 3"),
        (Whole(1, 3), "2", "", "a whole number of at least 1 and of at most 3"),
        (Distance(), -0.1, "", "a number of kilometres, not below 0"),
        (Distance(), True, "", "a number of kilometres, not below 0"),
        (Day(), "2027-02-29", "", "a date such as 2026-11-21"),
        (OneOf(("a", 1)), True, "", 'one of "a", 1'),
        (Name("a fact"), "", "", "a fact"),
        (ListOf(Text()), {}, "", "a list"),
        (ListOf(Text()), ["a", 1], "[1]", "text"),
        (ListOf(Text(), least=1), [], "", "a list of at least 1"),
        (ListOf(Text(), least=2, most=2), ["a"], "", "a list of 2"),
        (ListOf(Text(), least=2, most=2), ["a", "b", "c"], "", "a list of 2"),
        (ListOf(Text(), distinct=True), ["a", "b", "a"], "[2]", "each only once"),
        (MapOf(NAMED, Whole()), [], "", "an object"),
        (MapOf(NAMED, Whole()), {"a": "1"}, "a", "a whole number"),
        (Record({"a": Flag()}), [], "", "an object with a"),
        (Record({}, {"b": Flag(), "c": Flag()}), [], "", "an object with b, c"),
        (Record({"a": Flag()}), {}, "a", "the key a"),
        (Record({"a": Flag()}, {"b": Flag()}), {"a": True, "c": 1}, "c", "one of the keys a, b"),
        (Nullable(Flag()), 0, "", "true or false"),
        (TEXT_OR_FLAG, 1, "", "a text or a flag"),
    ],
)
def test_what_a_shape_refuses_it_tells(shape: Shape, value: Any, at: str, expected: str) -> None:
    assert told(shape, value) == [(at, expected)]
    assert not accepts(shape.schema(), value)


@pytest.mark.parametrize(
    ("shape", "schema"),
    [
        (ListOf(Text()), {}),
        (ListOf(Text(), least=1), {"minItems": 1}),
        (ListOf(Text(), least=2, most=2), {"minItems": 2, "maxItems": 2}),
        (ListOf(Text(), distinct=True), {"uniqueItems": True}),
    ],
)
def test_the_schema_of_a_list_says_no_more_than_is_asked_of_it(shape: Shape, schema: dict[str, Any]) -> None:
    assert shape.schema() == {"type": "array", "items": {"type": "string"}, **schema}
