"""Numbers and days as people type them. PURE."""

from __future__ import annotations

import re
from datetime import date

from navigator.asking.unclear import Unclear

LONGEST_NUMBER = 6
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def number_spelt(text: str, *, least: int = 0, most: int = 10**LONGEST_NUMBER) -> int:
    """A whole number within its bounds. Raises `Unclear`."""
    wanted = f"Write a whole number from {least} to {most}."
    if not re.fullmatch(rf"[0-9]{{1,{LONGEST_NUMBER}}}", text):
        raise Unclear(wanted)
    found = int(text)
    if not least <= found <= most:
        raise Unclear(wanted)
    return found


def day_spelt(day: str, month: str, year: str) -> date:
    """A day of the calendar; months may be written as numbers or as words. Raises `Unclear`."""
    try:
        return date(int(year), _month(month), int(day)) if len(year) == 4 else _no_day()
    except ValueError:
        return _no_day()


def _month(text: str) -> int:
    word = text[:3].casefold()
    return MONTHS.index(word) + 1 if word in MONTHS else int(text)


def _no_day() -> date:
    raise Unclear("Write a day, a month and a year, for example 27 3 2027.")
