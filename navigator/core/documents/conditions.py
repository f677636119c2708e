"""What a test looks like on the wire (rules.md section 2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from navigator.core.conditions import OPERATORS, All, AnyOf, Anyone, Elsewhere, Leaf, Not, Some, Test
from navigator.core.documents.answers import OLDEST
from navigator.core.documents.faults import MISSING, shown
from navigator.core.documents.shapes import (
    Either,
    Flag,
    ListOf,
    Name,
    Named,
    OneOf,
    Place,
    Record,
    Schema,
    Shape,
    Text,
    Whole,
    is_extra,
)
from navigator.core.facts.kinds import Fact, Kind

FACT = "a fact of the vocabulary"
SERVICE = "a service of the document"

Facts = Mapping[str, Fact]


def condition_shape(facts: Facts, *, elsewhere: bool) -> Shape:
    """The shape of a test over these facts; implications, progressions and setbacks hold no `elsewhere`."""
    return ConditionShape(facts, elsewhere)


class ConditionShape:
    def __init__(self, facts: Facts, elsewhere: bool) -> None:
        several = ListOf(self, least=1)
        self.by_key: dict[str, Shape] = {
            "all": Record({"all": several}),
            "any": Record({"any": several}),
            "not": Record({"not": self}),
            "some": Record({"some": Whole(1), "of": several}, also=_enough),
            "anyone": Record({"anyone": OneOf((True,))}),
            "fact": _LeafShape(facts),
        }
        if elsewhere:
            self.by_key["elsewhere"] = Record({"elsewhere": _elsewhere()})

    def check(self, value: Any, at: Place) -> None:
        if not isinstance(value, dict):
            return at.refuse(value, "a test")
        found = [key for key in self.by_key if key in value]
        if not found:
            return at.refuse(value, "a test with one of the keys " + ", ".join(self.by_key))
        return self.by_key[found[0]].check(value, at)

    def schema(self) -> Schema:
        return Named("test", lambda: self).schema()

    def definition(self) -> Schema:
        """The schema behind the name."""
        return {"anyOf": [shape.schema() for shape in self.by_key.values()]}


def _enough(value: dict[str, Any], at: Place) -> None:
    count, parts = value.get("some"), value.get("of")
    if isinstance(count, int) and isinstance(parts, list) and count > len(parts) > 0:
        at.key("some").refuse(count, f"a whole number from 1 to {len(parts)}")


def _elsewhere() -> Shape:
    service, kind = Record({"service": Name(SERVICE)}), Record({"kind": Text(empty=False)})
    return Either(
        'either {"service": …} or {"kind": …}',
        lambda value: None if not isinstance(value, dict) else kind if "kind" in value else service,
        (service, kind),
    )


class _LeafShape:
    """One operator on one fact of a kind that it may stand on."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def check(self, value: dict[str, Any], at: Place) -> None:
        before = len(at.faults)
        Name(FACT).check(value["fact"], at.key("fact"))
        operators = [key for key in value if key != "fact" and not is_extra(key)]
        for key in operators:
            if key not in OPERATORS:
                at.key(key).refuse(value[key], "one of the operators " + ", ".join(OPERATORS))
            elif key != operators[0]:
                at.key(key).refuse(value[key], "one operator only")
        if not operators:
            at.key("is").refuse(MISSING, "one of the operators " + ", ".join(OPERATORS))
        if len(at.faults) == before:
            self._check_operand(self.facts[value["fact"]], operators[0], value[operators[0]], at.key(operators[0]))

    def _check_operand(self, fact: Fact, operator: str, operand: Any, at: Place) -> None:
        if fact.kind not in OPERATORS[operator].kinds:
            kinds = " or ".join(sorted(OPERATORS[operator].kinds))
            return at.refuse(operand, f"this operator on a fact of the kind {kinds}; {fact.name} is {fact.kind}")
        return operand_shape(fact, operator).check(operand, at)

    def schema(self) -> Schema:
        return {"anyOf": [_operator_schema(operator) for operator in OPERATORS]}


def _operator_schema(operator: str) -> Schema:
    shapes = {"fact": Name(FACT), operator: _WIRE[operator]}
    return Record(shapes).schema()


class _Ends:
    """Two whole numbers, the first not above the second."""

    def __init__(self, bound: Whole) -> None:
        self.pair = ListOf(bound, least=2, most=2)

    def check(self, value: Any, at: Place) -> None:
        before = len(at.faults)
        self.pair.check(value, at)
        if len(at.faults) == before and value[0] > value[1]:
            at.refuse(value, "ends that do not fall: the lower one first")

    def schema(self) -> Schema:
        return self.pair.schema()


LONGEST_DAYS = 36_500
"""A hundred years: the farthest that a rule may look from the day it is judged on."""

_OPTION = Either("an option", lambda value: None, (Flag(), Text()))
_WIRE: dict[str, Shape] = {
    "is": _OPTION,
    "one_of": ListOf(_OPTION, least=1, distinct=True),
    "includes_any": ListOf(Text(), least=1, distinct=True),
    "includes_all": ListOf(Text(), least=1, distinct=True),
    "at_least": Whole(),
    "at_most": Whole(),
    "between": _Ends(Whole()),
    "within_months": Whole(0),
    "happened": Flag(),
    "within_days": _Ends(Whole(-LONGEST_DAYS, LONGEST_DAYS)),
}


def operand_shape(fact: Fact, operator: str) -> Shape:
    """What may stand behind an operator on this fact."""
    options: tuple[Any, ...] = (True, False) if fact.kind is Kind.YES_NO else fact.options
    bound = Whole(0, OLDEST) if fact.kind is Kind.AGE else Whole(fact.least, fact.most)
    match operator:
        case "is":
            return OneOf(options)
        case "one_of" | "includes_any" | "includes_all":
            return ListOf(OneOf(options), least=1, distinct=True)
        case "at_least" | "at_most":
            return bound
        case "between":
            return _Ends(bound)
    return _WIRE[operator]


def read_test(value: dict[str, Any]) -> Test:
    """The checked test as a value of the core."""
    key = next(key for key in _READERS if key in value)
    return _READERS[key](value)


def _parts(values: list[dict[str, Any]]) -> tuple[Test, ...]:
    return tuple(read_test(value) for value in values)


def _leaf(value: dict[str, Any]) -> Leaf:
    operator = next(key for key in OPERATORS if key in value)
    operand = value[operator]
    if operator in ("one_of", "includes_any", "includes_all"):
        return Leaf(value["fact"], operator, frozenset(operand))
    return Leaf(value["fact"], operator, tuple(operand) if isinstance(operand, list) else operand)


_READERS: dict[str, Callable[[dict[str, Any]], Test]] = {
    "all": lambda value: All(_parts(value["all"])),
    "any": lambda value: AnyOf(_parts(value["any"])),
    "not": lambda value: Not(read_test(value["not"])),
    "some": lambda value: Some(value["some"], _parts(value["of"])),
    "anyone": lambda value: Anyone(),
    "fact": _leaf,
    "elsewhere": lambda value: Elsewhere(value["elsewhere"].get("service"), value["elsewhere"].get("kind")),
}

__all__ = ["FACT", "SERVICE", "condition_shape", "operand_shape", "read_test", "shown"]
