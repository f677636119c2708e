"""Several things said in one breath. PURE."""

from __future__ import annotations

import re
from collections.abc import Sequence

OWN_JOIN = re.compile(r" (and|or) |,")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def listed_in_words(things: Sequence[str], *, most: int | None = None, joined: str = "and") -> str:
    """One, two and three; beyond `most` the rest is counted: one, two and 3 more.

    Where a thing holds an "and" or "or" of its own, marks keep them apart: gender, and probation or prison.
    """
    shown = list(things)
    if most is not None and len(shown) > most:
        shown = [*shown[:most], f"{len(shown) - most} more"]
    if len(shown) < 2:
        return "".join(shown)
    if not any(OWN_JOIN.search(each) for each in shown):
        return f"{', '.join(shown[:-1])} {joined} {shown[-1]}"
    mark = ";" if len(shown) > 2 else ","
    return f"{f'{mark} '.join(shown[:-1])}{mark} {joined} {shown[-1]}"


def counted(number: int, thing: str, *, plural: str | None = None) -> str:
    """`one door`, `two doors`; numerals from eleven on."""
    word = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return f"{word} {thing if number == 1 else plural or f'{thing}s'}"


def as_sentence(text: str) -> str:
    """The text with a capital to begin with."""
    return text[:1].upper() + text[1:]
