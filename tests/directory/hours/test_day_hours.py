"""The hours of one day. Christmas Day 2026 is a Friday; 28 December, a Monday, is a bank holiday."""

from dataclasses import replace
from datetime import date

import pytest

from directory.hours.day_hours import hours_on
from directory.hours.spells import Spell
from directory.hours.timetables import Timetable
from tests.directory.hours.saying import EVERY_DAY, WORKING_DAYS, but, hours, session

CHRISTMAS = "2026-12-25 2026-12-28"
ALL_DAY = "unknown 00:00–24:00"


def told(timetable: Timetable, day: str) -> str:
    """Where the hours of a day come from, and its spells in a line: "usual: open 09:00–17:00"."""
    found = hours_on(timetable, date.fromisoformat(day))
    return f"{found.source}: {', '.join(_told(spell) for spell in found.spells) or 'closed'}"


def _told(spell: Spell) -> str:
    days = (spell.closes.date() - spell.opens.date()).days
    hour = spell.closes.hour + 24 * days
    return f"{spell.standing} {spell.opens:%H:%M}–{hour}:{spell.closes:%M}"


@pytest.mark.parametrize(
    ("said", "day", "hours_of_the_day"),
    [
        ([f"{WORKING_DAYS} 09:00-17:00"], "2026-11-24", "usual: open 09:00–17:00"),
        ([f"{WORKING_DAYS} 09:00-17:00"], "2026-11-28", "usual: closed"),
        (["TU 13:00-17:00", "TU 09:00-12:00"], "2026-11-24", "usual: open 09:00–12:00, open 13:00–17:00"),
        (["TU 09:00-12:00", "TU 09:00-12:00"], "2026-11-24", "usual: open 09:00–12:00"),
        # Past midnight, to midnight, 24 hours.
        (["FR 22:00-02:00"], "2026-11-27", "usual: open 22:00–26:00"),
        (["FR 22:00-02:00"], "2026-11-28", "usual: closed"),
        (["FR 22:00-00:00"], "2026-11-27", "usual: open 22:00–24:00"),
        (["FR 22:00-23:59"], "2026-11-27", "usual: open 22:00–24:00"),
        (["FR 08:00-08:00"], "2026-11-27", "usual: open 08:00–32:00"),
        # Nothing said; some time of the day.
        ([], "2026-11-27", f"not_stated: {ALL_DAY}"),
        (["FR ?"], "2026-11-27", f"usual: {ALL_DAY}"),
        (["FR ?"], "2026-11-28", "usual: closed"),
        (["FR ?", "FR 09:00-12:00"], "2026-11-27", f"usual: {ALL_DAY}, open 09:00–12:00"),
        # Before the first day and after the last nothing is said.
        ([session("FR 09:00-12:00", valid_from="2026-11-28")], "2026-11-27", f"not_stated: {ALL_DAY}"),
        ([session("FR 22:00-02:00", valid_to="2026-11-27")], "2026-11-27", "usual: open 22:00–26:00"),
        ([session("FR 22:00-02:00", valid_to="2026-11-27")], "2026-11-28", f"not_stated: {ALL_DAY}"),
        ([session("FR 09:00-12:00", valid_to="2026-11-20"), "MO 09:00-12:00"], "2026-11-27", "usual: closed"),
        # That the first session is still to come is something said.
        ([session("FR 09:00-12:00", dtstart="2026-12-04")], "2026-11-27", "usual: closed"),
    ],
)
def test_an_ordinary_day(said: list[str], day: str, hours_of_the_day: str) -> None:
    assert told(hours(*said), day) == hours_of_the_day


@pytest.mark.parametrize(
    ("exceptions", "hours_of_the_day"),
    [
        (["2026-11-24 closed"], "exception: closed"),
        (["2026-11-24 10:00-12:00"], "exception: open 10:00–12:00"),
        (["2026-11-24 22:00-02:00"], "exception: open 22:00–26:00"),
        (["2026-11-01..2026-11-30 closed"], "exception: closed"),
        (["2026-11-24..2026-11-25 closed"], "exception: closed"),
        (["2026-11-23..2026-11-24 closed"], "exception: closed"),
        (["2026-11-23 closed", "2026-11-25 closed"], "usual: open 09:00–17:00"),
        # The shortest is the truth of the day, in whatever order they stand.
        (["2026-11-01..2026-11-30 closed", "2026-11-24 10:00-12:00"], "exception: open 10:00–12:00"),
        (["2026-11-24 10:00-12:00", "2026-11-01..2026-11-30 closed"], "exception: open 10:00–12:00"),
        (["2026-11-24 closed", "2026-11-23..2026-11-27 10:00-12:00"], "exception: closed"),
        # Equally short: openings add up, but closed and open together tell nothing.
        (["2026-11-24 14:00-16:00", "2026-11-24 10:00-12:00"], "exception: open 10:00–12:00, open 14:00–16:00"),
        (["2026-11-24 closed", "2026-11-24 10:00-12:00"], f"exception: {ALL_DAY}"),
        (["2026-11-24 closed", "2026-11-24 22:00-02:00"], f"exception: {ALL_DAY}, unknown 22:00–26:00"),
    ],
)
def test_a_tuesday_with_exceptions(exceptions: list[str], hours_of_the_day: str) -> None:
    assert told(hours(f"{WORKING_DAYS} 09:00-17:00", *exceptions), "2026-11-24") == hours_of_the_day


