"""A refusal without what its "unless" takes out of the very same answers. PURE.

{"test": {"fact": "drug_use", "one_of": ["some", "daily"]}, "unless": {"fact": "drug_use", "is": "some"}}
    → {"test": {"fact": "drug_use", "is": "daily"}}

Both say the same of everybody: a complete person breaks the clause where the test holds and "unless" does not
(docs/rules.md, section 3), which of a fact with one answer is one set of answers less another; and a verdict over
unknown facts is made of nothing but complete people. Where nothing would be left, or the test is about anything more
than that one fact, the clause stays as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Clause = Mapping[str, Any]
Test = Mapping[str, Any]


def without_its_unless(clause: Clause, facts: Mapping[str, Mapping[str, Any]]) -> Clause:
    """The clause that says the same with less; the very same where there is nothing to take out."""
    test, unless = clause["test"], clause.get("unless")
    if unless is None or clause["effect"] != "excludes" or facts.get(test.get("fact"), {}).get("kind") != "one":
        return clause
    either = unless.get("any", [unless])
    alike = [each for each in either if each.get("fact") == test["fact"]]
    taken_out = {option for each in alike for option in _options(each)}
    left = [option for option in _options(test) if option not in taken_out]
    if not alike or not left:
        return clause
    others = [each for each in either if each not in alike]
    rest = {key: value for key, value in clause.items() if key != "unless"}
    return {**rest, "test": _one_of(test["fact"], left), **_unless(others)}


def _options(test: Test) -> list[str]:
    return list(test.get("one_of", [test["is"]] if "is" in test else []))


def _one_of(fact: str, options: list[str]) -> Test:
    return {"fact": fact, "is": options[0]} if len(options) == 1 else {"fact": fact, "one_of": options}


def _unless(others: list[Test]) -> dict[str, Any]:
    if not others:
        return {}
    return {"unless": others[0] if len(others) == 1 else {"any": others}}
