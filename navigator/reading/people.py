"""Whom something is about: "women", "people who drink every day", "adults 18 to 25 who are in prison". PURE."""

from __future__ import annotations

from collections.abc import Sequence

from navigator.reading.leaves import Span
from navigator.reading.ranges import age_in_words
from navigator.reading.said import EVERYBODY, NOBODY, Both, Said, Verb, in_words
from navigator.telling.lists import listed_in_words

ADULT = 18


def people(what: Said, *, aged: Span = (None, None)) -> str:
    """The people of whom something holds, of these ages."""
    if what in (EVERYBODY, NOBODY):
        return _of_age("", aged) or ("everybody" if what == EVERYBODY else "nobody")
    nouns, verbs = _apart(what)
    head = _of_age(nouns, aged) or nouns or "people"
    return f"{head} who {verbs}" if verbs else head


def _apart(what: Said) -> tuple[str, str]:
    """The noun that stands for a part of it, and the rest."""
    parts: Sequence[Said] = what.parts if isinstance(what, Both) else (what,)
    named = next((each for each in parts if isinstance(each, Verb) and each.nouns), None)
    rest = tuple(each for each in parts if each is not named)
    nouns = listed_in_words(named.nouns, joined="or") if isinstance(named, Verb) else ""
    return nouns, in_words(rest[0] if len(rest) == 1 else Both(rest), subject="who") if rest else ""


def _of_age(nouns: str, aged: Span) -> str:
    least, most = aged
    if aged == (None, None):
        return ""
    if nouns:
        return f"{nouns} {age_in_words(least, most)}" if least else f"{nouns} {age_in_words(None, most)}"
    if least is not None and least >= ADULT:
        return "adults" if (least, most) == (ADULT, None) else f"adults {age_in_words(least, most)}"
    return f"people {age_in_words(least, most)}"
