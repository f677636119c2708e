"""A service's rules as one line of text, for engines that write rules with `and`, `or`, `not` and `? :`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations
from typing import Any

from bench.peers.outcomes import clauses_by_outcome

WriteCondition = Callable[[Mapping[str, Any]], str]


def written_outcome(service: Mapping[str, Any], *, condition: WriteCondition) -> str:
    """The number of the outcome; `condition` writes one operator on one fact in the engine's own words."""
    written = "0"
    for outcome, clauses in clauses_by_outcome(service):
        kept = " and ".join(f"({written_clause(clause, condition=condition)})" for clause in clauses)
        written = f"(({kept}) ? {written} : {outcome})"
    return written


def written_clause(clause: Mapping[str, Any], *, condition: WriteCondition) -> str:
    """True where the clause is kept, false where it is broken."""
    test = _written_test(clause["test"], condition)
    kept = test if clause["effect"] == "requires" else f"not ({test})"
    return f"({kept}) or ({_written_test(clause['unless'], condition)})" if "unless" in clause else kept


def _written_test(test: Mapping[str, Any], condition: WriteCondition) -> str:
    if "fact" in test:
        return condition(test)
    if "not" in test:
        return f"not ({_written_test(test['not'], condition)})"
    parts = [f"({_written_test(part, condition)})" for part in test.get("all") or test.get("any") or test["of"]]
    if "all" in test:
        return " and ".join(parts)
    if "any" in test:
        return " or ".join(parts)
    return " or ".join(f"({' and '.join(chosen)})" for chosen in combinations(parts, test["some"]))
