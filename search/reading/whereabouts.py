"""A place among the words: half a postcode, a sector, a whole postcode, or a town that listings name.

    food bank S10          → food bank, near S10
    shelter in Quarmouth   → shelter, near Quarmouth

PURE: no framework.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from directory.places.postcodes import PostcodeFault, read_postcode
from directory.places.resolving import find_place

BEFORE_A_PLACE = frozenset(["in", "near", "at", "around", "round", "by", "from", "to"])


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where in the words a place stands, from `start` up to but not including `end`, and what it is called."""

    start: int
    end: int
    name: str


def whereabouts(words: Sequence[str], *, towns: Collection[str]) -> Whereabouts | None:
    """The first place among the words; none where there is none. A word before it, such as "near", belongs to it."""
    for start in range(len(words)):
        for length, name in _named(words, start, towns=towns):
            begins = start - 1 if start and words[start - 1] in BEFORE_A_PLACE else start
            return Whereabouts(begins, start + length, name)
    return None


def _named(words: Sequence[str], start: int, *, towns: Collection[str]) -> Iterator[tuple[int, str]]:
    for length in (2, 1):
        text = " ".join(words[start : start + length])
        if len(words) < start + length:
            continue
        if any(sign.isdigit() for sign in text) and _is_postcode(text):
            yield length, text.upper()
        elif text in towns:
            yield length, text


def _is_postcode(text: str) -> bool:
    try:
        read_postcode(text)
        find_place(text)
    except PostcodeFault:
        return False
    return True
