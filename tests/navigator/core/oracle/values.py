"""Section 1: values, what a person's answer leaves open, and the few candidates that stand for all values."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations
from typing import Any, NamedTuple

from tests.navigator.core.oracle.days import age_on, first_birth_younger_than
from tests.navigator.core.oracle.world import Json

DAY = timedelta(days=1)
Facts = frozenset[tuple[str, Any]]


class Partly(NamedTuple):
    """What is known of a `several` when not all of it is."""

    has: frozenset[str]
    has_not: frozenset[str]


def freeze(answer: Any) -> Any:
    """A person's value as something that can be compared and remembered."""
    if isinstance(answer, list):
        return frozenset(answer)
    if isinstance(answer, dict):
        return Partly(frozenset(answer.get("has", [])), frozenset(answer.get("has_not", [])))
    return answer


def facts_of(person: Json) -> Facts:
    """The given facts of a person."""
    return frozenset((name, freeze(answer)) for name, answer in person.get("facts", {}).items())


def admits(kind: str, answer: Any, value: Any, asked_on: date) -> bool:
    """Whether a complete value is one that the (frozen) answer leaves possible."""
    if kind == "several" and isinstance(answer, Partly):
        return answer.has <= value and not answer.has_not & value
    if kind == "age" and isinstance(answer, int):
        return age_on(value, asked_on) == answer
    if kind in ("age", "date"):
        return answer == (value if value == "none" else value.isoformat())
    return answer == value


def edges_of_answer(kind: str, answer: Any, asked_on: date) -> set[Any]:
    """The values at which `admits` may change along an ordered kind."""
    if kind == "age" and isinstance(answer, int):
        return {first_birth_younger_than(years, asked_on) for years in (answer, answer + 1)}
    if kind in ("age", "date") and answer != "none":
        return {date.fromisoformat(answer), date.fromisoformat(answer) + DAY}
    if kind in ("number", "ago") and answer != "never":
        return {answer, answer + 1}
    return set()


def candidates(definition: Json, edges: Iterable[Any], asked_on: date) -> list[Any]:
    """Values of the kind such that any other lies between the same edges as one of them."""
    kind = definition["kind"]
    if kind == "yes_no":
        return [True, False]
    if kind == "one":
        return list(definition["options"])
    if kind == "several":
        return subsets(definition["options"])
    if kind == "number":
        return _numbers(definition, set(edges))
    if kind == "ago":
        return ["never", *sorted({0} | {months for months in edges if months >= 0})]
    if kind == "date":
        return ["none", *_stretch(set(edges) or {asked_on}, DAY)]
    return [born for born in _stretch(set(edges) or {asked_on}, DAY) if born <= asked_on]


def subsets(members: Iterable[str]) -> list[frozenset[str]]:
    """All subsets, smallest first."""
    members = list(members)
    return [frozenset(some) for size in range(len(members) + 1) for some in combinations(members, size)]


def _numbers(definition: Json, edges: set[int]) -> list[int]:
    lowest, highest = definition.get("min"), definition.get("max")
    edges |= {bound for bound in (lowest, highest) if bound is not None}
    return [
        number
        for number in _stretch(edges or {0}, 1)
        if (lowest is None or number >= lowest) and (highest is None or number <= highest)
    ]


def _stretch(edges: set[Any], step: Any) -> list[Any]:
    """Every edge, and one value below all of them."""
    return sorted(edges | {min(edges) - step})
