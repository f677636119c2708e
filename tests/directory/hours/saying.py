"""Hours as an editor would say them in a line, for the tables: "MO,FR 09:00-17:00", "2TU 10:00-12:00"."""

from datetime import date, datetime, time
from typing import Any

from directory.hours.checking import checked_exception, checked_schedule
from directory.hours.clocks import LONDON
from directory.hours.exceptions import ScheduleException
from directory.hours.schedules import Schedule
from directory.hours.timetables import OnBankHolidays, Timetable

WORKING_DAYS = "MO,TU,WE,TH,FR"
EVERY_DAY = "MO,TU,WE,TH,FR,SA,SU"


def session(said: str, **fields: Any) -> Schedule:
    """ "TU 19:00-21:00" each week, "2TU 19:00-21:00" each month, "15 19:00-21:00" on a day of the month; "TU ?" is some
    time on Tuesdays."""
    days, times = said.split(" ")
    opens_at, closes_at = _times(times)
    is_day_of_month = days.lstrip("-").replace(",", "").isdigit()
    is_monthly = any(sign.isdigit() for sign in days)
    return checked_schedule(
        freq="MONTHLY" if is_monthly else "WEEKLY",
        byday="" if is_day_of_month else days,
        bymonthday=days if is_day_of_month else "",
        opens_at=opens_at,
        closes_at=closes_at,
        **{name: date.fromisoformat(value) if name in DAYS else value for name, value in fields.items()},
    )


DAYS = ("dtstart", "valid_from", "valid_to")


def but(said: str, reason: str = "") -> ScheduleException:
    """ "2026-12-25 closed", "2026-12-24..2026-12-31 10:00-12:00"."""
    days, times = said.split(" ")
    first, _, last = days.partition("..")
    opens_at, closes_at = _times("?" if times == "closed" else times)
    return checked_exception(
        start_date=date.fromisoformat(first),
        end_date=date.fromisoformat(last) if last else None,
        closed=times == "closed",
        opens_at=opens_at,
        closes_at=closes_at,
        reason=reason,
    )


def hours(*said: str | Schedule | ScheduleException, bank_holidays: str = "", on_them: str = "not_said") -> Timetable:
    """A timetable of lines: those with a year are exceptions, the others sessions."""
    values = [_value(one) if isinstance(one, str) else one for one in said]
    return Timetable(
        schedules=tuple(one for one in values if isinstance(one, Schedule)),
        exceptions=tuple(one for one in values if isinstance(one, ScheduleException)),
        bank_holidays=frozenset(date.fromisoformat(day) for day in bank_holidays.split()),
        on_bank_holidays=OnBankHolidays(on_them),
    )


def at(said: str) -> datetime:
    """A moment by the clocks of London: "2026-11-24 19:00"; "2026-10-25 01:30 again" is the second of the two."""
    wall = datetime.strptime(said.removesuffix(" again"), "%Y-%m-%d %H:%M").replace(tzinfo=LONDON)
    return wall.replace(fold=1 if said.endswith(" again") else 0)


def shown(moment: datetime | None) -> str | None:
    """A moment as `at` reads it."""
    if moment is None:
        return None
    local = moment.astimezone(LONDON)
    return f"{local:%Y-%m-%d %H:%M}{' again' if local.fold else ''}"


def _value(said: str) -> Schedule | ScheduleException:
    return but(said) if said[:2] == "20" else session(said)


def _times(said: str) -> tuple[time | None, time | None]:
    if said == "?":
        return None, None
    opens_at, closes_at = said.split("-")
    return time.fromisoformat(opens_at), time.fromisoformat(closes_at)
