"""What counts how much, as numbers that every engine is given alike. docs/search.md explains each; tuned on judged
queries (bench/judged), never by popularity or payment.

PURE: no framework.
"""

from collections.abc import Mapping

from search.entries.entry import Part

WORDS: Mapping[Part, float] = {
    Part.NAME: 1.0,
    Part.ALSO_KNOWN_AS: 1.0,
    Part.NEEDS: 0.8,
    Part.ORGANISATION: 0.6,
    Part.AUDIENCE: 0.7,
    Part.AREA: 0.4,
    Part.DESCRIPTION: 0.5,
}
"""A unit that stands in a part counts so much; in several, as much as in the best of them."""

FILED = 0.8
"""A unit under which the listing is filed, such as a need that the words mean."""
BESIDES = 0.3
"""Of the other ways in which a listing says a unit, beside the best one, so much is added."""

CLOSE = 0.4
"""The nearest: falls to half with every `HALVES_EVERY_KM`."""
HALVES_EVERY_KM = 4.0
ELSEWHERE = 0.35
"""Says it is for other places only: taken off."""
COVERS_FROM_AFAR = 0.6
"""The least closeness of one that comes to people or answers from afar, and covers the place."""

OPEN = 0.06
"""Surely open at the moment asked about, or now."""
FRESH = 0.04
"""Confirmed within `FRESH_DAYS`."""
FRESH_DAYS = 183
COMPLETE = 0.05
"""Says all that a listing can say."""

AGAINST = 0.6
"""Says that it does not take whom the words are about: taken off."""

FOR_OTHERS = 0.25
"""Is made for people whom the words do not name: taken off. It excludes nobody, and stays found."""
TAKES_NOBODY = 0.8
"""Is inactive, or closed for a time: taken off."""
