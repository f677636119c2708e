"""The hours of a service in lines to show; what nobody has said stays unknown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from directory.hours.clocks import in_london
from directory.hours.exceptions import ScheduleException
from directory.hours.schedules import Schedule
from directory.hours.timetables import Purpose, Timetable
from directory.hours.weeks import UsualWeek, coming, usual_week
from directory.models.schedules import timetable
from directory.pages.now import Now, bank_holidays_around, now_of, of_nations_with
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
    now: Now | None = None
    """What is so at the moment at which the page is made; none where the service takes nobody on."""

    @property
    def is_known(self) -> bool:
        """Whether there is any time to tell."""
        return self.week is not None or bool(self.later)


def hours_of(service: Any, *, today: date, at: datetime | None) -> list[Hours]:
    """The hours of a service, the door first and always there; place by place where places differ.

    With what is so at a moment, where there is one to ask about.
    """
    found = _hours_by_owner(service, today=today)
    if at is None or not any(hours.is_known for _, hours in found):
        return [hours for _, hours in found]
    holidays = bank_holidays_around(in_london(at).date())
    return [
        replace(hours, now=_now(service, owner, hours.purpose, at=at, holidays=holidays)) if hours.is_known else hours
        for owner, hours in found
    ]


def _now(service: Any, owner: Any, purpose: Purpose, *, at: datetime, holidays: Mapping[str, frozenset[date]]) -> Now:
    timetabled = partial(timetable_of, service, owner, purpose)
    return now_of(timetabled, at=at, holidays=of_nations_with(places_of_hours(service, owner), holidays))


def places_of_hours(service: Any, owner: Any) -> list[Any]:
    """The locations by whose nation bank holidays count: the one that the hours are of, or all of the service."""
    if owner is not service:
        return [owner.location]
    return [one.location for one in service.service_at_locations.all()]


def _hours_by_owner(service: Any, *, today: date) -> list[tuple[Any, Hours]]:
    told = owners_of_hours(service)
    return [(owner, _hours(service, owner, purpose=purpose, today=today)) for owner, purpose in told]


def owners_of_hours(service: Any) -> list[tuple[Any, Purpose]]:
    """Whose hours are told, and of what: the service or one of it at a location, the door first and always there."""
    doors = [one for one in service.service_at_locations.all() if _has_hours(one, purpose=Purpose.DOOR)]
    if not doors or _has_hours(service, purpose=Purpose.DOOR) or service.is_always_open:
        doors.insert(0, service)
    others = [
        (owner, purpose)
        for purpose in (Purpose.PHONE, Purpose.ONLINE)
        for owner in (service, *service.service_at_locations.all())
        if _has_hours(owner, purpose=purpose)
    ]
    return [*((owner, Purpose.DOOR) for owner in doors), *others]


def _has_hours(owner: Any, *, purpose: Purpose) -> bool:
    return any(one.purpose == purpose for one in (*owner.schedules.all(), *owner.schedule_exceptions.all()))


def _hours(service: Any, owner: Any, *, purpose: Purpose, today: date) -> Hours:
    place = "" if owner is service else str(owner.location)
    try:
        said = timetable_of(service, owner, purpose, frozenset())
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


def timetable_of(service: Any, owner: Any, purpose: Purpose, bank_holidays: frozenset[date]) -> Timetable:
    """What was said of these hours, with those bank holidays. Raises `Faults` for a row that makes no sense."""
    return timetable(
        purpose,
        schedules=owner.schedules.all(),
        exceptions=owner.schedule_exceptions.all(),
        on_bank_holidays=service.bank_holidays,
        bank_holidays=bank_holidays,
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
