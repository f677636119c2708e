"""What is asked of a peer: the outcome of a service as a number, 0 for open to 3 for closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

OUTCOMES = ("open", "case_by_case", "not_said", "closed")
"""Best to worst; a peer answers with the place in this list."""


def clauses_by_outcome(service: Mapping[str, Any]) -> list[tuple[int, list[Mapping[str, Any]]]]:
    """The clauses of a service by the outcome that breaking them makes, the mildest outcome first."""
    clauses: dict[int, list[Mapping[str, Any]]] = {}
    for clause in service["clauses"]:
        clauses.setdefault(outcome_of_breaking(clause), []).append(clause)
    return sorted(clauses.items())


def outcome_of_breaking(clause: Mapping[str, Any]) -> int:
    """What a broken clause makes of the outcome: a duty's challenge turns `always` into case by case."""
    if clause["strength"] != "always":
        return OUTCOMES.index(clause["strength"])
    by_duty = clause.get("challenge", {}).get("by") == "duty"
    return OUTCOMES.index("case_by_case" if by_duty else "closed")
