"""rule-engine: one compiled rule for each service; it has no way to ask for many at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bench.peers.plain_facts import NEVER, PlainFacts
from bench.peers.written_rules import written_outcome


def compile_outcomes(services: Sequence[Mapping[str, Any]]) -> Callable[[PlainFacts], list[int]]:
    """The outcome of every service. Needs the package `rule-engine`."""
    import rule_engine  # type: ignore[import-untyped]  # the package has no types

    context = rule_engine.Context(default_value=None)
    rules = [rule_engine.Rule(written_outcome(each, condition=_condition), context=context) for each in services]
    return lambda facts: [int(rule.evaluate(facts)) for rule in rules]


def _condition(test: Mapping[str, Any]) -> str:
    fact = test["fact"]
    operator, operand = next((key, value) for key, value in test.items() if key != "fact")
    return CONDITIONS[operator](fact, operand)


def _known(fact: str, condition: str) -> str:
    """A condition on a number, guarded: rule-engine stops with an error on comparing a missing one."""
    return f"({fact} != null and {condition})"


def _between(fact: str, ends: list[int]) -> str:
    return _known(fact, f"{fact} >= {ends[0]} and {fact} <= {ends[1]}")


def _includes(joint: str) -> Callable[[str, list[str]], str]:
    return lambda fact, options: joint.join(f"{json.dumps(option)} in {fact}" for option in options)


CONDITIONS: dict[str, Callable[[str, Any], str]] = {
    "is": lambda fact, value: f"{fact} == {json.dumps(value)}",
    "one_of": lambda fact, options: f"{fact} in {json.dumps(options)}",
    "includes_any": _includes(" or "),
    "includes_all": _includes(" and "),
    "at_least": lambda fact, bound: _known(fact, f"{fact} >= {bound}"),
    "at_most": lambda fact, bound: _known(fact, f"{fact} <= {bound}"),
    "between": _between,
    "within_months": lambda fact, months: _known(fact, f"{fact} <= {months}"),
    "happened": lambda fact, wanted: _known(fact, f"{fact} {'<' if wanted else '>='} {NEVER}"),
    "within_days": _between,
}
"""How each operator of the rule language is written for rule-engine."""
