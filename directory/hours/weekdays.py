"""Weekdays, and those of a month: how HSDS and iCal name them. PURE."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache


class Weekday(IntEnum):
    """A day of the week, numbered as `date.weekday()` numbers it and named as in iCal (RFC 5545)."""

    MO = 0
    TU = 1
    WE = 2
    TH = 3
    FR = 4
    SA = 5
    SU = 6

    @property
    def is_weekend(self) -> bool:
        """Whether it is a Saturday or a Sunday."""
        return self >= Weekday.SA


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A weekday; with `nth`, that of a month: 2 is its second, -1 its last."""

    weekday: Weekday
    nth: int | None = None


_NAMED_DAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_MONTH_DAY = re.compile(r"[+-]?(?:3[01]|[12][0-9]|0?[1-9])")


@lru_cache(maxsize=1024)  # the same few texts stand in thousands of rows
def read_byday(text: str) -> tuple[NamedDay, ...] | None:
    """The days of "MO,WE" or "2TU,-1FR", each once; None where the text is anything else. Case and spaces are free."""
    found = [_NAMED_DAY.fullmatch(part) for part in _parts(text)]
    days = [NamedDay(Weekday[one[2]], int(one[1]) if one[1] else None) for one in found if one]
    return tuple(dict.fromkeys(days)) if len(days) == len(found) else None


def read_bymonthday(text: str) -> tuple[int, ...] | None:
    """The days of "1,15" or "-1" (the last of a month), each once; None where the text is anything else."""
    parts = _parts(text)
    if all(_MONTH_DAY.fullmatch(part) for part in parts):
        return tuple(dict.fromkeys(int(part) for part in parts))
    return None


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.upper().split(",")]
