"""A rule on a fact that follows from age: it is settled on the day of asking, so no birthday ever turns it. PURE."""

from __future__ import annotations

from collections.abc import Iterator

from navigator.core.facts.kinds import Kind
from navigator.lint.findings import Finding
from navigator.lint.judged import Judged
from navigator.lint.patience import Patience


def implied_by_age(judged: Judged, patience: Patience) -> Iterator[Finding]:
    """One for each rule and fact (rules.md 9.2)."""
    facts = judged.vocabulary.facts
    following = {
        fact
        for each in judged.vocabulary.implications
        if any(facts[asked].kind is Kind.AGE for asked in each.facts - set(each.then))
        for fact in each.then
    }
    for clause in judged.service.clauses:
        for fact in sorted(clause.facts & following):
            yield Finding(
                "implied",
                f"{judged.name(clause.id)} asks for “{judged.short(fact)}”, which follows from the age on the day of"
                " asking: a birthday will not open or close this door. Ask for the age itself.",
                (clause.id,),
            )
