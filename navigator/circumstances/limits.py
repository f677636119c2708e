"""What a person can manage: how far, how soon, when, how, in which languages, with what access. PURE."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time

from directory.hours.weekdays import Weekday

DOOR_MODES = ("drop_in", "appointment")
"""Ways of meeting for which somebody goes there."""
REMOTE_MODES = ("phone", "online")
MODES = (*DOOR_MODES, *REMOTE_MODES, "outreach")
"""Ways of meeting. How one is referred is no such way."""

ACCESS = (
    "step_free",
    "lift",
    "accessible_toilet",
    "hearing_loop",
    "quiet_space",
    "accessible_parking",
    "assistance_dogs",
)
"""What somebody may need of a building, by the codes of the directory."""


@dataclass(frozen=True, slots=True)
class Window:
    """Days of the week on which somebody can, from one time to another; earlier or equal runs into the day after."""

    days: tuple[Weekday, ...]
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Limits:
    """What a person can manage. None is not asked; an empty `access` is no need of any."""

    travel_km: float | None = None
    start_by: date | None = None
    hours: tuple[Window, ...] | None = None
    modes: Collection[str] | None = None
    languages: Collection[str] | None = None
    access: Collection[str] | None = None


NO_LIMITS = Limits()
