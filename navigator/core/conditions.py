"""Tests: what can be asked of a person (rules.md section 2), in two-valued and three-valued logic.

A test is a tree of `All`, `AnyOf`, `Not` and `Some` over leaves: one operator on one fact, `Elsewhere` (some other
service takes the person) or `Anyone`. Its truth is True, False, or None where the leaves leave it open:

    all: False if any part is False, else None if any is None, else True
    any: True  if any part is True,  else None if any is None, else False
    not: the other one; None stays None
    some n of: True if n parts are True, False if fewer than n could still be, else None
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from navigator.core.facts.kinds import NEVER, Kind

Truth: TypeAlias = bool | None


@dataclass(frozen=True, slots=True)
class Operator:
    """How one operator reads what is seen of a fact, and the kinds of fact it may stand on."""

    kinds: frozenset[Kind]
    holds: Callable[[Any, Any], bool]


def _kinds(*kinds: Kind) -> frozenset[Kind]:
    return frozenset(kinds)


OPERATORS: dict[str, Operator] = {
    "is": Operator(_kinds(Kind.ONE, Kind.YES_NO), lambda seen, option: bool(seen == option)),
    "one_of": Operator(_kinds(Kind.ONE, Kind.YES_NO), lambda seen, options: seen in options),
    "includes_any": Operator(_kinds(Kind.SEVERAL), lambda seen, options: not options.isdisjoint(seen)),
    "includes_all": Operator(_kinds(Kind.SEVERAL), lambda seen, options: options <= seen),
    "at_least": Operator(_kinds(Kind.NUMBER, Kind.AGE), lambda seen, bound: seen >= bound),
    "at_most": Operator(_kinds(Kind.NUMBER, Kind.AGE), lambda seen, bound: seen <= bound),
    "between": Operator(_kinds(Kind.NUMBER, Kind.AGE), lambda seen, ends: ends[0] <= seen <= ends[1]),
    "within_months": Operator(_kinds(Kind.AGO), lambda seen, months: seen <= months),
    "happened": Operator(_kinds(Kind.AGO), lambda seen, wanted: (seen != NEVER) is wanted),
    "within_days": Operator(_kinds(Kind.DATE), lambda seen, ends: seen is not None and ends[0] <= seen <= ends[1]),
}
"""Every operator of the rule language; the checker and the engines read the same table."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One operator on one fact. `operand` is hashable: a value, a frozenset of options, or a pair of ends."""

    fact: str
    operator: str
    operand: Any

    def holds(self, seen: Any) -> bool:
        """Whether it holds of what is seen of the fact on the day (see `facts.kinds.seen`)."""
        return OPERATORS[self.operator].holds(seen, self.operand)

    @property
    def bounds(self) -> tuple[int, ...]:
        """The numbers at which the answer can turn; none for kinds with options."""
        if self.operator in ("between", "within_days"):
            return tuple(self.operand)
        return (self.operand,) if self.operator in ("at_least", "at_most", "within_months") else ()

    @property
    def options(self) -> frozenset[str]:
        """The options of a `several` that it names; none for other kinds."""
        return self.operand if self.operator in ("includes_any", "includes_all") else frozenset()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Some other service of that name, or of that kind, takes the person in the same completion."""

    service: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Anyone:
    """Holds for everybody: "they choose each time whom they take"."""


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: Test


@dataclass(frozen=True, slots=True)
class Some:
    """At least `count` of the parts."""

    count: int
    parts: tuple[Test, ...]


Test: TypeAlias = Leaf | Elsewhere | Anyone | All | AnyOf | Not | Some


def truth(test: Test, ask: Callable[[Leaf | Elsewhere], Truth]) -> Truth:
    """The truth of a test where `ask` tells that of its leaves; None only where the leaves leave it open."""
    if isinstance(test, Leaf | Elsewhere):
        return ask(test)
    if isinstance(test, Anyone):
        return True
    if isinstance(test, Not):
        return negated(truth(test.part, ask))
    found = [truth(part, ask) for part in test.parts]
    if isinstance(test, All):
        return every(found)
    if isinstance(test, AnyOf):
        return either(found)
    return some(test.count, found)


def negated(one: Truth) -> Truth:
    return None if one is None else not one


def every(found: list[Truth]) -> Truth:
    if False in found:
        return False
    return None if None in found else True


def either(found: list[Truth]) -> Truth:
    if True in found:
        return True
    return None if None in found else False


def some(count: int, found: list[Truth]) -> Truth:
    sure = found.count(True)
    if sure >= count:
        return True
    return None if sure + found.count(None) >= count else False


def parts(test: Test | None) -> tuple[Test, ...]:
    """The tests of which a test is made, in the order in which they are written; none of a leaf."""
    if isinstance(test, Not):
        return (test.part,)
    return test.parts if isinstance(test, All | AnyOf | Some) else ()


def leaves(test: Test | None) -> Iterator[Leaf | Elsewhere]:
    """Every leaf of a test, in the order in which it is written."""
    if isinstance(test, Leaf | Elsewhere):
        yield test
    for part in parts(test):
        yield from leaves(part)


def facts_of(test: Test | None) -> frozenset[str]:
    """The facts that a test itself names."""
    return frozenset(leaf.fact for leaf in leaves(test) if isinstance(leaf, Leaf))


def elsewheres(test: Test | None) -> tuple[Elsewhere, ...]:
    """The other services that a test asks about."""
    return tuple(leaf for leaf in leaves(test) if isinstance(leaf, Elsewhere))
