"""A verdict in public words: what the service's rules say, never something about the person. PURE."""

from __future__ import annotations

from collections.abc import Iterable

from navigator.asking.questions import Question
from navigator.core.needs import Needs
from navigator.telling.evidence import NOW, Evidence, within_a_sentence
from navigator.telling.lists import listed_in_words
from navigator.telling.told import Door, Verdict
from navigator.telling.words import words

BY_STAFF, SOMETHING_PRIVATE = "An assessment by staff", "Something private"
MOST_PRIVATE = 3
"""The sensitivity of what is named only where somebody chooses to be asked it."""

MOST_FACTS = 2
"""How many facts a verdict names before it counts the rest."""


def told_verdict(evidence: Evidence, service: str, after: Needs = NOW) -> Verdict:
    """The verdict of a service, once support for these needs is under way."""
    code, best = evidence.verdict(service, after), evidence.best(service, after)
    said = words("verdicts")[code]
    facts = listed_in_words(depends_on(evidence, service, after), most=MOST_FACTS)
    return Verdict(code, said["label"].format(facts=facts), said["sign"], best.code, said["why"].format(facts=facts))


def depends_on(evidence: Evidence, service: str, after: Needs = NOW) -> tuple[str, ...]:
    """The short names of what is still to be known, the least private first; see `in_public`."""
    return tuple(map(within_a_sentence, in_public(evidence, evidence.settles(service, after))))


def in_public(evidence: Evidence, facts: Iterable[str]) -> tuple[str, ...]:
    """The short names of facts as a plan may show them to whoever looks at it, each once.

    What only staff can know is no fact about the person to them, and what is most private is named to nobody who reads
    a screen or a sheet of paper over a shoulder.
    """
    unasked, named = evidence.listings.unasked, evidence.listings.named
    return tuple(dict.fromkeys(named(fact).short if fact in unasked else _in_public(named(fact)) for fact in facts))


def turns_on_staff_alone(door: Door) -> bool:
    """Whether nothing but what only staff can know decides about a door."""
    return door.verdict.code == "unknown" and door.depends_on == (within_a_sentence(BY_STAFF),)


def _in_public(asked: Question) -> str:
    if asked.for_staff:
        return BY_STAFF
    return SOMETHING_PRIVATE if asked.sensitivity >= MOST_PRIVATE else asked.short
