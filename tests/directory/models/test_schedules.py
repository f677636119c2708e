"""Schedules and exceptions as rows: what an editor is told, and what the database holds to whoever writes."""

from datetime import date, time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from directory.hours.exceptions import ScheduleException
from directory.hours.schedules import Freq, Schedule
from directory.hours.timetables import OnBankHolidays, Purpose
from directory.hours.weekdays import NamedDay, Weekday
from directory.models import schedules
from directory.models.schedules import ScheduleExceptionFields, ScheduleFields, timetable
from directory.models.service_schedules import ServiceSchedule, ServiceScheduleException
from directory.models.services import Service

NINE, FIVE = time(9), time(17)
MAY, JUNE = date(2027, 5, 1), date(2027, 6, 1)
CHRISTMAS = date(2026, 12, 25)
EVERY_CONCRETE_ROW = [*ScheduleFields.__subclasses__(), *ScheduleExceptionFields.__subclasses__()]


def row(**fields: Any) -> ServiceSchedule:
    return ServiceSchedule(**{"byday": "MO", "opens_at": NINE, "closes_at": FIVE, **fields})


def exception(**fields: Any) -> ServiceScheduleException:
    return ServiceScheduleException(**{"start_date": CHRISTMAS, "closed": True, **fields})


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"closes_at": None}, {"closes_at": ["Expected a time, since the other time is given."]}),
        ({"freq": "MONTHLY"}, {"byday": ["which weekday of the month"]}),
        ({"interval": 0}, {"interval": ["Expected a whole number from 1 (every time) to 52."]}),
        ({"interval": 2}, {"dtstart": ["Expected the day of the first session"]}),
        ({"valid_from": JUNE, "valid_to": MAY}, {"valid_to": ["Expected a day not before valid_from, 2027-06-01."]}),
        ({"byday": "Monday"}, {"byday": ['Found "Monday". Expected weekdays such as MO or MO,WE,FR']}),
        (
            {"byday": "", "interval": 0},
            {"byday": ["Expected weekdays such as MO"], "interval": ["Expected a whole number"]},
        ),
        # What Django found first is told as well, and nothing falls over.
        ({"opens_at": "nine"}, {"opens_at": ["has an invalid format", "Expected a time of the clock"]}),
    ],
)
@pytest.mark.django_db
def test_an_editor_is_told_at_the_field(fields: dict[str, Any], told: dict[str, list[str]]) -> None:
    with pytest.raises(ValidationError) as refused:
        row(**fields).full_clean(exclude=["service"])
    messages = refused.value.message_dict
    assert set(messages) == set(told)
    assert all(part in " ".join(messages[field]) for field, parts in told.items() for part in parts)


@pytest.mark.django_db
def test_an_exception_is_told_about_in_the_same_way() -> None:
    with pytest.raises(ValidationError) as refused:
        exception(opens_at=NINE, end_date=date(2026, 12, 24)).full_clean(exclude=["service"])
    assert refused.value.message_dict == {
        "closed": ['Found "yes". Expected either closed or other times, not both.'],
        "end_date": ['Found "2026-12-24". Expected a day not before start_date, 2026-12-25.'],
    }


@pytest.mark.django_db
@pytest.mark.parametrize("made", [row(), row(opens_at=None, closes_at=None), exception(), exception(purpose="phone")])
def test_these_rows_are_fine(made: ServiceSchedule | ServiceScheduleException) -> None:
    made.full_clean(exclude=["service"])


