"""Bank holidays as rows."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from directory.models.bank_holidays import BankHoliday, Nation, SeededBankHoliday, bank_holidays_of

ST_ANDREWS = date(2026, 11, 30)


@pytest.mark.django_db
def test_each_nation_has_its_own() -> None:
    BankHoliday.objects.create(day=ST_ANDREWS, nation=Nation.SCOTLAND, name="St Andrew's Day")
    assert [bank_holidays_of(nation) for nation in (Nation.SCOTLAND, Nation.ENGLAND)] == [{ST_ANDREWS}, frozenset()]


@pytest.mark.django_db
def test_a_day_is_one_bank_holiday_of_a_nation() -> None:
    again = BankHoliday(day=ST_ANDREWS, nation=Nation.SCOTLAND, name="St Andrew")
    BankHoliday.objects.create(day=ST_ANDREWS, nation=Nation.SCOTLAND, name="St Andrew's Day")
    with pytest.raises(ValidationError, match="This day is a bank holiday there already"):
        again.full_clean()
    with pytest.raises(IntegrityError):
        again.save()


@pytest.mark.django_db
def test_the_database_knows_four_nations() -> None:
    with pytest.raises(IntegrityError):
        BankHoliday.objects.create(day=ST_ANDREWS, nation="mercia", name="A day")


@pytest.mark.parametrize("kind", [BankHoliday, SeededBankHoliday])
def test_a_row_names_its_day_and_nation(kind: type[BankHoliday | SeededBankHoliday]) -> None:
    assert str(kind(day=ST_ANDREWS, nation=Nation.SCOTLAND)).endswith("2026-11-30, Scotland")
