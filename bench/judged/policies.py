"""What a service said of the policies that queries speak of: by the policy grid, else by a clause on the same fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Policy(NamedTuple):
    """Where a policy is said: a question of the grid, with its option where it has several, and the fact of clauses."""

    question: str
    option: str
    fact: str


POLICIES = {
    "pets.dog": Policy("pets", "dog", "animal"),
    "without.address": Policy("without", "address", "address"),
    "without.id_papers": Policy("without", "id_papers", "id_papers"),
    "no_public_funds": Policy("no_public_funds", "", "public_funds"),
}
STRENGTHS = {"always": "no", "case_by_case": "case_by_case", "not_said": ""}
"""What a clause that turns somebody away says by its strength."""


def policies_of(rules: Mapping[str, Any]) -> Mapping[str, str]:
    """By policy: yes, no, case_by_case; empty where it has not said."""
    return {name: _by_grid(rules, policy) or _by_clause(rules, policy) for name, policy in POLICIES.items()}


def _by_grid(rules: Mapping[str, Any], policy: Policy) -> str:
    answer = rules.get("grid", {}).get(policy.question, {})
    return str(answer.get("each", {}).get(policy.option, "") if policy.option else answer.get("answer", ""))


def _by_clause(rules: Mapping[str, Any], policy: Policy) -> str:
    clauses = [each for each in rules.get("clauses", ()) if each["test"].get("fact") == policy.fact]
    return STRENGTHS[clauses[0]["strength"]] if clauses else ""
