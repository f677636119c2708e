"""Guesses: what in texts could be an address, whichever it is. PURE.

    “S36 4QA, S36 4QB, S36 4QD, S36 4QE: one of these?”     four postcodes: whoever writes that is looking for one

A refusal tells that an address is among what was written. So what holds many is refused whatever is among them, and so
is what is written by somebody who was refused too often.
"""

import re
from collections.abc import Iterable

from directory.confidential.clues import GAP, WAYS_TO_READ
from directory.places.postcodes import PostcodeFault, read_postcode

MOST = 3
"""Different whole postcodes, and as many different numbered streets, that the texts of one listing may hold."""

_STREETS = (
    "street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|court|ct|place|square|sq|terrace|crescent|cres|gardens|gdns"
    "|grove|way|walk|row|hill|bank|mews|view|green|park"
)
# Each looks ahead, so that a guess does not hide the next, which may begin within it.
_POSTCODE = re.compile(
    rf"(?<![^\W_])(?=([A-Z]{GAP}(?:[A-Z]{GAP})?[0-9]{GAP}(?:[A-Z0-9]{GAP})?[0-9]{GAP}[A-Z]{GAP}[A-Z])(?![^\W_]))",
    re.IGNORECASE,
)
_STREET = re.compile(
    rf"(?<![^\W_])(?=(\d+[A-Z]?[\W_]{{1,3}}(?:[^\W\d_]+['’]?s?[\W_]{{1,2}}){{1,3}}(?:{_STREETS}))(?![^\W_]))",
    re.IGNORECASE,
)


def could_be_an_address(text: str) -> bool:
    """Whether a text holds any whole postcode or numbered street."""
    return bool(postcodes_in(text) or streets_in(text))


def are_too_many(texts: Iterable[str]) -> bool:
    """Whether texts hold more different addresses together than a listing has reason to."""
    postcodes: set[str] = set()
    streets: set[str] = set()
    for text in texts:
        postcodes |= postcodes_in(text)
        streets |= streets_in(text)
    return max(len(postcodes), len(streets)) > MOST


def postcodes_in(text: str) -> set[str]:
    """The whole postcodes of a text, written in any way in which `Clues` would find them."""
    return {code for found in _all(_POSTCODE, text) if (code := _whole_postcode(found))}


def streets_in(text: str) -> set[str]:
    """The numbered streets of a text, in small letters and without signs."""
    return {_signs(found).casefold() for found in _all(_STREET, text)}


def _all(pattern: re.Pattern[str], text: str) -> set[str]:
    return {match[1] for way_to_read in WAYS_TO_READ for match in pattern.finditer(way_to_read(text))}


def _whole_postcode(found: str) -> str:
    """In the one way to write it; nothing where these letters and digits are no postcode, as in “at 10 am”."""
    try:
        code = read_postcode(_signs(found))
    except PostcodeFault:
        return ""
    return str(code) if code.unit else ""


def _signs(text: str) -> str:
    return "".join(filter(str.isalnum, text))
