"""The words that listings use, and which of them was meant by one that none uses.

    methodone → methadone     prescribtion → prescription     QM → QM: too short to be sure

PURE: no framework.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import log

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from search.sought import Way
from search.words import stem

SHORTEST = 4
"""Letters of a word that is corrected: of shorter ones nearly all are one slip from each other."""
LONG = 8
"""From so many letters on two slips are forgiven, one before."""
CANDIDATES = 20


@dataclass(frozen=True)
class Lexicon:
    """The words of all listings, unstemmed, with how many listings use each, of `listings` in all."""

    words: Mapping[str, int]
    listings: int
    codes: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """How many listings are filed under a value of a facet."""

    @cached_property
    def stems(self) -> Mapping[str, int]:
        """The stems of its words, with how many listings use one of their forms, at the most."""
        found: dict[str, int] = {}
        for word, many in self.words.items():
            found[stem(word)] = min(found.get(stem(word), 0) + many, self.listings)
        return found

    def knows(self, word: str) -> bool:
        """Whether a listing uses the word in some form."""
        return stem(word) in self.stems

    def saying(self, way: Way) -> int:
        """How many listings may say it so: those that say the rarest of its words, or are filed so."""
        if way.filed:
            return self.codes.get((way.filed[0].value, way.filed[1]), 0)
        return min((self.stems.get(each, 0) for each in way.stems), default=0)

    def rarity(self, way: Way) -> float:
        """How much it tells that a listing says it so: more the fewer do."""
        return log(2 + self.listings / (1 + self.saying(way)))

    def meant_by(self, word: str, *, also: Collection[str] = ()) -> str | None:
        """The word that was meant by one that no listing uses; none where that is not clear.

        The nearest by slips of the finger; of those equally near the one that most listings use. `also` are words that
        are understood though no listing uses them.
        """
        if len(word) < SHORTEST or any(sign.isdigit() for sign in word):
            return None
        most = 2 if len(word) >= LONG else 1
        near = process.extract(word, {*self.words, *also}, scorer=fuzz.ratio, limit=CANDIDATES)
        slips = [(DamerauLevenshtein.distance(word, other, score_cutoff=most), other) for other, *_ in near]
        # Whoever mistypes rarely mistypes the first letter.
        fitting = [
            (many, other[0] != word[0], -self.words.get(other, 0), other) for many, other in slips if many <= most
        ]
        return min(fitting)[-1] if fitting else None
