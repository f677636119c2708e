"""Clues: what in a text gives an address away. PURE.

    14 Tallow Street, S1 2AB   ─▶   14[ ]Tallow[ ](Street|St)     found in “at 14, tallow st.”, “14TALLOWSTREET”
                                    S1[ ]2AB                      found in “s12ab”, not in “S1”

Written otherwise is still written: spaces, signs, capitals and the percent signs of an address on the web do not
count. What no program can know (“the red door opposite the baths”) is for whoever reads the text again.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from urllib.parse import unquote_plus

from directory.places.points import Point

WITHHELD = "(address withheld)"
"""What stands in a text where an address was taken out."""

NEAR = 0.001
"""Degrees within which two numbers are taken for a point: about a hundred metres."""

_STREET_WORDS = (
    ("street", "st"),
    ("road", "rd"),
    ("avenue", "ave", "av"),
    ("lane", "ln"),
    ("close", "cl"),
    ("drive", "dr"),
    ("court", "ct"),
    ("place", "pl"),
    ("square", "sq"),
    ("terrace", "terr", "ter"),
    ("crescent", "cres"),
    ("gardens", "gdns"),
    ("grove", "gr"),
    ("saint", "st"),
)
_PARTS_OF_A_HOUSE = {"flat", "unit", "room", "rooms", "floor", "suite", "apartment", "apt", "block", "no", "number"}
# As it stands, as an address on the web reads it, and with look-alike signs made one.
WAYS_TO_READ = (str, unquote_plus, lambda text: unicodedata.normalize("NFKC", unquote_plus(text)))
GAP = r"[\W_]{0,6}"
_TWO_NUMBERS = re.compile(r"(-?\d{1,3}\.\d{3,})(.{1,12}?)(-?\d{1,3}\.\d{3,})")


@dataclass(frozen=True)
class Clues:
    """The clues to one address; none where there is nothing to give away."""

    words: re.Pattern[str] | None = None
    point: Point | None = None

    def stand_in(self, text: str) -> bool:
        """Whether the text gives the address away."""
        return any(self._found(way_to_read(text)) for way_to_read in WAYS_TO_READ)

    def taken_out_of(self, text: str) -> str:
        """The text with `WITHHELD` in place of every clue, and otherwise as it was where that is possible."""
        for way_to_read in WAYS_TO_READ:
            if self._found(view := way_to_read(text)):
                text = self._without(view)
        return text

    def _found(self, view: str) -> bool:
        return bool(self.words and self.words.search(view)) or any(self._is_near(match) for match in _pairs(view))

    def _without(self, view: str) -> str:
        kept = self.words.sub(WITHHELD, view) if self.words else view
        return _TWO_NUMBERS.sub(lambda match: WITHHELD if self._is_near(match) else match[0], kept)

    def _is_near(self, match: re.Match[str]) -> bool:
        if self.point is None:
            return False
        found = sorted((float(match[1]), float(match[3])))
        return all(abs(one - other) < NEAR for one, other in zip(found, sorted(self.point), strict=True))


def clues_of(lines: Iterable[str], *, postal_code: str = "", point: Point | None = None) -> Clues:
    """The clues to an address: its street lines with their numbers, its whole postcode, its point.

    A line without a number counts where no other has one: "Tallow House". The town and half a postcode do not; they
    may be told.
    """
    written = [*telling_lines(lines), *whole_postcodes(postal_code)]
    return Clues(_pattern(written), point)


def telling_lines(lines: Iterable[str]) -> list[str]:
    """Of the lines of an address, parted at commas, those that say which house."""
    whole = [line.strip() for line in lines if line.strip()]
    parts = [part.strip() for line in whole for part in re.split(r"[,;\n]", line)]
    numbered = [part for part in parts if _names_a_house(part)]
    return numbered or [line for line in whole[:1] if sum(map(str.isalnum, line)) >= 6]


def whole_postcodes(postal_code: str) -> list[str]:
    """The postcode, where it is a whole one: at least five letters and digits, ending in a digit and two letters."""
    signs = "".join(filter(str.isalnum, postal_code))
    return [signs] if re.fullmatch(r"\w{2,4}\d[A-Za-z]{2}", signs) else []


def _names_a_house(part: str) -> bool:
    words = _words(part)
    has_number = any(any(map(str.isdigit, word)) for word in words)
    return has_number and any(len(word) >= 3 and word.isalpha() and word not in _PARTS_OF_A_HOUSE for word in words)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())


def _pattern(written: Iterable[str]) -> re.Pattern[str] | None:
    choices = [
        rf"(?<![^\W_]){GAP.join(map(_spellings, words))}(?![^\W_])" for one in written for words in _ways_to_say(one)
    ]
    return re.compile("|".join(choices), re.IGNORECASE) if choices else None


def _ways_to_say(line: str) -> Iterator[list[str]]:
    """The words of a line; of "12–14 Tallow Street" also those with either number alone."""
    words = _words(line)
    numbers = list(takewhile(lambda word: word[0].isdigit(), words))
    if words:
        yield words
    if len(numbers) > 1:
        yield from ([number, *words[len(numbers) :]] for number in numbers)


def _spellings(word: str) -> str:
    """The word in every way it is shortened, its letters at any distance."""
    spellings = {word, *(one for words in _STREET_WORDS if word in words for one in words)}
    return f"(?:{'|'.join(GAP.join(map(re.escape, one)) for one in sorted(spellings))})"


def _pairs(view: str) -> Iterator[re.Match[str]]:
    return _TWO_NUMBERS.finditer(view)
