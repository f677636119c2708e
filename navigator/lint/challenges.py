"""A challenge that was to be looked at again by a day that has gone. PURE."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from navigator.lint.findings import Finding
from navigator.lint.judged import Judged

REVIEW_BY = "x_review_by"
"""Where a challenge says by which day somebody looks at it again, an ISO date."""


def to_be_looked_at(judged: Judged, *, today: date) -> Iterator[Finding]:
    """One for each such challenge, and for each whose day cannot be read: nobody would ever be reminded of it.

    On the day itself there is time still. A challenge without such a day is none of them.
    """
    for clause in judged.clauses:
        day = str((clause.get("challenge") or {}).get(REVIEW_BY, "")).strip()
        told = _told(day, today) if day else ""
        if told:
            yield Finding("challenge", f"{judged.name(clause['id'])}: {told}", (clause["id"],))


def _told(day: str, today: date) -> str:
    try:
        by = date.fromisoformat(day)
    except ValueError:
        return f"“{day}” is no day by which its challenge could be looked at again."
    return f"This challenge was to be looked at again by {by.day} {by:%B %Y}." if by < today else ""
