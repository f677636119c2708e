"""A row as a record, or every reason why it is none."""

import pytest

from directory.importing.records import LocationRecord, Refused, ServiceRecord, read_row
from directory.importing.records.locations import is_untold
from directory.importing.records.reading import Kind
from tests.directory.importing.saying import a_document, faults_in


def test_a_row_with_what_is_needed_is_a_record() -> None:
    read = read_row(Kind.SERVICE, a_document(), at="line 7")
    assert read == ServiceRecord(id="shelter", organisation="trust", name="Night Shelter", status="active", at="line 7")


@pytest.mark.parametrize("key", ["id", "organisation", "name", "status"])
def test_a_row_that_lacks_what_is_needed_is_refused(key: str) -> None:
    (fault,) = faults_in({name: value for name, value in a_document().items() if name != key})
    assert fault.startswith(f"{key}: found nothing; expected")


def test_an_empty_status_is_never_taken_for_an_open_door() -> None:
    assert faults_in(a_document(status="")) == [
        'status: found ""; expected one of active, inactive, temporarily closed, defunct'
    ]


def test_null_counts_as_nothing_said() -> None:
    assert faults_in(a_document(alert=None, phones=None)) == []
    assert faults_in(a_document(status=None)) != []


def test_every_fault_of_a_row_is_told_with_its_path() -> None:
    row = a_document(phones=[{"number": "111"}, {"number": "x", "type": "pigeon"}], wait_days="two", languages={})
    paths = {fault.partition(":")[0] for fault in faults_in(row)}
    assert paths == {"languages", "phones[1].number", "phones[1].type", "wait_days"}


def test_a_misspelt_key_is_refused_with_the_one_that_may_be_meant() -> None:
    assert faults_in(a_document(descripton="x")) == ['descripton: found "x"; expected one of the keys description']


def test_a_key_of_somebodys_own_is_passed_over() -> None:
    assert faults_in(a_document(x_row=3)) == []


@pytest.mark.parametrize("row", [None, 3, "text", [], [{}]])
def test_a_row_that_is_no_object_is_refused(row: object) -> None:
    assert len(faults_in(row)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Confidential",
        "CONFIDENTIAL ADDRESS",
        "Strictly confidential",
        "Undisclosed",
        "(undisclosed)",
        "Address withheld",
        "Not disclosed for safety reasons",
        "Refuge",
        "Ask for address",
        "Please ring for the address",
        "Given on referral",
    ],
)
def test_a_line_that_says_that_an_address_is_not_told_is_recognised(line: str) -> None:
    assert is_untold(line)


@pytest.mark.parametrize("line", ["12 Refuge Street", "Private Road 3", "Refuge House, 4 Hobbholm Row", "", "Ask Lane"])
def test_an_address_is_not_taken_for_one_that_is_not_told(line: str) -> None:
    assert not is_untold(line)


def test_a_place_whose_address_reads_confidential_becomes_confidential_and_that_is_told() -> None:
    row = {"id": "r", "name": "A refuge", "address_1": "Confidential", "area": "S1"}
    read = read_row(Kind.LOCATION, row, at="line 2")
    assert isinstance(read, LocationRecord)
    assert (read.visibility, read.address_1) == ("confidential", "")
    assert [note.path for note in read.notes] == ["address_1"]


def test_without_an_area_that_may_be_told_such_a_place_is_refused() -> None:
    (fault,) = faults_in({"id": "r", "name": "A refuge", "address_1": "Undisclosed"}, kind=Kind.LOCATION)
    assert fault.startswith("area: found nothing")


@pytest.mark.parametrize("key", ["address_1", "address_2", "city", "postal_code", "latitude"])
@pytest.mark.parametrize("visibility", ["confidential", "area_only"])
def test_the_address_of_a_place_that_is_not_public_is_refused_and_repeated_nowhere(key: str, visibility: str) -> None:
    row = {"id": "r", "name": "A refuge", "visibility": visibility, "area": "S1", key: "53.38123"}
    (fault,) = faults_in(row, kind=Kind.LOCATION)
    assert fault.startswith(f"{key}: found something that is not repeated here")
    assert "53.38123" not in fault


@pytest.mark.parametrize(("here", "missing"), [("latitude", "longitude"), ("longitude", "latitude")])
def test_half_a_point_is_refused(here: str, missing: str) -> None:
    (fault,) = faults_in({"id": "l", "name": "Hall", here: 1.5}, kind=Kind.LOCATION)
    assert fault == f"{missing}: found nothing; expected both latitude and longitude"


def test_a_refused_row_knows_where_it_stands() -> None:
    read = read_row(Kind.SERVICE, {}, at="line 9")
    assert isinstance(read, Refused)
    assert (read.kind, read.at) == (Kind.SERVICE, "line 9")
