"""zen-engine: all services in one compiled expression, a list with an entry for each.

Of the ways that its Python package offers this was the fastest, since a person is carried over into Rust once and not
once a service. The README of the bench has the figures of the other ways.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bench.peers.plain_facts import NEVER, PlainFacts
from bench.peers.written_rules import written_clause, written_outcome

BELOW = -NEVER
"""Lower than every number of a rule; `NEVER` is higher than all."""


def compile_outcomes(services: Sequence[Mapping[str, Any]]) -> Callable[[PlainFacts], list[int]]:
    """The outcome of every service; zen stops at the first clause that settles one. Needs the package `zen-engine`."""
    return _compile_list(written_outcome(service, condition=zen_condition) for service in services)


def compile_kept_clauses(services: Sequence[Mapping[str, Any]]) -> Callable[[PlainFacts], list[list[bool]]]:
    """For every service which clauses are kept, as an explanation needs it: nothing is skipped."""
    return _compile_list(_written_clauses(service) for service in services)


def _written_clauses(service: Mapping[str, Any]) -> str:
    return f"[{', '.join(written_clause(clause, condition=zen_condition) for clause in service['clauses'])}]"


def _compile_list(written: Iterable[str]) -> Callable[[PlainFacts], list[Any]]:
    import zen

    compiled = zen.compile_expression(f"[{', '.join(written)}]")
    return lambda facts: list(compiled.evaluate(facts))


def zen_condition(test: Mapping[str, Any]) -> str:
    """One operator on one fact; `??` stands in for a missing number, since zen stops with an error on comparing one."""
    fact = test["fact"]
    operator, operand = next((key, value) for key, value in test.items() if key != "fact")
    return CONDITIONS[operator](fact, operand)


def _between(fact: str, ends: list[int]) -> str:
    return f"({fact} ?? {NEVER}) in [{ends[0]}..{ends[1]}]"


def _includes(joint: str) -> Callable[[str, list[str]], str]:
    return lambda fact, options: joint.join(f"{json.dumps(option)} in {fact}" for option in options)


CONDITIONS: dict[str, Callable[[str, Any], str]] = {
    "is": lambda fact, value: f"{fact} == {json.dumps(value)}",
    "one_of": lambda fact, options: f"{fact} in {json.dumps(options)}",
    "includes_any": _includes(" or "),
    "includes_all": _includes(" and "),
    "at_least": lambda fact, bound: f"({fact} ?? {BELOW}) >= {bound}",
    "at_most": lambda fact, bound: f"({fact} ?? {NEVER}) <= {bound}",
    "between": _between,
    "within_months": lambda fact, months: f"({fact} ?? {NEVER}) <= {months}",
    "happened": lambda fact, wanted: f"({fact} ?? {NEVER}) < {NEVER}" if wanted else f"({fact} ?? {BELOW}) >= {NEVER}",
    "within_days": _between,
}
"""How each operator of the rule language is written in zen's expression language."""
