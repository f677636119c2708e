"""Stems: the part of a word that its forms share. "Homeless", "homelessness"; "evict", "evicted", "evictions".

PURE: no framework.
"""

from functools import lru_cache

import snowballstemmer  # type: ignore[import-untyped]

from search.words.cutting import cut

REMEMBERED = 50_000
"""Stems kept at hand, some five megabytes: a directory of a hundred thousand listings has fewer different words."""

_english = snowballstemmer.stemmer("english")


@lru_cache(maxsize=REMEMBERED)
def stem(word: str) -> str:
    """The stem of a word that `cut` gave, by the English (Porter 2) algorithm; a word with a digit in it is its own."""
    return word if any(sign.isdigit() for sign in word) else str(_english.stemWord(word))


def stems_of(text: str) -> tuple[str, ...]:
    """The stems of a text in the order of its words: what an index holds of it."""
    return tuple(stem(word.text) for word in cut(text))
