"""The hours of a service in lines to show; what nobody has said stays unknown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from directory.hours.exceptions import ScheduleException
from directory.hours.schedules import Schedule
from directory.hours.timetables import Purpose, Timetable
from directory.hours.weeks import UsualWeek, coming, usual_week
from directory.models.schedules import timetable
from navigator.core.documents.faults import Faults

AHEAD = timedelta(days=60)
"""Days with other hours are told this long before."""


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of one thing: a door, a telephone, something online; at one place, or wherever the service is."""

    purpose: Purpose
    week: UsualWeek | None
    place: str = ""
    later: tuple[Schedule, ...] = ()
    exceptions: tuple[ScheduleException, ...] = ()
    is_by_appointment: bool = False
    is_unreadable: bool = False

    @property
    def is_known(self) -> bool:
        """Whether there is any time to tell."""
        return self.week is not None or bool(self.later)


def hours_of(service: Any, *, today: date) -> list[Hours]:
    """The hours of a service, the door first and always there; place by place where places differ."""
    at_places = [one for one in service.service_at_locations.all() if _has_hours(one, purpose=Purpose.DOOR)]
    doors = [_hours(service, one, purpose=Purpose.DOOR, today=today) for one in at_places]
    if not doors or _has_hours(service, purpose=Purpose.DOOR) or service.is_always_open:
        doors.insert(0, _hours(service, service, purpose=Purpose.DOOR, today=today))
    others = [
        _hours(service, owner, purpose=purpose, today=today)
        for purpose in (Purpose.PHONE, Purpose.ONLINE)
        for owner in (service, *service.service_at_locations.all())
        if _has_hours(owner, purpose=purpose)
    ]
    return [*doors, *others]


def _has_hours(owner: Any, *, purpose: Purpose) -> bool:
    return any(one.purpose == purpose for one in (*owner.schedules.all(), *owner.schedule_exceptions.all()))


def _hours(service: Any, owner: Any, *, purpose: Purpose, today: date) -> Hours:
    place = "" if owner is service else str(owner.location)
    try:
        said = _timetable(service, owner, purpose=purpose)
    except Faults:
        # A preview shows what is typed, sense or not; what is public was checked at the door.
        return Hours(purpose, None, place=place, is_unreadable=True)
    return Hours(
        purpose,
        usual_week(said, on=today),
        place=place,
        later=coming(said, on=today),
        exceptions=tuple(_soon(_exceptions_of(owner, purposes=_told_with(owner, service, purpose)), today=today)),
        is_by_appointment=said.is_by_appointment,
    )


def _timetable(service: Any, owner: Any, *, purpose: Purpose) -> Timetable:
    return timetable(
        purpose,
        schedules=owner.schedules.all(),
        exceptions=owner.schedule_exceptions.all(),
        on_bank_holidays=service.bank_holidays,
        bank_holidays=frozenset(),
        is_always_open=service.is_always_open and purpose is Purpose.DOOR,
        is_by_appointment=service.is_by_appointment,
    )


def exceptions_everywhere(service: Any, *, today: date) -> list[ScheduleException]:
    """Days soon to come on which all that a service does has other hours."""
    try:
        return _soon(_exceptions_of(service, purposes=("",)), today=today)
    except Faults:
        return []  # told with the hours of the door


def _told_with(owner: Any, service: Any, purpose: Purpose) -> tuple[str, ...]:
    """Which exceptions are told with these hours: one of a place, for all its hours, with those of its door."""
    is_of_a_place = owner is not service and purpose is Purpose.DOOR
    return (purpose, "") if is_of_a_place else (purpose,)


def _exceptions_of(owner: Any, *, purposes: tuple[str, ...]) -> list[ScheduleException]:
    return [one.as_exception() for one in owner.schedule_exceptions.all() if one.purpose in purposes]


def _soon(exceptions: Iterable[ScheduleException], *, today: date) -> list[ScheduleException]:
    found = [one for one in exceptions if one.end_date >= today and one.start_date <= today + AHEAD]
    return sorted(found, key=lambda one: (one.start_date, one.end_date))
