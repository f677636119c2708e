"""`seed_bank_holidays` as an operator types it."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from directory.management.commands.seed_bank_holidays import SUBDIVISIONS
from directory.models.bank_holidays import BankHoliday, Nation, bank_holidays_of

pytestmark = pytest.mark.django_db

EASTER_MONDAY, ST_ANDREWS, MAY_DAY = date(2026, 4, 6), date(2026, 11, 30), date(2026, 5, 4)


def seeded(*, first: int = 2026, last: int = 2026) -> str:
    """What the command says, for these years."""
    said = StringIO()
    call_command("seed_bank_holidays", "--from", str(first), "--to", str(last), stdout=said)
    return said.getvalue()


@pytest.mark.parametrize(
    ("day", "nations"),
    [
        ("2026-12-25", "england wales scotland northern_ireland"),
        ("2026-12-28", "england wales scotland northern_ireland"),
        ("2026-04-06", "england wales northern_ireland"),
        ("2026-08-31", "england wales northern_ireland"),
        ("2026-08-03", "scotland"),
        ("2026-01-02", "scotland"),
        ("2026-11-30", "scotland"),
        ("2026-03-17", "northern_ireland"),
        ("2026-07-13", "northern_ireland"),
        ("2026-11-24", ""),
        ("2027-12-25", ""),
    ],
)
def test_each_nation_has_its_bank_holidays_of_2026(day: str, nations: str) -> None:
    seeded()
    found = {nation for nation in Nation.values if date.fromisoformat(day) in bank_holidays_of(nation)}
    assert found == {*nations.split()}


def test_it_says_how_many_it_added() -> None:
    assert [line.partition(":")[0] for line in seeded().splitlines()] == Nation.labels
    added = BankHoliday.objects.filter(nation=Nation.WALES).count()
    assert f"Wales: 0 added, {added} not touched" in seeded()


def test_twice_is_once() -> None:
    seeded()
    before = list(BankHoliday.objects.values())
    seeded()
    assert list(BankHoliday.objects.values()) == before


def test_further_years_are_added_to_it() -> None:
    seeded()
    seeded(first=2026, last=2027)
    assert {day.year for day in bank_holidays_of(Nation.ENGLAND)} == {2026, 2027}


def test_a_bank_holiday_that_an_editor_removed_stays_away() -> None:
    seeded()
    BankHoliday.objects.filter(day=ST_ANDREWS).delete()
    said = seeded()
    assert ST_ANDREWS not in bank_holidays_of(Nation.SCOTLAND)
    assert "Scotland: 2026-11-30 (Saint Andrew's Day) was removed or moved by an editor, and stays so" in said


def test_a_bank_holiday_that_an_editor_moved_does_not_come_back() -> None:
    seeded()
    BankHoliday.objects.filter(day=MAY_DAY, nation=Nation.ENGLAND).update(day=date(2026, 5, 8))
    seeded()
    in_may = {day for day in bank_holidays_of(Nation.ENGLAND) if day.month == 5}
    assert in_may == {date(2026, 5, 8), date(2026, 5, 25)}


def test_a_name_that_an_editor_gave_stays() -> None:
    seeded()
    BankHoliday.objects.filter(day=EASTER_MONDAY, nation=Nation.ENGLAND).update(name="Day after Easter")
    said = seeded()
    assert BankHoliday.objects.get(day=EASTER_MONDAY, nation=Nation.ENGLAND).name == "Day after Easter"
    assert "England: 2026-04-06 (Easter Monday) is “Day after Easter” here, and stays so" in said


def test_what_an_editor_wrote_first_is_theirs() -> None:
    BankHoliday.objects.create(day=EASTER_MONDAY, nation=Nation.ENGLAND, name="Easter")
    seeded()
    assert BankHoliday.objects.get(day=EASTER_MONDAY, nation=Nation.ENGLAND).name == "Easter"
    BankHoliday.objects.get(day=EASTER_MONDAY, nation=Nation.ENGLAND).delete()
    seeded()
    assert EASTER_MONDAY not in bank_holidays_of(Nation.ENGLAND)


@pytest.mark.parametrize(("first", "last"), [(2027, 2026), (1066, 2026), (2026, 9999)])
def test_impossible_years_are_refused_and_nothing_is_added(first: int, last: int) -> None:
    with pytest.raises(CommandError, match=f"--from {first} --to {last}: expected years in order"):
        seeded(first=first, last=last)
    assert not BankHoliday.objects.exists()


def test_without_years_it_looks_some_years_ahead() -> None:
    call_command("seed_bank_holidays", stdout=StringIO())
    assert len({day.year for day in bank_holidays_of(Nation.ENGLAND)}) == 3


def test_every_nation_has_its_name_in_the_library() -> None:
    assert set(SUBDIVISIONS) == set(Nation)
