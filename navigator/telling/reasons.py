"""Why a service's rules say no, or leave it open: in plain words and in the service's own. PURE."""

from __future__ import annotations

from navigator.core import reasons as core_reasons
from navigator.telling.evidence import Evidence
from navigator.telling.listings import Listing, Rule
from navigator.telling.told import Reason, ToldRule
from navigator.telling.words import words


def told_reasons(evidence: Evidence, service: str) -> tuple[Reason, ...]:
    """Every reason why it is not open; nothing where it may be."""
    return tuple(_reason(evidence, evidence.listing(service), each) for each in evidence.reasons(service))


def _reason(evidence: Evidence, listing: Listing, reason: core_reasons.Reason) -> Reason:
    asked = evidence.listings.questions
    return Reason(
        tuple(_told(evidence, listing.rules[clause]) for clause in reason.clauses),
        tuple(asked[fact].short for fact in reason.facts),
    )


def _told(evidence: Evidence, rule: Rule) -> ToldRule:
    return ToldRule(
        plain=rule.plain,
        wording=rule.wording,
        source=rule.source,
        settled_by=rule.settled_by and evidence.need(rule.settled_by),
        challenge=rule.challenge and words("challenges")[rule.challenge],
        challenge_words=rule.challenge_words,
    )
