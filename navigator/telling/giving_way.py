"""Which rules it makes sense to ask about: those that might be bent, not what a service is there for. PURE."""

from __future__ import annotations

from navigator.telling.evidence import Evidence

BY_SUPPORT = "by_support"
REFUSES = "excludes"


def might_give_way(evidence: Evidence, service: str, clause: str) -> bool:
    """Whether a service might let this rule go if it is asked.

    The rule turns only on what support changes: to ask a women's service to take men helps nobody. And it turns people
    away, or asks for what other help settles, or may be asked again about. Any other rule that requires something says
    whom the service is there for, such as people on a ward.
    """
    stated, rule = evidence.clause(service, clause), evidence.listing(service).rules[clause]
    facts = evidence.engine.rulebook.vocabulary.facts
    if not all(facts[fact].changes == BY_SUPPORT for fact in stated.facts):
        return False
    return stated.effect == REFUSES or bool(rule.settled_by) or rule.challenge is not None
