"""From what is so of a listing to its score.

    score = words                the share of what was said that it says, each unit where it counts most
          + closeness            where a place was named
          + open, fresh, complete
          - for other places or people only, against whom the words are about, or closed for now

PURE: no framework.
"""

from search.ranking.weights import (
    AGAINST,
    CLOSE,
    COMPLETE,
    ELSEWHERE,
    FOR_OTHERS,
    FRESH,
    HALVES_EVERY_KM,
    OPEN,
    TAKES_NOBODY,
)


def closeness(km: float) -> float:
    """1 at the place itself, a half at `HALVES_EVERY_KM`, and so on."""
    return float(0.5 ** (km / HALVES_EVERY_KM))


def score(
    *,
    words: float,
    closeness: float = 0.0,
    is_elsewhere: bool = False,
    is_against: bool = False,
    is_for_others: bool = False,
    takes_people: bool = True,
    is_open: bool = False,
    is_fresh: bool = False,
    completeness: float = 0.0,
) -> float:
    """The score of one listing; `words` and `closeness` are from 0 to 1."""
    found = words + CLOSE * closeness + COMPLETE * completeness
    found += (OPEN if is_open else 0.0) + (FRESH if is_fresh else 0.0)
    found -= (ELSEWHERE if is_elsewhere else 0.0) + (AGAINST if is_against else 0.0)
    return found - (FOR_OTHERS if is_for_others else 0.0) - (0.0 if takes_people else TAKES_NOBODY)
