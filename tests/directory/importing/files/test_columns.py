"""A row of a sheet as a service and the location it brings along."""

import pytest

from directory.importing.files.columns import COLUMNS, checked_header
from directory.importing.files.faults import Unreadable
from directory.importing.files.sheet_rows import SheetRow, read_sheet_row
from directory.importing.records import Refused, ServiceRecord
from directory.importing.records.locations import LocationRecord
from directory.importing.values.composed import said_fields

NEEDED = {"id": "1", "organisation": "Trust", "name": "Shelter", "status": "active"}
NOT_IN_SHEETS = {"strands", "locations"}


def read(**cells: str) -> ServiceRecord | Refused:
    """What becomes of a row with these cells."""
    row = NEEDED | cells
    became = read_sheet_row(SheetRow("line 2", list(row.values())), names=list(row))
    assert isinstance(became, ServiceRecord | Refused)
    return became


def faults(**cells: str) -> list[str]:
    became = read(**cells)
    return [str(fault) for fault in became.faults] if isinstance(became, Refused) else []


def test_every_field_has_a_column_but_those_that_a_cell_cannot_hold() -> None:
    service = {column.field for column in COLUMNS.values() if not column.is_of_location}
    location = {column.field for column in COLUMNS.values() if column.is_of_location}
    assert set(said_fields(ServiceRecord)) - service == NOT_IN_SHEETS
    assert set(said_fields(LocationRecord)) - location == {
        *("slug", "alternate_name", "description", "transportation", "location_type")
    }


def test_a_row_without_an_address_brings_no_location() -> None:
    became = read()
    assert isinstance(became, ServiceRecord)
    assert (became.brings, became.locations) == ((), ())


def test_rows_with_one_address_bring_one_location() -> None:
    first, second = (
        read(address_1="14 Hobbholm Row", city="Aldermere"),
        read(id="2", address_1="14 hobbholm row ", city="Aldermere"),
    )
    assert isinstance(first, ServiceRecord)
    assert isinstance(second, ServiceRecord)
    assert first.brings[0].id == second.brings[0].id == first.locations[0].location


def test_faults_are_told_by_their_columns() -> None:
    told = [
        each.partition(":")[0]
        for each in faults(hours="MO 9-17", costs="-1", location_name="x" * 300, latitude="north")
    ]
    assert set(told) == {"hours", "latitude", "location_name"}


def test_a_refused_cell_is_told_once() -> None:
    assert faults(name="=A1") == ['name: found "=A1"; expected what is meant, not a formula']


def test_a_confidential_address_makes_a_confidential_location() -> None:
    became = read(address_1="Confidential", area="S1")
    assert isinstance(became, ServiceRecord)
    assert became.brings[0].visibility == "confidential"
    assert [note.path for note in became.notes] == ["address_1"]


def test_the_rest_of_a_confidential_address_is_refused_and_not_repeated() -> None:
    (told,) = faults(address_1="Confidential", area="S1", postal_code="S1 2CM")
    assert told.startswith("postal_code: found something that is not repeated here")
    assert "S1 2CM" not in told


def test_a_day_that_there_is_not_is_told_as_it_was_typed() -> None:
    (told,) = faults(confirmed_on="31/02/2026", confirmed_as="owner")
    assert told == 'confirmed_on: found "31/02/2026"; expected a day such as 2027-03-31'


def test_contacts_and_exceptions_stand_in_cells() -> None:
    became = read(contacts="Manager: Asha Rao, 0114 496 0000", schedule_exceptions="2026-12-25 closed (Christmas)")
    assert isinstance(became, ServiceRecord)
    assert [(one.title, one.name, one.phone) for one in became.contacts] == [("Manager", "Asha Rao", "0114 496 0000")]
    assert [(str(one.start_date), one.closed) for one in became.schedule_exceptions] == [("2026-12-25", True)]


def test_terms_may_bring_their_names() -> None:
    became = read(designed_for="women; lgbt: LGBT+ people")
    assert isinstance(became, ServiceRecord)
    assert became.designed_for == ("women", "lgbt")
    assert became.names == {("designed_for", "lgbt"): "LGBT+ people"}


@pytest.mark.parametrize(
    ("column", "instead"),
    [
        ("contact_email", "the column contacts, with cells such as"),
        ("strands", "strands in a JSON file"),
        ("holiday_exceptions", "the column schedule_exceptions"),
        ("location_hours", "hours of a single location in a JSON file"),
        ("overrides", "rules of a single location in a JSON file"),
        ("adress_1", "one of address_1, address_2"),
        ("zzz", "one of id, organisation, name"),
    ],
)
def test_a_column_that_there_is_not_says_where_to_put_it(column: str, instead: str) -> None:
    with pytest.raises(Unreadable, match=f'found the column "{column}"; expected {instead}'):
        checked_header([*NEEDED, column])
