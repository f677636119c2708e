"""json-logic-qubit: one JsonLogic document for each service; it interprets them and has nothing to compile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Any

from bench.peers.outcomes import clauses_by_outcome
from bench.peers.plain_facts import NEVER, PlainFacts

Logic = Any


def compile_outcomes(services: Sequence[Mapping[str, Any]]) -> Callable[[PlainFacts], list[int]]:
    """The outcome of every service. Needs the package `json-logic-qubit`."""
    from json_logic import jsonLogic  # type: ignore[import-untyped]  # the package has no types

    rules = [_outcome(service) for service in services]
    return lambda facts: [jsonLogic(rule, facts) for rule in rules]


def _outcome(service: Mapping[str, Any]) -> Logic:
    logic: Logic = 0
    for outcome, clauses in clauses_by_outcome(service):
        logic = {"if": [{"and": [_kept(clause) for clause in clauses]}, logic, outcome]}
    return logic


def _kept(clause: Mapping[str, Any]) -> Logic:
    test = _test(clause["test"])
    kept = test if clause["effect"] == "requires" else {"!": [test]}
    return {"or": [kept, _test(clause["unless"])]} if "unless" in clause else kept


def _test(test: Mapping[str, Any]) -> Logic:
    if "fact" in test:
        return _condition(test)
    if "not" in test:
        return {"!": [_test(test["not"])]}
    parts = [_test(part) for part in test.get("all") or test.get("any") or test["of"]]
    if "all" in test:
        return {"and": parts}
    if "any" in test:
        return {"or": parts}
    return {"or": [{"and": list(chosen)} for chosen in combinations(parts, test["some"])]}


def _condition(test: Mapping[str, Any]) -> Logic:
    value = {"var": test["fact"]}
    operator, operand = next((key, value) for key, value in test.items() if key != "fact")
    return CONDITIONS[operator](value, operand)


def _known(value: Logic, condition: Logic) -> Logic:
    return {"and": [{"!==": [value, None]}, condition]}


def _between(value: Logic, ends: list[int]) -> Logic:
    return {"<=": [ends[0], value, ends[1]]}


CONDITIONS: dict[str, Callable[[Logic, Any], Logic]] = {
    "is": lambda value, wanted: {"===": [value, wanted]},
    "one_of": lambda value, options: {"in": [value, options]},
    "includes_any": lambda value, options: {"or": [{"in": [option, value]} for option in options]},
    "includes_all": lambda value, options: {"and": [{"in": [option, value]} for option in options]},
    "at_least": lambda value, bound: _known(value, {">=": [value, bound]}),
    "at_most": lambda value, bound: _known(value, {"<=": [value, bound]}),
    "between": _between,
    "within_months": lambda value, months: _known(value, {"<=": [value, months]}),
    "happened": lambda value, wanted: _known(value, {"<" if wanted else ">=": [value, NEVER]}),
    "within_days": _between,
}
"""How each operator of the rule language is said in JsonLogic."""
