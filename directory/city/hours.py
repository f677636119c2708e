"""Opening hours of an invented city. PURE."""

from __future__ import annotations

from random import Random
from typing import Any

from directory.city.drawing import happens, one_of
from directory.city.shares import ALWAYS_OPEN, BY_APPOINTMENT

WEEKS = {"MO,TU,WE,TH,FR": 60, "MO,WE,FR": 15, "TU,TH": 15, "SA,SU": 5, "MO,TU,WE,TH,FR,SA,SU": 5}
SPANS = {("09:00", "17:00"): 50, ("10:00", "16:00"): 25, ("13:00", "19:30"): 15, ("20:00", "08:00"): 10}
MONTHLY = ("1MO", "2TU", "3WE", "-1FR")


def draw_schedules(rng: Random) -> dict[str, Any]:
    """The fields of a service that say when it is open."""
    if happens(rng, ALWAYS_OPEN):
        return {"is_always_open": True, "bank_holidays": "as_usual"}
    hours: dict[str, Any] = {"schedules": [_session(rng)]}
    if happens(rng, 0.1):
        hours["schedules"].append({"freq": "MONTHLY", "byday": rng.choice(MONTHLY), **_times(("18:00", "20:00"))})
    if happens(rng, BY_APPOINTMENT):
        hours["is_by_appointment"] = True
    if happens(rng, 0.6):
        hours["bank_holidays"] = "closed" if happens(rng, 0.85) else "as_usual"
    if happens(rng, 0.08):
        closed = {"start_date": "2026-12-24", "end_date": "2027-01-03", "closed": True, "reason": "Winter break"}
        hours["schedule_exceptions"] = [closed]
    return hours


def _session(rng: Random) -> dict[str, Any]:
    return {"byday": one_of(rng, WEEKS), **_times(one_of(rng, SPANS))}


def _times(span: tuple[str, str]) -> dict[str, str]:
    return {"opens_at": span[0], "closes_at": span[1]}
