"""Hypothesis draws schedules, exceptions and whole timetables round the turn of 2026 and the clock changes of 2027."""

from datetime import date, time, timedelta

from hypothesis import strategies as st

from directory.hours.checking import checked_exception, checked_schedule
from directory.hours.exceptions import ScheduleException
from directory.hours.schedules import Schedule
from directory.hours.timetables import OnBankHolidays, Timetable

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
TIMES = st.sampled_from([*(time(hour, minute) for hour in range(24) for minute in (0, 30)), time(23, 59)])
TIMES_AT_NIGHT = st.sampled_from([time(0), time(0, 30), time(1), time(1, 30), time(2), time(2, 30), time(22)])
DAYS = st.dates(date(2026, 10, 1), date(2027, 11, 30))


@st.composite
def schedules(draw: st.DrawFn, *, days: st.SearchStrategy[date] = DAYS) -> Schedule:
    """Any schedule that an editor could say."""
    freq = draw(st.sampled_from(["WEEKLY", "WEEKLY", "MONTHLY", "MONTH_DAY"]))
    weekdays = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True))
    nth = draw(st.sampled_from([-5, -2, -1, 1, 2, 5]))
    month_days = draw(st.lists(st.sampled_from([1, 15, 28, 29, 30, 31, -1, -31]), min_size=1, unique=True))
    interval = draw(st.sampled_from([1, 1, 2, 3]))
    first, last = sorted([draw(days), draw(days)])
    times = draw(st.one_of(st.just((None, None)), *[st.tuples(some, some) for some in (TIMES, TIMES_AT_NIGHT)]))
    return checked_schedule(
        freq="WEEKLY" if freq == "WEEKLY" else "MONTHLY",
        byday={"WEEKLY": ",".join(weekdays), "MONTHLY": ",".join(f"{nth}{day}" for day in weekdays)}.get(freq, ""),
        bymonthday=",".join(map(str, month_days)) if freq == "MONTH_DAY" else "",
        opens_at=times[0],
        closes_at=times[1],
        interval=interval,
        dtstart=first if interval > 1 or draw(st.booleans()) else None,
        valid_from=first if draw(st.booleans()) else None,
        valid_to=last if draw(st.booleans()) else None,
    )


@st.composite
def exceptions(draw: st.DrawFn, *, days: st.SearchStrategy[date] = DAYS) -> ScheduleException:
    """Closed or other times, for a day or some."""
    first = draw(days)
    closed = draw(st.booleans())
    opens_at, closes_at = (None, None) if closed else draw(st.tuples(TIMES, TIMES))
    return checked_exception(
        start_date=first,
        end_date=first + timedelta(days=draw(st.integers(0, 3))),
        closed=closed,
        opens_at=opens_at,
        closes_at=closes_at,
    )


def timetables(*, days: st.SearchStrategy[date]) -> st.SearchStrategy[Timetable]:
    """Anything said of a service whose exceptions and bank holidays are about these days."""
    return st.builds(
        Timetable,
        schedules=st.lists(schedules(), max_size=3).map(tuple),
        exceptions=st.lists(exceptions(days=days), max_size=3).map(tuple),
        on_bank_holidays=st.sampled_from(OnBankHolidays),
        bank_holidays=st.frozensets(days, max_size=2),
        is_always_open=st.booleans(),
        is_by_appointment=st.sampled_from([False, False, True]),
    )
