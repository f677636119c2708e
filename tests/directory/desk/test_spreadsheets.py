"""Spreadsheets of the desk: cells that no program runs, and nothing that few may know."""

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from directory.desk.lists.spreadsheets import harmless
from directory.models import ConfidentialAddress, Location, Organisation, Service
from tests.directory.cast import a_draft, a_location, a_service, an_organisation
from tests.directory.desk.posting import ADMINISTRATOR, at_the_desk, edit, url

FORMULAS = ["=1+1", "+44 114 496 0000", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_cell_that_would_be_run_is_made_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("value", ["Night Shelter", "", "1-2", "a=b", 7, -7, 1.5, None, True])
def test_any_other_cell_stays_as_it_is(value: Any) -> None:
    assert harmless(value) == value


def test_signs_that_no_sheet_can_hold_are_replaced() -> None:
    assert harmless("a\x00b\x1bc") == "a�b�c"


@pytest.fixture
def desk() -> Client:
    return at_the_desk(ADMINISTRATOR)


def as_csv(desk: Client, model: type, **asked: str) -> list[dict[str, str]]:
    answer = desk.get(url(model, "list"), {"export": "csv", **asked})
    return list(csv.DictReader(StringIO(answer.getvalue().decode())))


def as_xlsx(desk: Client, model: type, **asked: str) -> list[tuple]:
    answer = desk.get(url(model, "list"), {"export": "xlsx", **asked})
    return list(load_workbook(BytesIO(answer.getvalue())).active.iter_rows(values_only=True))


@pytest.mark.django_db
@pytest.mark.parametrize("name", FORMULAS)
def test_both_kinds_of_sheet_hold_names_as_text(desk: Client, name: str) -> None:
    shelter = a_draft()
    Service.objects.filter(pk=shelter.pk).update(name=name, alternate_name=f"x\x0b{name}")
    assert as_csv(desk, Service)[0]["Name"] == f"'{name}"
    head, row = as_xlsx(desk, Service)
    # Written as XML, a carriage return is read back as the end of a line.
    assert row[head.index("Name")] == f"'{name}".replace("\r", "\n")


@pytest.mark.django_db
def test_a_sheet_holds_what_the_list_shows_as_it_is_filtered(desk: Client) -> None:
    a_service("Alder House")
    a_draft("Birch House")
    assert [row["Name"] for row in as_csv(desk, Service)] == ["Alder House", "Birch House"]
    assert [(row["Name"], row["State"]) for row in as_csv(desk, Service, state="draft")] == [("Birch House", "Draft")]
    assert [row["Name"] for row in as_csv(desk, Service, q="alder")] == ["Alder House"]


@pytest.mark.django_db
def test_a_sheet_goes_on_past_the_first_page_and_the_first_batch(
    desk: Client, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    monkeypatch.setattr("directory.desk.lists.views.A_BATCH", 10)
    trust = an_organisation()
    Service.objects.bulk_create(
        Service(name=f"House {each}", slug=f"house-{each}", organisation=trust, live=False) for each in range(45)
    )
    with django_assert_max_num_queries(50):
        assert len(as_csv(desk, Service)) == 45
    assert len(as_xlsx(desk, Service)) == 46


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Service, Organisation, Location])
def test_no_sheet_tells_a_confidential_address(desk: Client, model: type) -> None:
    place = a_location("Lantern House", visibility="confidential", area="S36")
    ConfidentialAddress.objects.create(location=place, address_1="14 Tallow Street", city="Millgate")
    a_service()
    told = str(as_csv(desk, model)) + str(as_xlsx(desk, model))
    assert "Tallow" not in told
    assert "Millgate" not in told


@pytest.mark.django_db
def test_reports_of_the_admin_are_as_harmless(desk: Client) -> None:
    edit(desk, a_draft(), name="=1+1")
    answer = desk.get("/admin/reports/site-history/results/", {"export": "csv"})
    answer = desk.get("/admin/reports/site-history/", {"export": "csv"}) if answer.status_code != 200 else answer
    cells = [cell for row in csv.reader(StringIO(answer.getvalue().decode())) for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.startswith("=")]
