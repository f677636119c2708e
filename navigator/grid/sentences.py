"""What an answer of the grid says, in plain words about the service: as reasons are told, without a full stop. PURE."""

from __future__ import annotations

from collections.abc import Iterable

A_YEAR = 12


def yes(people: str) -> str:
    """They take them."""
    return f"They take {people}"


def no(people: str) -> str:
    """They do not take them."""
    return f"They do not take {people}"


def each_time(people: str) -> str:
    """They decide each time."""
    return f"They decide each time about {people}"


def not_said(people: str) -> str:
    """Nobody has said."""
    return f"They have not said whether they take {people}"


def recently(people: str, months: int) -> str:
    """Those with whom it happened not longer ago than that."""
    return f"{people} in the last {period(months)}"


def long_ago(people: str, months: int) -> str:
    """Those with whom it happened longer ago."""
    return f"{people} more than {period(months)} ago"


def just_outside(bound: int) -> str:
    """Of those just beyond a bound that is no firm line nobody has said."""
    return f"They say about {bound}, and have not said what they do just beyond it"


def unless(labels: Iterable[str]) -> str:
    """Who is taken all the same, to be put behind a sentence."""
    found = list(labels)
    return f", unless {', or '.join(found)}" if found else ""


def period(months: int) -> str:
    """Some months as people say them: `month`, `6 months`, `year`, `2 years`."""
    number, unit = (months // A_YEAR, "year") if months % A_YEAR == 0 else (months, "month")
    return unit if number == 1 else f"{number} {unit}s"
