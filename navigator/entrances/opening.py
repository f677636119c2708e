"""Whether a door is open, or a telephone answered, at one moment.

Hours of the place count where it has any, else those of the service; days on which all that a service does has other
hours count for both. A telephone of which nobody has said when it is answered counts as answered while the service is
open where there is no public door, or at any hour; beside a public door with hours nobody knows.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from directory.hours.spells import Standing
from directory.hours.timetables import Purpose, Timetable
from directory.models import Service, ServiceAtLocation
from directory.models.schedules import timetable
from directory.pages.now import Now, now_of, of_nations_with

Holidays = Mapping[str, frozenset[date]]
"""The bank holidays of each nation."""


def door_now(service: Service, at_place: ServiceAtLocation | None, *, at: datetime, holidays: Holidays) -> Now:
    """Whether its door is open at a moment."""
    return _now(service, at_place, Purpose.DOOR, at=at, holidays=holidays)


def telephone_now(
    service: Service, at_place: ServiceAtLocation | None, *, door: Now, at: datetime, holidays: Holidays
) -> Now:
    """Whether its telephone is answered at a moment; `door` is whether its door is open then."""
    owners = (at_place, service) if at_place else (service,)
    if not any(one.purpose == Purpose.PHONE for owner in owners for one in owner.schedules.all()):
        has_a_door = at_place is not None and at_place.location.is_public
        return Now(door.at, Standing.UNKNOWN) if has_a_door and not service.is_always_open else door
    return _now(service, at_place, Purpose.PHONE, at=at, holidays=holidays)


def _now(
    service: Service, at_place: ServiceAtLocation | None, purpose: Purpose, *, at: datetime, holidays: Holidays
) -> Now:
    said = partial(_timetable, service, at_place, purpose)
    if len(set(holidays.values())) > 1:  # else it does not matter where it is, which takes a while to tell
        places = [one.location for one in ([at_place] if at_place else service.service_at_locations.all())]
        holidays = of_nations_with(places, holidays)
    return now_of(said, at=at, holidays=holidays)


def _timetable(
    service: Service, at_place: ServiceAtLocation | None, purpose: Purpose, bank_holidays: frozenset[date]
) -> Timetable:
    exceptions = [*service.schedule_exceptions.all(), *(at_place.schedule_exceptions.all() if at_place else ())]
    return timetable(
        purpose,
        schedules=_schedules(service, at_place, purpose),
        exceptions=exceptions,
        on_bank_holidays=service.bank_holidays,
        bank_holidays=bank_holidays,
        is_always_open=service.is_always_open and purpose is Purpose.DOOR,
        is_by_appointment=service.is_by_appointment,
    )


def _schedules(service: Service, at_place: ServiceAtLocation | None, purpose: Purpose) -> Any:
    there = at_place.schedules.all() if at_place else ()
    return there if any(one.purpose == purpose for one in there) else service.schedules.all()
