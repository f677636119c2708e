"""A verdict in public words: what the service's rules say, never something about the person. PURE."""

from __future__ import annotations

from navigator.core.needs import Needs
from navigator.telling.evidence import NOW, Evidence, within_a_sentence
from navigator.telling.lists import listed_in_words
from navigator.telling.told import Verdict
from navigator.telling.words import words

MOST_FACTS = 2
"""How many facts a verdict names before it counts the rest."""


def told_verdict(evidence: Evidence, service: str, after: Needs = NOW) -> Verdict:
    """The verdict of a service, once support for these needs is under way."""
    code, best = evidence.verdict(service, after), evidence.best(service, after)
    said = words("verdicts")[code]
    facts = listed_in_words(depends_on(evidence, service, after), most=MOST_FACTS)
    return Verdict(code, said["label"].format(facts=facts), said["sign"], best.code, said["why"].format(facts=facts))


def depends_on(evidence: Evidence, service: str, after: Needs = NOW) -> tuple[str, ...]:
    """The short names of what is still to be known, the least private first."""
    named = evidence.listings.named
    return tuple(within_a_sentence(named(fact).short) for fact in evidence.settles(service, after))
