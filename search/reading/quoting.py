"""Phrases in quotation marks, and what is not wanted: `"night shelter" -women`, `hostel NOT men`.

PURE: no framework.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.words import Word, cut

_PIECE = re.compile(
    r"""(?P<not>(?<!\S)-(?=[^\s-])|(?<!\S)NOT\s+)?(?:["“”](?P<phrase>[^"“”]*)["“”]?|(?P<word>[^\s"“”]+))"""
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands together: one word as typed, or a phrase that was quoted; wanted or not."""

    words: tuple[Word, ...]
    is_quoted: bool = False
    is_unwanted: bool = False


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of what was typed, in order. Nothing raises: an open quotation mark ends with the text."""
    for match in _PIECE.finditer(text):
        is_quoted = match["phrase"] is not None
        begins = match.start("phrase") if is_quoted else match.start("word")
        found = cut(match["phrase"] if is_quoted else match["word"])
        words = tuple(Word(word.text, begins + word.start, begins + word.end) for word in found)
        if words:
            yield Piece(words, is_quoted, match["not"] is not None)
