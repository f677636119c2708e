"""What came out for one person, in the words that the public reads, and what it would take."""

from dataclasses import dataclass

from navigator.asking.wording import day_in_words
from navigator.core.clauses import Outcome
from navigator.telling.evidence import Evidence
from navigator.telling.reasons import told_reasons
from navigator.telling.told import Reason, Verdict
from navigator.telling.verdicts import told_verdict


@dataclass(frozen=True, slots=True)
class Tried:
    """`settles` are the short names of what it still turns on; `one_rule_away` the rules each of which alone keeps it
    shut; `opens` and `closes` the day in words on which time alone changes it, or nothing."""

    verdict: Verdict
    outcomes: frozenset[Outcome]
    reasons: tuple[Reason, ...]
    settles: tuple[str, ...]
    one_rule_away: tuple[str, ...]
    opens: str
    closes: str


def tried(evidence: Evidence, service: str) -> Tried:
    """All that an editor wants to know of one person and these rules."""
    rules = evidence.listing(service).rules
    opens, closes = evidence.opens_on(service), evidence.closes_on(service)
    return Tried(
        verdict=told_verdict(evidence, service),
        outcomes=evidence.outcomes(service),
        reasons=told_reasons(evidence, service),
        settles=tuple(evidence.listings.named(fact).short for fact in evidence.settles(service)),
        one_rule_away=tuple(rules[clause].plain.rstrip(".") for clause in evidence.one_clause_away(service)),
        opens=day_in_words(opens) if opens else "",
        closes=day_in_words(closes) if closes else "",
    )
