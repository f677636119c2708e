"""`confirmed`: somebody said in time that the listing is still true (rules.md section 6, `unconfirmed_only`). PURE."""

from __future__ import annotations

from datetime import date, timedelta

GOOD_FOR = timedelta(days=183)
"""Half a year: what the public page of a service calls stale is not confirmed here."""


def confirmed(confirmed_on: date | None, *, on: date) -> bool:
    """Whether a listing confirmed on that day, or never, counts as confirmed."""
    return confirmed_on is not None and on - confirmed_on <= GOOD_FOR