@pytest.mark.parametrize("kind", EVERY_CONCRETE_ROW)
def test_every_row_has_the_constraints(kind: type[ScheduleFields]) -> None:
    assert len(kind._meta.constraints) >= 3


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("made", "constraint"),
    [
        (row(purpose="window"), "purpose_is_known"),
        (row(byday=""), "says_its_days"),
        (row(bymonthday="1"), "says_its_days"),
        (row(freq="SECONDLY"), "says_its_days"),
        (row(freq="MONTHLY", byday="2MO", bymonthday="1"), "says_its_days"),
        (row(closes_at=None), "both_times_or_none"),
        (row(interval=0), "interval_counts_from_a_day"),
        (row(interval=2), "interval_counts_from_a_day"),
        (row(interval=53, dtstart=MAY), "interval_counts_from_a_day"),
        (row(valid_from=JUNE, valid_to=MAY), "days_in_order"),
        (exception(purpose="window"), "purpose_is_known"),
        (exception(closed=False), "closed_or_other_times"),
        (exception(opens_at=NINE, closes_at=FIVE), "closed_or_other_times"),
        (exception(end_date=date(2026, 12, 24)), "days_in_order"),
    ],
)
def test_the_database_refuses_what_was_never_cleaned(
    made: ServiceSchedule | ServiceScheduleException, constraint: str
) -> None:
    made.service_id = 1  # no service at all: the row falls before anybody looks for it
    with pytest.raises(IntegrityError, match=f"{type(made).__name__.lower()}_{constraint}"):
        made.save()


def test_a_row_is_the_schedule_that_it_says() -> None:
    made = row(freq="MONTHLY", byday="2TU", interval=2, dtstart=MAY, valid_from=MAY, valid_to=JUNE, description="men")
    assert made.as_schedule() == Schedule(
        Freq.MONTHLY,
        byday=(NamedDay(Weekday.TU, 2),),
        opens_at=NINE,
        closes_at=FIVE,
        interval=2,
        dtstart=MAY,
        valid_from=MAY,
        valid_to=JUNE,
        description="men",
    )


def test_a_row_is_the_exception_that_it_says() -> None:
    assert exception(reason="Christmas").as_exception() == ScheduleException(CHRISTMAS, CHRISTMAS, reason="Christmas")


@pytest.mark.parametrize(
    ("purpose", "openings", "closures", "is_by_appointment"),
    [(Purpose.DOOR, [NINE], 2, True), (Purpose.PHONE, [FIVE], 1, False), (Purpose.ONLINE, [], 1, False)],
)
def test_a_timetable_is_about_one_purpose(
    purpose: Purpose, openings: list[time], closures: int, is_by_appointment: bool
) -> None:
    made = timetable(
        purpose,
        schedules=[row(), row(purpose="phone", opens_at=FIVE)],
        exceptions=[exception(), exception(purpose="door")],
        on_bank_holidays="closed",
        bank_holidays=frozenset({CHRISTMAS}),
        is_by_appointment=True,
    )
    assert [one.opens_at for one in made.schedules] == openings
    assert len(made.exceptions) == closures
    assert made.is_by_appointment is is_by_appointment
    assert (made.on_bank_holidays, made.bank_holidays) == (OnBankHolidays.CLOSED, {CHRISTMAS})


def test_every_choice_of_a_service_about_bank_holidays_is_one_that_hours_know() -> None:
    assert {*Service.BankHolidays.values} <= {*OnBankHolidays}


@pytest.mark.parametrize(
    ("choices", "known"), [(schedules.PURPOSES, Purpose), (schedules.FREQUENCIES, Freq)], ids=["purposes", "freq"]
)
def test_every_choice_has_its_words(choices: list[tuple[str, str]], known: type[Purpose | Freq]) -> None:
    assert [value for value, _ in choices] == list(known)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (row(description="women only"), "Every week MO women only"),
        (row(freq="MONTHLY", byday="", bymonthday="1"), "Every month 1"),
        (exception(), "2026-12-25: closed"),
        (exception(end_date=date(2026, 12, 28), reason="Christmas"), "2026-12-25–2026-12-28: Christmas"),
        (exception(closed=False), "2026-12-25: other times"),
    ],
)
def test_rows_say_what_they_are(made: object, words: str) -> None:
    assert str(made) == words