def test_an_exception_may_open_a_day_that_is_closed() -> None:
    assert told(hours("MO 09:00-17:00", "2026-11-28 10:00-12:00"), "2026-11-28") == "exception: open 10:00–12:00"


def test_an_exception_is_known_where_nothing_else_is() -> None:
    assert told(hours("2026-11-28 closed"), "2026-11-28") == "exception: closed"


def test_the_reasons_of_a_day_are_told_once_each() -> None:
    exceptions = [
        but("2026-11-24 10:00-12:00", "Fair"),
        but("2026-11-24 14:00-16:00", "Fair"),
        but("2026-11-24 18:00-19:00"),
    ]
    assert hours_on(hours(*exceptions), date(2026, 11, 24)).reason == "Fair"


@pytest.mark.parametrize(
    ("on_bank_holidays", "said", "day", "hours_of_the_day"),
    [
        ("not_said", ["FR 09:00-17:00"], "2026-12-25", f"bank_holiday: {ALL_DAY}"),
        ("other_times", ["FR 09:00-17:00"], "2026-12-25", f"bank_holiday: {ALL_DAY}"),
        ("closed", ["FR 09:00-17:00"], "2026-12-25", "bank_holiday: closed"),
        ("as_usual", ["FR 09:00-17:00"], "2026-12-25", "usual: open 09:00–17:00"),
        # Whether a night begins on it is not known either.
        ("not_said", ["FR 22:00-02:00"], "2026-12-25", f"bank_holiday: {ALL_DAY}, unknown 22:00–26:00"),
        ("not_said", ["FR 18:00-00:00"], "2026-12-25", f"bank_holiday: {ALL_DAY}"),
        ("not_said", ["TU 09:00-17:00"], "2026-12-25", f"bank_holiday: {ALL_DAY}"),
        # An exception says more than any rule.
        ("not_said", ["FR 09:00-17:00", "2026-12-25 12:00-14:00"], "2026-12-25", "exception: open 12:00–14:00"),
        ("other_times", ["FR 09:00-17:00", "2026-12-25 12:00-14:00"], "2026-12-25", "exception: open 12:00–14:00"),
        ("closed", ["FR 09:00-17:00", "2026-12-25 12:00-14:00"], "2026-12-25", "exception: open 12:00–14:00"),
        ("as_usual", ["FR 09:00-17:00", "2026-12-25 closed"], "2026-12-25", "exception: closed"),
        # Nothing said of the hours, but of bank holidays.
        ("closed", [], "2026-12-25", "bank_holiday: closed"),
        ("as_usual", [], "2026-12-25", f"not_stated: {ALL_DAY}"),
        # 24 hours on every day is said of bank holidays too.
        ("not_said", [f"{EVERY_DAY} 00:00-23:59"], "2026-12-25", "usual: open 00:00–24:00"),
        ("closed", [f"{EVERY_DAY} 00:00-23:59"], "2026-12-25", "bank_holiday: closed"),
        ("other_times", [f"{EVERY_DAY} 00:00-23:59"], "2026-12-25", f"bank_holiday: {ALL_DAY}"),
        ("not_said", ["FR 09:00-17:00"], "2026-12-24", "usual: closed"),
    ],
)
def test_a_bank_holiday(on_bank_holidays: str, said: list[str], day: str, hours_of_the_day: str) -> None:
    assert told(hours(*said, bank_holidays=CHRISTMAS, on_them=on_bank_holidays), day) == hours_of_the_day


@pytest.mark.parametrize(
    ("timetable", "hours_of_the_day"),
    [
        (replace(hours(), is_always_open=True), "usual: open 00:00–24:00"),
        (replace(hours("MO 09:00-17:00"), is_always_open=True), "usual: closed"),
        (replace(hours(), is_by_appointment=True), "usual: by_appointment 00:00–24:00"),
        (replace(hours("FR 09:00-17:00"), is_by_appointment=True), "usual: by_appointment 09:00–17:00"),
        (replace(hours("FR ?"), is_by_appointment=True), "usual: by_appointment 00:00–24:00"),
        (replace(hours("2026-11-27 closed"), is_by_appointment=True), "exception: closed"),
        (replace(hours("2026-11-27 closed"), is_always_open=True), "exception: closed"),
        (replace(hours("2026-11-27 10:00-12:00"), is_by_appointment=True), "exception: by_appointment 10:00–12:00"),
    ],
)
def test_always_open_and_by_appointment(timetable: Timetable, hours_of_the_day: str) -> None:
    assert told(timetable, "2026-11-27") == hours_of_the_day


def test_always_open_is_open_on_bank_holidays() -> None:
    timetable = replace(hours(bank_holidays=CHRISTMAS), is_always_open=True)
    assert told(timetable, "2026-12-25") == "usual: open 00:00–24:00"


@pytest.mark.parametrize(("said", "is_unknown"), [([], True), (["FR ?"], True), (["FR 09:00-12:00"], False)])
def test_a_day_tells_whether_it_is_known(said: list[str], is_unknown: bool) -> None:
    assert hours_on(hours(*said), date(2026, 11, 27)).is_unknown is is_unknown


def test_what_was_said_beside_a_session_goes_with_it() -> None:
    (spell,) = hours_on(hours(session("FR 09:00-12:00", description="women only")), date(2026, 11, 27)).spells
    assert spell.description == "women only"
