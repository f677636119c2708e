"""What is wrong with hours that somebody typed: the field, what was found, what was expected. PURE."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from navigator.core.documents.faults import MISSING, Fault, shown


def fault(field: str, value: object, *, expected: str) -> Fault:
    """A fault of one field; None and an empty text count as nothing found."""
    if value is None or value == "":
        return Fault(field, shown(MISSING), expected)
    return Fault(field, shown(value if isinstance(value, (str, int)) else str(value)), expected)


def faults_of_times(opens_at: object, closes_at: object) -> Iterator[Fault]:
    """Both times or neither; closing at or before opening is no fault, it means the day after."""
    for field, value, other in (("opens_at", opens_at, closes_at), ("closes_at", closes_at, opens_at)):
        if value is None and other is not None:
            yield fault(field, value, expected="a time, since the other time is given")
        elif value is not None and not is_local_time(value):
            yield fault(field, value, expected="a time of the clock on the wall, such as 09:30")


def faults_of_span(first: object, last: object, *, fields: tuple[str, str]) -> Iterator[Fault]:
    """Days in their order, each of them there or None."""
    wrong = [(field, value) for field, value in zip(fields, (first, last), strict=True) if not is_day_or_none(value)]
    for field, value in wrong:
        yield fault(field, value, expected="a day, such as 2027-03-31")
    if isinstance(first, date) and isinstance(last, date) and not wrong and last < first:
        yield fault(fields[1], last, expected=f"a day not before {fields[0]}, {first}")


def is_local_time(value: object) -> bool:
    """Whether this is a time of day without a time zone of its own."""
    return isinstance(value, time) and value.tzinfo is None


def is_day_or_none(value: object) -> bool:
    """Whether this is a day without a time of day, or nothing."""
    return value is None or (isinstance(value, date) and not isinstance(value, datetime))
