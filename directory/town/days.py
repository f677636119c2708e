"""Days of the town's files: fixed ones, and such as count from the day of loading. PURE.

"confirmed_on": "-21 days"      three weeks before
"contract_ends_on": "+49 days"  seven weeks after
"expires_on": "2031-03-31"      that day
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

_COUNTED = re.compile(r"[+-]\d{1,4} days")


def resolved(value: Any, *, on: date) -> Any:
    """The value with every text that counts days, however deep it stands, as the day that it means."""
    match value:
        case dict():
            return {key: resolved(each, on=on) for key, each in value.items()}
        case list():
            return [resolved(each, on=on) for each in value]
        case str() if _COUNTED.fullmatch(value):
            return (on + timedelta(days=int(value.removesuffix(" days")))).isoformat()
    return value


def week_of(day: date) -> date:
    """The Monday on or before a day. The town is loaded as on a Monday, so that on other days nothing is new in it."""
    return day - timedelta(days=day.weekday())
