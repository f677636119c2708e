"""Why a service's rules say no, or leave it open: in plain words and in the service's own. PURE."""

from __future__ import annotations

from collections.abc import Iterable

from navigator.core import reasons as core_reasons
from navigator.core.clauses import Clause, Outcome
from navigator.telling.challenges import told_challenge
from navigator.telling.evidence import Evidence
from navigator.telling.listings import Listing, Rule
from navigator.telling.passages import passages
from navigator.telling.told import Reason, ToldRule
from navigator.telling.verdicts import in_public
from navigator.telling.words import words


def told_reasons(evidence: Evidence, service: str) -> tuple[Reason, ...]:
    """Every reason why it is not open, what weighs most first; nothing where it may be."""
    found = sorted(evidence.reasons(service), key=lambda each: _weight(evidence, service, each), reverse=True)
    return tuple(_reason(evidence, evidence.listing(service), each) for each in found)


def _weight(evidence: Evidence, service: str, reason: core_reasons.Reason) -> Outcome:
    """What the reason makes sure of: one of its rules is broken, if only the mildest."""
    return min(evidence.clause(service, clause).outcome for clause in reason.clauses)


def _reason(evidence: Evidence, listing: Listing, reason: core_reasons.Reason) -> Reason:
    return Reason(
        tuple(_told(evidence, listing.rules[clause]) for clause in reason.clauses),
        in_public(evidence, reason.facts),
        _lead(evidence.clause(listing.id, clause) for clause in reason.clauses),
    )


def _lead(clauses: Iterable[Clause]) -> str:
    """What to make of broken rules that are not a no: only where the service itself holds all of them so."""
    strengths = {clause.strength for clause in clauses}
    return str(words("reasons").get(strengths.pop(), "")) if len(strengths) == 1 else ""


def _told(evidence: Evidence, rule: Rule) -> ToldRule:
    return ToldRule(
        plain=rule.plain,
        wording=() if _says_the_same(rule) else passages(rule.wording),
        source=rule.source,
        quoted=rule.quoted,
        settled_by=rule.settled_by and evidence.need(rule.settled_by),
        challenge=told_challenge(rule.challenge) if rule.challenge else None,
        beside=tuple((str(words("reasons")[key]), said) for key, said in rule.beside),
    )


def _says_the_same(rule: Rule) -> bool:
    """Whether its plain words are the service's own: to read them twice helps nobody."""
    return _plainly(rule.wording) == _plainly(rule.plain)


def _plainly(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()
