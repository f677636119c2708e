"""Plain Python: every condition a closure over its fact and bound, every service a loop over its clauses' closures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bench.peers.outcomes import clauses_by_outcome
from bench.peers.plain_facts import NEVER, PlainFacts

Ask = Callable[[PlainFacts], bool]
Service = Mapping[str, Any]


def compile_outcomes(services: Sequence[Service]) -> Callable[[PlainFacts], list[int]]:
    """Asks for the worst clauses of a service first and stops at the first that is broken."""
    compiled = [_worst_first(service) for service in services]

    def outcomes(facts: PlainFacts) -> list[int]:
        return [next((outcome for outcome, breaks in clauses if breaks(facts)), 0) for clauses in compiled]

    return outcomes


def compile_broken_clauses(services: Sequence[Service]) -> Callable[[PlainFacts], list[list[str]]]:
    """Judges every clause and gives the names of those broken, as an explanation needs them."""
    compiled = [[(clause["id"], _breaks(clause)) for clause in service["clauses"]] for service in services]

    def broken(facts: PlainFacts) -> list[list[str]]:
        return [[name for name, breaks in clauses if breaks(facts)] for clauses in compiled]

    return broken


def _worst_first(service: Service) -> list[tuple[int, Ask]]:
    by_outcome = reversed(clauses_by_outcome(service))
    return [(outcome, _breaks(clause)) for outcome, clauses in by_outcome for clause in clauses]


def _breaks(clause: Mapping[str, Any]) -> Ask:
    test = _compile(clause["test"])
    broken = test if clause["effect"] == "excludes" else _negated(test)
    if "unless" not in clause:
        return broken
    unless = _compile(clause["unless"])
    return lambda facts: broken(facts) and not unless(facts)


def _negated(ask: Ask) -> Ask:
    return lambda facts: not ask(facts)


def _compile(test: Mapping[str, Any]) -> Ask:
    if "fact" in test:
        return _compile_condition(test)
    if "not" in test:
        return _negated(_compile(test["not"]))
    parts = [_compile(part) for part in test.get("all") or test.get("any") or test["of"]]
    if "all" in test:
        return lambda facts: all(part(facts) for part in parts)
    if "any" in test:
        return lambda facts: any(part(facts) for part in parts)
    least = test["some"]
    return lambda facts: sum(part(facts) for part in parts) >= least


def _compile_condition(test: Mapping[str, Any]) -> Ask:
    fact = test["fact"]
    operator, operand = next((key, value) for key, value in test.items() if key != "fact")
    return CONDITIONS[operator](fact, operand)


def _known(fact: str, holds: Callable[[Any], bool]) -> Ask:
    def ask(facts: PlainFacts) -> bool:
        value = facts.get(fact)
        return value is not None and holds(value)

    return ask


def _is(fact: str, wanted: Any) -> Ask:
    return lambda facts: bool(facts.get(fact) == wanted)


def _one_of(fact: str, options: list[Any]) -> Ask:
    wanted = frozenset(options)
    return lambda facts: facts.get(fact) in wanted


def _includes_any(fact: str, options: list[str]) -> Ask:
    return lambda facts: any(option in facts[fact] for option in options)


def _includes_all(fact: str, options: list[str]) -> Ask:
    return lambda facts: all(option in facts[fact] for option in options)


CONDITIONS: dict[str, Callable[[str, Any], Ask]] = {
    "is": _is,
    "one_of": _one_of,
    "includes_any": _includes_any,
    "includes_all": _includes_all,
    "at_least": lambda fact, bound: _known(fact, lambda value: value >= bound),
    "at_most": lambda fact, bound: _known(fact, lambda value: value <= bound),
    "between": lambda fact, ends: _known(fact, lambda value: ends[0] <= value <= ends[1]),
    "within_months": lambda fact, months: _known(fact, lambda value: value <= months),
    "happened": lambda fact, wanted: _known(fact, lambda value: (value < NEVER) is wanted),
    "within_days": lambda fact, ends: _known(fact, lambda value: ends[0] <= value <= ends[1]),
}
"""How each operator of the rule language is asked of a plain fact."""
