"""Schedules and their exceptions, as rows; `directory.hours` says what they mean."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.models import Orderable

from directory.hours.checking import LONGEST_INTERVAL, checked_exception, checked_schedule
from directory.hours.exceptions import ScheduleException
from directory.hours.schedules import Freq, Schedule
from directory.hours.timetables import OnBankHolidays, Purpose, Timetable
from directory.models.texts import line
from navigator.core.documents.faults import Faults

PURPOSES = [(Purpose.DOOR.value, "Door"), (Purpose.PHONE.value, "Telephone"), (Purpose.ONLINE.value, "Online")]
FREQUENCIES = [(Freq.WEEKLY.value, "Every week"), (Freq.MONTHLY.value, "Every month")]

WEEKLY_BY_WEEKDAY = models.Q(freq=Freq.WEEKLY.value, bymonthday="") & ~models.Q(byday="")
MONTHLY_BY_WEEKDAY = models.Q(freq=Freq.MONTHLY.value, bymonthday="") & ~models.Q(byday="")
MONTHLY_BY_DAY = models.Q(freq=Freq.MONTHLY.value, byday="") & ~models.Q(bymonthday="")
BOTH_TIMES = models.Q(opens_at__isnull=False, closes_at__isnull=False)
NO_TIMES = models.Q(opens_at__isnull=True, closes_at__isnull=True)


class ScheduleFields(Orderable):
    """A session that comes back, in the fields of HSDS; `directory.hours.schedules` says what they mean."""

    purpose = models.CharField("hours of", max_length=10, choices=PURPOSES, default=Purpose.DOOR.value)
    freq = models.CharField("how often", max_length=10, choices=FREQUENCIES, default=Freq.WEEKLY.value)
    byday = line(
        verbose_name="days",
        max_length=60,
        help_text="Every month: which of them as well, such as the second Tuesday.",
    )
    bymonthday = line(
        verbose_name="days of the month",
        max_length=100,
        help_text="Every month, instead of weekdays: 1,15 or -1 for its last day.",
    )
    opens_at = models.TimeField(
        "opens at", null=True, blank=True, help_text="Leave both times empty where nobody knows them."
    )
    closes_at = models.TimeField(
        "closes at", null=True, blank=True, help_text="Earlier than it opens is past midnight; the same is 24 hours."
    )
    interval = models.PositiveSmallIntegerField(
        default=1, help_text="1 is every week or month, 2 every other; then the first session is needed."
    )
    dtstart = models.DateField(
        "first session", null=True, blank=True, help_text="From its week or month the interval counts."
    )
    valid_from = models.DateField("first day", null=True, blank=True, help_text="Before it the hours are unknown.")
    valid_to = models.DateField("last day", null=True, blank=True, help_text="After it the hours are unknown.")
    description = line(help_text="Shown beside it: “women only”, “until the food is gone”.")

    class Meta(Orderable.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purpose__in=[one.value for one in Purpose]), name="%(class)s_purpose_is_known"
            ),
            models.CheckConstraint(
                condition=WEEKLY_BY_WEEKDAY | MONTHLY_BY_WEEKDAY | MONTHLY_BY_DAY, name="%(class)s_says_its_days"
            ),
            models.CheckConstraint(condition=BOTH_TIMES | NO_TIMES, name="%(class)s_both_times_or_none"),
            models.CheckConstraint(
                condition=models.Q(interval=1) | models.Q(interval__range=(1, LONGEST_INTERVAL), dtstart__isnull=False),
                name="%(class)s_interval_counts_from_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_to__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="%(class)s_days_in_order",
            ),
        ]

    def __str__(self) -> str:
        return " ".join(filter(None, [self.get_freq_display(), self.byday or self.bymonthday, self.description]))

    def clean(self) -> None:
        """Raises `ValidationError`, at each field what was expected there."""
        super().clean()
        try:
            self.as_schedule()
        except Faults as faults:
            raise as_validation_error(faults) from None

    def as_schedule(self) -> Schedule:
        """What it means. Raises `Faults` for a row that was never cleaned and makes no sense."""
        return checked_schedule(
            freq=self.freq,
            byday=self.byday,
            bymonthday=self.bymonthday,
            opens_at=self.opens_at,
            closes_at=self.closes_at,
            interval=self.interval,
            dtstart=self.dtstart,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            description=self.description,
        )


class ScheduleExceptionFields(Orderable):
    """Days with other hours than usual (HSDS 2: holiday_schedule). Of several on one day the shortest counts."""

    purpose = models.CharField(
        "hours of", max_length=10, choices=PURPOSES, blank=True, help_text="Leave empty for all of them."
    )
    start_date = models.DateField("first day")
    end_date = models.DateField("last day", null=True, blank=True, help_text="Leave empty for a single day.")
    closed = models.BooleanField(default=False, help_text="Otherwise say when it opens and closes.")
    opens_at = models.TimeField("opens at", null=True, blank=True, help_text="On each of the days.")
    closes_at = models.TimeField("closes at", null=True, blank=True)
    reason = line(help_text="Shown beside it: “staff training”.")

    class Meta(Orderable.Meta):
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purpose__in=["", *(one.value for one in Purpose)]),
                name="%(class)s_purpose_is_known",
            ),
            models.CheckConstraint(
                condition=(models.Q(closed=True) & NO_TIMES) | (models.Q(closed=False) & BOTH_TIMES),
                name="%(class)s_closed_or_other_times",
            ),
            models.CheckConstraint(
                condition=models.Q(end_date__isnull=True) | models.Q(end_date__gte=models.F("start_date")),
                name="%(class)s_days_in_order",
            ),
        ]

    def __str__(self) -> str:
        days = f"{self.start_date}–{self.end_date}" if self.end_date else str(self.start_date)
        return f"{days}: {self.reason or ('closed' if self.closed else 'other times')}"

    def clean(self) -> None:
        """Raises `ValidationError`, at each field what was expected there."""
        super().clean()
        try:
            self.as_exception()
        except Faults as faults:
            raise as_validation_error(faults) from None

    def as_exception(self) -> ScheduleException:
        """What it means. Raises `Faults` for a row that was never cleaned and makes no sense."""
        return checked_exception(
            start_date=self.start_date,
            end_date=self.end_date,
            closed=self.closed,
            opens_at=self.opens_at,
            closes_at=self.closes_at,
            reason=self.reason,
        )


def as_validation_error(faults: Faults) -> ValidationError:
    """The faults at their fields, in words for whoever fills them in: what was found, and what was expected."""
    messages: dict[str, list[str]] = {}
    for fault in faults.faults:
        messages.setdefault(fault.path, []).append(f"Found {fault.found}. Expected {fault.expected}.")
    return ValidationError(messages)


def timetable(
    purpose: Purpose,
    *,
    schedules: Iterable[ScheduleFields],
    exceptions: Iterable[ScheduleExceptionFields],
    on_bank_holidays: str,
    bank_holidays: frozenset[date],
    is_always_open: bool = False,
    is_by_appointment: bool = False,
) -> Timetable:
    """The rows that are about one purpose, as a value. Raises `Faults` for a row that makes no sense.

    By appointment is said of the door: a telephone that is answered needs none.
    """
    return Timetable(
        schedules=tuple(one.as_schedule() for one in schedules if one.purpose == purpose),
        exceptions=tuple(one.as_exception() for one in exceptions if one.purpose in ("", purpose)),
        on_bank_holidays=OnBankHolidays(on_bank_holidays),
        bank_holidays=bank_holidays,
        is_always_open=is_always_open,
        is_by_appointment=is_by_appointment and purpose is Purpose.DOOR,
    )
