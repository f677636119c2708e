"""A service's rules in its own words. PURE.

What a rule means is not worked out here. A rule without words is counted, so that nobody takes what is shown for all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Wording:
    """One rule as the service puts it; where from; and what can be said where the rule should not stand.

    Not `is_quoted` where these are our words for what the service ticked. `beside` is what it says beside a no, by what
    that is about.
    """

    text: str
    source: str = ""
    challenge: str = ""
    words_to_say: str = ""
    is_quoted: bool = True
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wordings:
    """What a service said yes to, rules by how much they leave open, and how many of them have no words."""

    yes: tuple[Wording, ...] = ()
    always: tuple[Wording, ...] = ()
    case_by_case: tuple[Wording, ...] = ()
    not_said: tuple[Wording, ...] = ()
    without_words: int = 0

    @property
    def any(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.yes or self.always or self.case_by_case or self.not_said or self.without_words)


STRENGTHS = ("yes", "always", "case_by_case", "not_said")
BESIDE = {
    "x_why": "Why",
    "x_until": "For how long",
    "x_ask_again": "How to ask again",
    "x_who_else": "Who else may help",
}


def wordings_of(document: Any) -> Wordings:
    """The words of a rule document; one that makes no sense counts as one rule without words."""
    clauses = document.get("clauses", []) if isinstance(document, dict) else None
    if not isinstance(clauses, list):
        return Wordings(without_words=1)
    readable = [one for one in clauses if _has_words(one)]
    by_strength = {strength: _without_repeats(readable, strength) for strength in STRENGTHS}
    return Wordings(**by_strength, without_words=len(clauses) - len(readable))


def _has_words(clause: Any) -> bool:
    if not isinstance(clause, dict):
        return False
    wording = clause.get("wording")
    return isinstance(wording, str) and bool(wording.strip()) and clause.get("strength") in STRENGTHS


def _without_repeats(clauses: Iterable[dict[str, Any]], strength: str) -> tuple[Wording, ...]:
    """One sentence of a service is often several clauses."""
    return tuple(dict.fromkeys(_wording(one) for one in clauses if one["strength"] == strength))


def _wording(clause: dict[str, Any]) -> Wording:
    challenge = clause.get("challenge")
    challenge = challenge if isinstance(challenge, dict) else {}
    return Wording(
        clause["wording"].strip(),
        source=_text(clause.get("source")),
        challenge=_text(challenge.get("text")),
        words_to_say=_text(challenge.get("words")),
        is_quoted=clause.get("x_quoted") is not False,
        beside=tuple((label, _text(clause.get(key))) for key, label in BESIDE.items() if _text(clause.get(key))),
    )


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
