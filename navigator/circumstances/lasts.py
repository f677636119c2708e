"""`lasts`: it does not stop before the need plausibly does, or hands on (rules.md section 5). PURE.

Nine months is what short-term support is blamed for. So support that is limited to that or less, with nothing named
that follows, ends too soon; unless all that it moves on is done once it is done, such as getting ID.
"""

from __future__ import annotations

from navigator.circumstances.particulars import Length
from navigator.core.conditions import Truth

SHORT = 39
"""Weeks: nine months."""

DONE_AT_ONCE = frozenset({"detox", "gp_registration", "id_papers", "immigration_advice"})
"""Needs that are met when the support for them has been given."""


def lasts(length: Length) -> Truth:
    """True, false, or none where it has not said how long it lasts."""
    if length.hands_on or (length.moves and length.moves <= DONE_AT_ONCE):
        return True
    return None if length.weeks is None else length.weeks > SHORT
