"""Days and times of day. PURE."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from directory.importing.values.findings import At
from navigator.core.documents.shapes import parsed_day

_FIRST_DAY_OF_SPREADSHEETS = date(1899, 12, 30)
"""Day 0, so that days after February 1900 come out right: spreadsheets think that 1900 was a leap year."""


@dataclass(frozen=True)
class Day:
    """A day."""

    told: str = "a day such as 2027-03-31"

    def read(self, value: Any, at: At) -> date:
        found = parsed_day(value)
        if found is None:
            at.refuse(value, self.told + _as_number(value))
        return found or _FIRST_DAY_OF_SPREADSHEETS


@dataclass(frozen=True)
class Time:
    """A time of the clock on the wall."""

    told: str = "a time such as 09:30"

    def read(self, value: Any, at: At) -> time:
        if isinstance(value, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d(:00)?", value):
            return time.fromisoformat(value)
        at.refuse(value, self.told)
        return time(0)


def _as_number(value: Any) -> str:
    """What the number of a day in a spreadsheet stands for, where it is one of our time."""
    text = str(value)
    if not re.fullmatch(r"[34567]\d{4}", text):
        return ""
    return f"; {text} is how a spreadsheet counts {_FIRST_DAY_OF_SPREADSHEETS + timedelta(days=int(text))}"
