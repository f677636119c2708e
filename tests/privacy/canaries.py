"""Answers that nobody else has, in every spelling in which they could turn up."""

from urllib.parse import quote, quote_plus

TYPED = "canary7f3a"
"""What somebody types where it does not belong."""
POSTCODE, AVOIDED = "ZE2 9EL", "KW17 2AA"
BORN = "1931-02-27"
UNTIL, START_BY = "2031-03-19", "2031-04-21"
DOOR = "Quay House Seven"
"""A door that somebody rules out. It is a listing as well, so that its name alone says nothing."""
CONVICTION = "partner_violence"

_DAYS = {BORN: "27 February 1931", UNTIL: "19 March 2031", START_BY: "21 April 2031"}
_PLAIN = [
    TYPED,
    POSTCODE,
    POSTCODE.replace(" ", ""),
    AVOIDED,
    AVOIDED.replace(" ", ""),
    *_DAYS,
    *_DAYS.values(),
    CONVICTION,
]
SPELLINGS = sorted({way(each).casefold() for each in _PLAIN for way in (str, quote, quote_plus)})


def found_in(text: str) -> list[str]:
    """Each canary that a text holds."""
    low = text.casefold()
    return [each for each in SPELLINGS if each in low]
