"""Numbers, ages, times and days as a rule bounds them, in words. PURE."""

from __future__ import annotations

from navigator.telling.lists import counted

DAYS_IN_A_WEEK = 7
MONTHS_IN_A_YEAR = 12
WITHOUT_END = 3650
"""Days from which on a bound was written to mean "however long"."""


def number_in_words(least: int | None, most: int | None) -> str:
    """`at least 3`, `up to 8`, `3 to 8`, `exactly 3`."""
    if least is None:
        return f"up to {most}"
    if most is None:
        return f"at least {least}"
    return f"exactly {least}" if least == most else f"{least} to {most}"


def age_in_words(least: int | None, most: int | None) -> str:
    """`18 or over`, `under 26`, `18 to 25`."""
    if least is None or least <= 0:
        return f"under {most + 1}" if most is not None else "of any age"
    if most is None:
        return f"{least} or over"
    return str(least) if least == most else f"{least} to {most}"


def months_in_words(months: int) -> str:
    """What follows "in the last": `year`, `two years`, `18 months`, `month`."""
    if months and months % MONTHS_IN_A_YEAR == 0:
        return _after_last(months // MONTHS_IN_A_YEAR, "year")
    return _after_last(max(months, 1), "month")


def days_in_words(first: int, last: int) -> str:
    """When a date lies, seen from the day judged: `within the next 12 weeks`, `today or earlier`."""
    if first <= -WITHOUT_END:
        return _until(last)
    if last >= WITHOUT_END:
        return _from(first)
    if first == 0:
        return f"within the next {_days(last)}" if last else "today"
    if last == 0:
        return f"today or within the last {_days(-first)}"
    if first < 0 < last:
        return f"between {_days(-first)} ago and {_days(last)} from now"
    return f"between {_days(first)} and {_days(last)} from now" if first > 0 else _ago(first, last)


def _until(last: int) -> str:
    if last >= WITHOUT_END:
        return "on a day that is known"
    if last == 0:
        return "today or earlier"
    return f"no later than {_days(last)} from now" if last > 0 else f"{_days(-last)} ago or earlier"


def _from(first: int) -> str:
    if first == 0:
        return "today or later"
    return f"{_days(first)} from now or later" if first > 0 else f"no earlier than {_days(-first)} ago"


def _ago(first: int, last: int) -> str:
    return f"between {_days(-first)} and {_days(-last)} ago"


def _days(days: int) -> str:
    weeks, rest = divmod(days, DAYS_IN_A_WEEK)
    return counted(weeks, "week") if weeks > 1 and not rest else counted(days, "day")


def _after_last(number: int, thing: str) -> str:
    return thing if number == 1 else counted(number, thing)
