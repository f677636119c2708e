"""A text cut into words, each with its place in the text, so that what matched can be marked.

    women's, Women’s        women          the 's of a genitive goes
    O'Brien, can't          obrien, cant   any other apostrophe is no end of a word
    U.K., N.R.P.F.          uk, nrpf       letters with full stops between them are one word
    A&E, B&B                ae, bb         and so are two letters with an "and" between them
    drop-in, and/or         drop in, and or
    Café, Łódź, помощь      cafe, lodz, pomoshch   any script is written in plain letters
    LGBT+                   lgbt

PURE: no framework.
"""

import re
from dataclasses import dataclass

from anyascii import anyascii

LONGEST_WORD = 64
"""Characters of one word that are kept: longer ones are no words, and an index should not grow by them."""

_APOSTROPHES = "'’‘ʼ`´＇"
_LETTER_AND_LETTER = r"(?<!\w)[^\W\d_]\s?&\s?[^\W\d_](?!\w)"
_LETTERS_WITH_STOPS = r"(?<![\w.])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"
_WITH_APOSTROPHES = rf"[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)*"
_WORD = re.compile(f"{_LETTER_AND_LETTER}|{_LETTERS_WITH_STOPS}|{_WITH_APOSTROPHES}")
_GENITIVE = re.compile(rf"[{_APOSTROPHES}]s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: made alike, and where it stands there, from `start` up to but not including `end`."""

    text: str
    start: int
    end: int


def cut(text: str) -> tuple[Word, ...]:
    """The words of a text in their order. Whatever is no letter and no digit parts words; nothing raises."""
    found = (Word(plain(match.group()), match.start(), match.end()) for match in _WORD.finditer(text))
    return tuple(word for word in found if word.text)


def plain(word: str) -> str:
    """One word made alike: the letters a to z and digits, without apostrophes, at most `LONGEST_WORD` of them."""
    written = anyascii(_GENITIVE.sub("", word)).casefold()
    return "".join(sign for sign in written if sign.isalnum())[:LONGEST_WORD]
