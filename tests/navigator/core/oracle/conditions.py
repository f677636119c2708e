"""Section 2: whether a test holds for a complete person on a day, and where its answer may change."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from tests.navigator.core.oracle.days import age_on, first_birth_younger_than, months_grown
from tests.navigator.core.oracle.world import Json

Values = dict[str, Any]
Elsewhere = Callable[[Json], bool]


def no_elsewhere(reference: Json) -> bool:
    """For tests that rules.md allows no `elsewhere` in."""
    raise ValueError(f"an elsewhere where none may stand: {reference}")


def holds(
    test: Json,
    values: Values,
    *,
    kinds: dict[str, str],
    asked_on: date,
    later: int = 0,
    elsewhere: Elsewhere = no_elsewhere,
) -> bool:
    """Whether the test holds for these values, judged `later` days after `asked_on`."""

    def inner(part: Json) -> bool:
        if "fact" in part:
            return leaf_holds(part, values[part["fact"]], kind=kinds[part["fact"]], asked_on=asked_on, later=later)
        if "all" in part:
            return all(inner(one) for one in part["all"])
        if "any" in part:
            return any(inner(one) for one in part["any"])
        if "not" in part:
            return not inner(part["not"])
        if "some" in part:
            return sum(inner(one) for one in part["of"]) >= part["some"]
        if "elsewhere" in part:
            return elsewhere(part["elsewhere"])
        return bool(part["anyone"])

    return inner(test)


def leaf_holds(leaf: Json, value: Any, *, kind: str, asked_on: date, later: int) -> bool:
    """One operator on one fact."""
    day = asked_on + timedelta(days=later)
    if kind == "age":
        value = age_on(value, day)
    if kind == "ago" and value != "never":
        value += months_grown(later)
    if kind == "date" and value != "none":
        value = (value - day).days
    operator = next(name for name in leaf if name in OPERATORS)
    return bool(OPERATORS[operator](value, leaf[operator]))


# Each takes the value as it stands on the day judged (whole years, months ago, days ahead) and what the leaf names.
OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "is": lambda value, named: value == named,
    "one_of": lambda value, named: value in named,
    "includes_any": lambda value, named: any(option in value for option in named),
    "includes_all": lambda value, named: all(option in value for option in named),
    "at_least": lambda value, named: value >= named,
    "at_most": lambda value, named: value <= named,
    "between": lambda value, named: named[0] <= value <= named[1],
    "within_months": lambda value, named: value != "never" and value <= named,
    "happened": lambda value, named: (value != "never") == named,
    "within_days": lambda value, named: value != "none" and named[0] <= value <= named[1],
}


def leaves(test: Json) -> Iterator[Json]:
    """Every operator on a fact within a test."""
    if "fact" in test:
        yield test
    for part in parts(test):
        yield from leaves(part)


def references(test: Json) -> Iterator[Json]:
    """Every `elsewhere` within a test."""
    if "elsewhere" in test:
        yield test["elsewhere"]
    for part in parts(test):
        yield from references(part)


def parts(test: Json) -> list[Json]:
    """The tests directly within a test."""
    if "not" in test:
        return [test["not"]]
    return test.get("all") or test.get("any") or test.get("of") or []


def edges_of_leaf(leaf: Json, *, kind: str, asked_on: date, later: int) -> set[Any]:
    """The values of an ordered kind at which the answer of this leaf may change, judged on that day."""
    day = asked_on + timedelta(days=later)
    if "within_months" in leaf:
        return {leaf["within_months"] - months_grown(later) + 1}
    if "within_days" in leaf:
        first, last = leaf["within_days"]
        return {day + timedelta(days=first), day + timedelta(days=last + 1)}
    low, high = leaf.get("between", (leaf.get("at_least"), leaf.get("at_most")))
    steps = {bound for bound in (low, None if high is None else high + 1) if bound is not None}
    return {first_birth_younger_than(years, day) for years in steps} if kind == "age" else steps
