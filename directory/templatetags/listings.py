"""What the templates of listings need beyond Django: a listing gathered for its page, and times as people say them."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

import phonenumbers
from django import template
from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from directory.hours.schedules import Freq, Schedule
from directory.hours.weekdays import NamedDay, Weekday
from directory.hours.weeks import Run, Times
from directory.models import Organisation, Service
from directory.models.phones import COUNTRY
from directory.pages.finding import Wanted, services_for
from directory.pages.shown import ShownService

register = template.Library()

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COUNTED = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}


@register.simple_tag
def shown(service: Service) -> ShownService:
    """All that the page of a service shows, as of this moment."""
    return ShownService(service, timezone.localdate(), at=timezone.now())


@register.simple_tag
def services_of(organisation: Organisation) -> "QuerySet[Service]":
    """The services of an organisation that anybody may see."""
    return services_for(Wanted(organisation=organisation.slug))


@register.simple_tag
def problems_to() -> str:
    """The e-mail address to which somebody writes that a listing is wrong; empty where there is none."""
    return str(settings.PROBLEMS_TO)


@register.filter
def web_page(address: str) -> str:
    """An address that opens a page; nothing for any other, such as a script that came past the forms."""
    return address if address.lower().startswith(("https://", "http://")) else ""


@register.filter
def clock(at: time) -> str:
    """9am, 9.30am, midday, midnight."""
    if at.minute == 0 and at.hour in (0, 12):
        return "midday" if at.hour else "midnight"
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"


@register.filter
def moment(at: datetime, seen_from: datetime) -> str:
    """5pm; midnight tonight; tomorrow at 9am; Monday next week at 9am: as one says it at a moment, a week ahead."""
    days = (at.date() - seen_from.date()).days
    if days == 0:
        return clock(at.time())
    if at.time() == time(0):
        return _midnight(at, days=days)
    named = WEEKDAYS[at.weekday()] + (" next week" if days == len(WEEKDAYS) else "")
    return f"{'tomorrow' if days == 1 else named} at {clock(at.time())}"


def _midnight(at: datetime, *, days: int) -> str:
    """Named by the evening before it: people take "tomorrow at midnight" for the end of tomorrow."""
    evening = {1: "tonight", 2: "tomorrow"}.get(days) or f"on {WEEKDAYS[at.weekday() - 1]}"
    return f"midnight {evening}"


@register.filter
def times(session: Times | Schedule) -> str:
    """9am to 5pm; 24 hours; or that nobody has said when."""
    if session.opens_at is None or session.closes_at is None:
        return "times not known"
    if session.opens_at == session.closes_at:
        return "24 hours" if session.opens_at == time(0) else f"24 hours from {clock(session.opens_at)}"
    closes = "midnight" if session.closes_at >= time(23, 59) else clock(session.closes_at)
    return f"{clock(session.opens_at)} to {closes}"


@register.filter
def days(runs: Iterable[Run]) -> str:
    """Monday to Friday; Monday, Wednesday and Friday; every day."""
    named = [_run(run) for run in runs]
    return " and ".join(filter(None, [", ".join(named[:-1]), named[-1]]))


def _run(run: Run) -> str:
    if (run.first, run.last) == (Weekday.MO, Weekday.SU):
        return "Every day"
    if run.first == run.last:
        return WEEKDAYS[run.first]
    return f"{WEEKDAYS[run.first]}{' and ' if run.last == run.first + 1 else ' to '}{WEEKDAYS[run.last]}"


@register.filter
def comes(schedule: Schedule) -> str:
    """The second Tuesday of every month; every 2 weeks on Monday."""
    on = " and ".join(_day(day) for day in schedule.byday) or " and ".join(
        _month_day(day) for day in schedule.bymonthday
    )
    if schedule.freq is Freq.MONTHLY:
        return f"{on} of every {'month' if schedule.interval == 1 else f'{schedule.interval} months'}"
    return on if schedule.interval == 1 else f"{on}, every {schedule.interval} weeks"


def _day(day: NamedDay) -> str:
    name = WEEKDAYS[day.weekday]
    return _counted(day.nth, name) if day.nth else name


def _month_day(day: int) -> str:
    return f"day {day}" if day > 0 else _counted(day, "day")


def _counted(nth: int, thing: str) -> str:
    """The second Tuesday; the last day; the second day from the end."""
    if nth == -1:
        return f"last {thing}"
    number = COUNTED.get(abs(nth), f"number {abs(nth)}")
    return f"{number} {thing}" if nth > 0 else f"{number} {thing} from the end"


@register.filter
def day_named(day: date | None, *, today: date | None = None) -> str:
    """3 May, with its year where that is not this one."""
    if day is None:
        return ""
    this_year = (today or timezone.localdate()).year
    return f"{day.day} {day:%B}" if day.year == this_year else f"{day.day} {day:%B %Y}"


@register.filter
def telephone(number: str) -> str:
    """0808 157 0899, as it is written in the UK; +33 1 23 45 67 89; 111. What is no number stays as it was typed."""
    digits = number.replace(" ", "")
    try:
        found = phonenumbers.parse(number, COUNTRY)
    except phonenumbers.NumberParseException:
        return number
    if len(digits) <= 6 or not phonenumbers.is_possible_number(found):
        return number
    is_ours = found.country_code == phonenumbers.country_code_for_region(COUNTRY)
    shape = phonenumbers.PhoneNumberFormat.NATIONAL if is_ours else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(found, shape)


@register.filter
def currency(cost: Any) -> str:
    """£3 or £3.50; 3 EUR."""
    amount = f"{cost.amount:.0f}" if cost.amount == cost.amount.to_integral_value() else f"{cost.amount:.2f}"
    return f"£{amount}" if cost.currency == "GBP" else f"{amount} {cost.currency}"
