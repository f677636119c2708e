"""All of it: from what was typed to units, with what was made of the words.

PURE: no framework.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from search.entries.entry import Facet
from search.reading.fillers import FILLERS
from search.reading.lexicon import Lexicon
from search.reading.meanings import Meaning, Meanings
from search.reading.moments import When, when
from search.reading.quoting import Piece, pieces
from search.reading.whereabouts import Whereabouts, whereabouts
from search.sought import Unit, Way
from search.words import stem

LONGEST = 200
"""Characters of what was typed that are read: the rest of a pasted letter tells no more."""
MOST_UNITS = 12
TRUST_TYPED_PIECE = 0.5
"""Of a phrase that means something, a single word that a listing says."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A word that no listing uses, and the one that was taken for it."""

    typed: str
    taken: str


@dataclass(frozen=True, slots=True)
class Read:
    """What was made of the words. `safety` are the kinds of safety line that stand above the results."""

    units: tuple[Unit, ...] = ()
    unwanted: tuple[Unit, ...] = ()
    against: tuple[tuple[Facet, str], ...] = ()
    audiences: frozenset[str] = frozenset()
    place: str = ""
    at: datetime | None = None
    corrected: tuple[Corrected, ...] = ()
    safety: tuple[str, ...] = ()


def read(
    text: str,
    *,
    meanings: Meanings,
    lexicon: Lexicon,
    towns: Collection[str] = (),
    now: datetime,
    as_typed: bool = False,
) -> Read:
    """What is looked for by these words; `as_typed` corrects none of them."""
    found = list(pieces(text[:LONGEST]))
    reading = _Reading(meanings, lexicon, as_typed)
    loose, place, at = _without_place_and_time([p for p in found if not (p.is_quoted or p.is_unwanted)], towns, now)
    units = [*reading.quoted(p for p in found if p.is_quoted and not p.is_unwanted), *reading.units(loose)]
    unwanted = [reading.unit_of([word.text for word in p.words], None) for p in found if p.is_unwanted]
    return Read(
        units=tuple(units[:MOST_UNITS]),
        unwanted=tuple(unwanted[:MOST_UNITS]),
        against=tuple(dict.fromkeys(reading.against)),
        audiences=_audiences(units),
        place=place.name if place else "",
        at=at.at if at else None,
        corrected=tuple(reading.corrected),
        safety=tuple(dict.fromkeys(reading.safety)),
    )


def _without_place_and_time(
    loose: Sequence[Piece], towns: Collection[str], now: datetime
) -> tuple[list[str], Whereabouts | None, When | None]:
    words = [word.text for piece in loose for word in piece.words]
    place = whereabouts(words, towns=towns)
    if place:
        del words[place.start : place.end]
    at = when(words, now=now)
    if at:
        del words[at.start : at.end]
    return words, place, at


def _audiences(units: Sequence[Unit]) -> frozenset[str]:
    filed = (way.filed for unit in units for way in unit.ways if way.filed)
    return frozenset(value for facet, value in filed if facet is Facet.AUDIENCE)


class _Reading:
    """One query being read: what was found on the way."""

    def __init__(self, meanings: Meanings, lexicon: Lexicon, as_typed: bool) -> None:
        self.meanings, self.lexicon, self.as_typed = meanings, lexicon, as_typed
        self.corrected: list[Corrected] = []
        self.against: list[tuple[Facet, str]] = []
        self.safety: list[str] = []

    def quoted(self, phrases: Iterator[Piece]) -> Iterator[Unit]:
        """A quoted phrase is looked for as it stands."""
        for piece in phrases:
            yield self.unit_of([word.text for word in piece.words], None)

    def units(self, words: list[str]) -> Iterator[Unit]:
        """The longest phrases that the thesaurus knows first, then single words; fillers fall out."""
        at = 0
        while at < len(words):
            length, meaning = self._longest(words[at:])
            if meaning:
                self._note(meaning)
                yield self.unit_of(words[at : at + length], meaning)
            elif words[at] not in FILLERS:
                yield from self._single(words[at])
            at += max(length, 1)

    def unit_of(self, words: Sequence[str], meaning: Meaning | None) -> Unit:
        """The unit of words in a row, with all ways to say it, each worth as much as it tells and is trusted."""
        typed = Way(tuple(map(stem, words)))
        ways = [typed, *(way for way in (meaning.ways if meaning else ()) if way.stems != typed.stems)]
        if meaning and len(words) > 1:
            ways += [Way((stem(word),), worth=TRUST_TYPED_PIECE) for word in words if word not in FILLERS]
        said = [replace(way, worth=way.worth * self.lexicon.rarity(way)) for way in ways if self.lexicon.saying(way)]
        return Unit(" ".join(words), tuple(said), is_needed=bool(said))

    def _longest(self, words: Sequence[str]) -> tuple[int, Meaning | None]:
        for length in range(min(self.meanings.longest, len(words)), 0, -1):
            if meaning := self.meanings.of(words[:length]):
                return length, meaning
        return 0, None

    def _single(self, word: str) -> Iterator[Unit]:
        taken = (
            None if self.as_typed or self.lexicon.knows(word) else self.lexicon.meant_by(word, also=self.meanings.words)
        )
        if taken is None:
            yield self.unit_of([word], None)
            return
        self.corrected.append(Corrected(word, taken))
        meaning = self.meanings.of([taken])
        if meaning:
            self._note(meaning)
        yield self.unit_of([taken], meaning)

    def _note(self, meaning: Meaning) -> None:
        self.against += meaning.against
        self.safety += meaning.safety
