"""The thesaurus as a query needs it: what words mean, by the words in a row that are typed.

PURE: no framework.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from search.entries.entry import MODES, Facet
from search.reading.fillers import FILLERS
from search.sought import Way
from search.thesaurus import Entry, Thesaurus
from search.words import cut, stem, stems_of

Phrase = tuple[str, ...]

FACETS: Mapping[str, Facet] = {
    "needs": Facet.NEED,
    "kinds": Facet.KIND,
    "designed_for": Facet.AUDIENCE,
    "approaches": Facet.APPROACH,
    "languages": Facet.LANGUAGE,
    "modes": Facet.WAY_IN,
}

TRUST_WORDS, TRUST_TERMS, TRUST_MAYBE = 0.8, 0.9, 0.6
"""How much a listing's saying what was meant counts, beside saying what was typed: other words, a term, or either where
the words can mean something else too."""
TRUST_NAMES, TRUST_PIECE = 0.7, 0.4
"""The same for what a term is called, and for a single word of that or of other words."""
HELD = 0.6
"""Of a need that the words mean, that a listing only holds it, beside moving it on."""


@dataclass(frozen=True)
class Meaning:
    """What some words mean: ways to say it, what stands against a listing, and the safety lines that it raises.

    The worth of its ways is how far they are to be trusted, from 0 to 1.
    """

    ways: tuple[Way, ...]
    against: tuple[tuple[Facet, str], ...] = ()
    safety: tuple[str, ...] = ()


@dataclass(frozen=True)
class Meanings:
    """Every meaning by its words in a row, as `search.words` cuts them; and by their stems, for other forms of them."""

    by_words: Mapping[Phrase, Meaning]
    by_stems: Mapping[Phrase, Meaning]
    longest: int
    words: frozenset[str]
    """Every single word that is said."""

    def of(self, words: Sequence[str]) -> Meaning | None:
        """What exactly these words mean, in this form or in another; none where the thesaurus has nothing."""
        return self.by_words.get(tuple(words)) or self.by_stems.get(tuple(map(stem, words)))


Names = Mapping[tuple[str, str], str]
"""What a term is called, by its taxonomy and its code."""


def meanings_of(thesaurus: Thesaurus, *, names: Names) -> Meanings:
    """The thesaurus made ready for queries. Who means a term means its name too, as listings say it."""
    said: dict[Phrase, list[Entry]] = {}
    back: dict[Phrase, list[Entry]] = {}
    for entry in thesaurus.entries:
        for text in entry.said:
            said.setdefault(_phrase(text), []).append(entry)
        for text in entry.words if entry.both_ways else ():
            back.setdefault(_phrase(text), []).append(entry)
    by_words = {phrase: _meaning(said.get(phrase, []), back.get(phrase, []), names) for phrase in {*said, *back}}
    by_stems: dict[Phrase, Meaning] = {}
    for phrase, meaning in sorted(by_words.items()):
        by_stems.setdefault(tuple(map(stem, phrase)), meaning)
    words = frozenset(word for phrase in by_words for word in phrase)
    return Meanings(by_words, by_stems, longest=max(map(len, by_words), default=0), words=words)


def _meaning(entries: list[Entry], back: list[Entry], names: Names) -> Meaning:
    ways: dict[tuple[object, ...], Way] = {}
    for entry in entries:
        for way in _ways(entry, names):
            ways.setdefault((way.stems, way.filed), way)
    for entry in back:
        for text in entry.said:
            ways.setdefault((stems_of(text), None), Way(stems_of(text), worth=TRUST_WORDS))
    against = [(Facet.TAKES, f"{code}:no") for entry in entries for code in entry.terms.get("policies", ())]
    safety = [entry.safety for entry in entries if entry.safety]
    return Meaning(tuple(ways.values()), tuple(against), tuple(dict.fromkeys(safety)))


def _ways(entry: Entry, names: Names) -> list[Way]:
    sure = not entry.ambiguous
    ways = [Way(stems_of(text), worth=TRUST_WORDS if sure else TRUST_MAYBE) for text in entry.words]
    ways += [Way((piece,), worth=TRUST_PIECE) for text in entry.words for piece in _pieces(text)]
    called = [names[kind, code] for kind, codes in entry.terms.items() for code in codes if (kind, code) in names]
    ways += [Way(stems_of(name), worth=TRUST_NAMES) for name in called]
    ways += [Way((piece,), worth=TRUST_PIECE) for name in called for piece in _pieces(name)]
    for kind, codes in entry.terms.items():
        ways += [way for code in codes for way in _filed(kind, code, trust=TRUST_TERMS if sure else TRUST_MAYBE)]
    return ways


def _filed(kind: str, code: str, *, trust: float) -> list[Way]:
    if kind == "policies":
        return [
            Way(filed=(Facet.TAKES, f"{code}:yes"), worth=trust),
            Way(filed=(Facet.TAKES, f"{code}:case_by_case"), worth=trust / 2),
        ]
    if kind == "needs":
        return [Way(filed=(Facet.MOVES, code), worth=trust), Way(filed=(Facet.NEED, code), worth=trust * HELD)]
    facet = Facet.MODE if kind == "modes" and code in MODES else FACETS[kind]
    return [Way(filed=(facet, code), worth=trust)]


def _pieces(text: str) -> Phrase:
    """The single words of a phrase that tell something."""
    words = _phrase(text)
    return tuple(stem(word) for word in words if word not in FILLERS) if len(words) > 1 else ()


def _phrase(text: str) -> Phrase:
    return tuple(word.text for word in cut(text))
