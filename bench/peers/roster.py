"""The peers of a run, and what each is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.peers import closures, json_logic_rules, rule_engine_rules, zen_expressions
from bench.peers.plain_facts import PlainFacts

Judge = Callable[[PlainFacts], list[Any]]


@dataclass(frozen=True, slots=True)
class Peer:
    """An engine and its question; `compile` takes the rule documents and gives what judges a person."""

    name: str
    compile: Callable[[Sequence[Mapping[str, Any]]], Judge]
    gives_outcomes: bool = True
    most_services: int | None = None
    """Above so many services it is left out, since a run would take hours."""


ZEN = Peer("zen, outcome", zen_expressions.compile_outcomes)
ZEN_CLAUSES = Peer("zen, every clause", zen_expressions.compile_kept_clauses, gives_outcomes=False)
CLOSURES = Peer("closures, outcome", closures.compile_outcomes)
CLOSURES_CLAUSES = Peer("closures, every clause", closures.compile_broken_clauses, gives_outcomes=False)
RULE_ENGINE = Peer("rule-engine, outcome", rule_engine_rules.compile_outcomes, most_services=10_000)
JSON_LOGIC = Peer("json-logic-qubit, outcome", json_logic_rules.compile_outcomes, most_services=10_000)

USUAL = (ZEN, ZEN_CLAUSES, CLOSURES, CLOSURES_CLAUSES)
MORE = (RULE_ENGINE, JSON_LOGIC)


def peers(*, more: bool) -> tuple[Peer, ...]:
    """The usual peers, and with `more` the two that are many times slower."""
    return USUAL + MORE if more else USUAL
