"""How to ask again where a rule should not stand: by law or by national guidance, and with which words. PURE."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from navigator.asking.wording import day_in_words
from navigator.telling.listings import Challenge
from navigator.telling.lists import listed_in_words
from navigator.telling.told import AskAgain, Door, Reason, Refusal, ToldChallenge
from navigator.telling.words import words

DUTY = "duty"
MOST_SERVICES = 3
"""How many services one rule names before it counts the rest."""


def told_challenge(challenge: Challenge) -> ToldChallenge:
    """One challenge in words; what an editor left out stays empty."""
    said = words("challenges")
    return ToldChallenge(
        can=said[challenge.by],
        because=challenge.text,
        words=challenge.words,
        source=challenge.source,
        reviewed=_reviewed(challenge.reviewed_on),
        is_law=challenge.by == DUTY,
    )


def ask_again(told: Iterable[Door | Refusal]) -> tuple[AskAgain, ...]:
    """The rules that may be challenged among the doors and refusals told, each once with its services."""
    found: dict[tuple[str, ToldChallenge], dict[str, None]] = {}
    for each in told:
        for rule, challenge in _challenged(each.reasons):
            found.setdefault((rule, challenge), {})[each.name] = None
    return tuple(
        AskAgain(listed_in_words(list(names), most=MOST_SERVICES), rule, challenge)
        for (rule, challenge), names in found.items()
    )


def _challenged(reasons: Iterable[Reason]) -> Iterable[tuple[str, ToldChallenge]]:
    return ((rule.plain, rule.challenge) for reason in reasons for rule in reason.rules if rule.challenge)


def _reviewed(day: str) -> str:
    """When an editor last looked; a day that was never written, or is none, is told as not known."""
    said: str = words("notes")["reviewed"]
    try:
        return said.format(day=day_in_words(date.fromisoformat(day)))
    except ValueError:
        return str(words("notes")["not_reviewed"])
