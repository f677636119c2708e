"""A rule on a fact that follows from age: it is settled on the day of asking, so no birthday ever turns it. PURE."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from navigator.core.facts.kinds import Kind
from navigator.core.facts.vocabulary import Vocabulary
from navigator.lint.findings import Finding
from navigator.lint.judged import Judged
from navigator.lint.patience import Patience


def implied_by_age(judged: Judged, patience: Patience) -> Iterator[Finding]:
    """One for each rule and fact (rules.md 9.2)."""
    following = _following(judged.vocabulary)
    for clause in judged.service.clauses:
        for fact in sorted(clause.facts & following):
            yield Finding(
                "implied",
                f"{judged.name(clause.id)} asks for “{judged.short(fact)}”, which follows from the age on the day of"
                " asking: a birthday will not open or close this door. Ask for the age itself.",
                (clause.id,),
            )


def following_age(document: Mapping[str, Any], vocabulary: Vocabulary) -> Iterator[Finding]:
    """One for each such fact of a vocabulary, whatever rules there are."""
    for fact in vocabulary.facts:
        if fact in _following(vocabulary):
            short = document["facts"][fact].get("x_short", fact)
            yield Finding(
                "implied",
                f"“{short}” follows from the age on the day of asking: a rule on it opens or closes no door on a"
                " birthday. Rules should ask for the age itself.",
                parts=(("facts", fact),),
            )


def _following(vocabulary: Vocabulary) -> frozenset[str]:
    facts = vocabulary.facts
    return frozenset(
        fact
        for each in vocabulary.implications
        if any(facts[asked].kind is Kind.AGE for asked in each.facts - set(each.then))
        for fact in each.then
    )
