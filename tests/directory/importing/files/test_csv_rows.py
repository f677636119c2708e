"""Rows of CSV files, whole and broken."""

import csv
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

import pytest

from directory.importing.files import csv_rows
from directory.importing.files.columns import COLUMNS
from directory.importing.files.faults import Unreadable
from directory.importing.files.sheet_rows import SheetRow, read_sheet_row
from directory.importing.records import Record, Refused

HEADER = ["id", "organisation", "name", "status", "description", "phones"]
ROW = {"organisation": "Harbour Trust", "name": "Night Shelter", "status": "active"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "town.csv"


def written(file: Path, *rows: Sequence[str], header: Sequence[str] = HEADER) -> Path:
    """A file with these rows beneath a header."""
    with file.open("w", encoding="utf-8", newline="") as to:
        csv.writer(to).writerows([header, *rows])
    return file


def a_row(id: str, **cells: str) -> list[str]:
    """The cells of a service."""
    return [({"id": id} | ROW | cells).get(name, "") for name in HEADER]


def rows(file: Path) -> list[SheetRow]:
    return list(csv_rows.rows(file, names=csv_rows.header(file)))


def read(file: Path) -> list[Record | Refused]:
    """Every row as a record or refused."""
    return [read_sheet_row(row, names=csv_rows.header(file)) for row in rows(file)]


def outcome(each: Record | Refused) -> str:
    """The id of a record, or the first fault."""
    return str(each.faults[0]) if isinstance(each, Refused) else each.id


def test_each_row_is_told_by_its_lines_and_blank_ones_are_passed_over(file: Path) -> None:
    file = written(file, a_row("1"), [""] * 6, a_row("2", description="one\ntwo\nthree"), a_row("3"))
    assert [(row.at, row.cells[0]) for row in rows(file)] == [("line 2", "1"), ("lines 4 to 6", "2"), ("line 7", "3")]


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (a_row("2")[:-1], "5 cells; expected 6, as in the header"),
        ([*a_row("2"), "more"], "7 cells; expected 6, as in the header"),
        (a_row("2", status=""), "status: found nothing"),
        (a_row("2", phones="2024-03-01"), "phones[0].number"),
        (a_row("2", name='=HYPERLINK("x")'), "expected what is meant, not a formula"),
        (a_row("2", name="a\x00b"), "character 2 is U+0000"),
        (a_row("2", description="x" * 150_000), "a cell that is longer"),
        (a_row("2", description="x\n" * 150_000), "a cell that is longer"),
        (a_row("2", description="x" * 20_000), "description"),
        (a_row("2", description="x" * 1_500_000), "a line that is longer"),
    ],
)
def test_a_bad_row_is_refused_and_the_next_ones_go_on(file: Path, bad: list[str], told: str) -> None:
    first, second, third = read(written(file, a_row("1"), bad, a_row("3")))
    assert (outcome(first), outcome(third)) == ("1", "3")
    assert told in outcome(second)


def test_a_quotation_mark_that_never_ends_is_told_and_not_guessed_at(file: Path) -> None:
    file = written(file, a_row("1"))
    with file.open("a", encoding="utf-8") as to:
        to.write('2,Harbour Trust,"Night Shelter,active,,\n3,x,x,active,,\n')
    first, second = read(file)
    assert outcome(first) == "1"
    assert "unexpected end of data" in outcome(second)


def test_a_byte_that_is_no_utf_8_refuses_its_row_alone(file: Path) -> None:
    content = written(file, a_row("1"), a_row("2", name="Cafe"), a_row("3")).read_bytes()
    file.write_bytes(content.replace(b"Cafe", b"Caf\xe9"))
    first, second, third = read(file)
    assert (outcome(first), outcome(third)) == ("1", "3")
    at = file.read_bytes().splitlines()[2].index(b"\xe9") + 1
    expected = f"text in UTF-8; byte {at} of line 3 (E9) is not. Save the file as “CSV UTF-8”"
    assert outcome(second) == f'name: found "Caf\ufffd"; expected {expected}'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "an empty file"),
        (b"id;organisation;name;status\n", "columns that stand apart by ';'"),
        (b"id\torganisation\tname\tstatus\n", "columns that stand apart by '\\t'"),
        (b"id,organisation,name,status,name\n", 'the column "name" twice'),
        (b"id,organisation,name,state\n", 'the column "state"'),
        (b"id,organisation,name\n", "no column status"),
        ("id,organisation,name,status\n".encode("utf-16"), "text in UTF-16"),
        (b"PK\x03\x04...", "a spreadsheet that is named .csv"),
        (b'"id,organisation\n', "no CSV"),
    ],
)
def test_a_file_with_a_wrong_header_is_refused_as_a_whole(file: Path, content: bytes, told: str) -> None:
    file.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        csv_rows.header(file)
    assert told in str(refused.value)


@pytest.mark.parametrize("header", ["id,organisation,name,status", "\ufeffID, Organisation ,NAME,Status,x_mine,,"])
def test_a_header_may_have_a_byte_order_mark_capitals_and_columns_of_somebodys_own(file: Path, header: str) -> None:
    file.write_text(header + "\n", encoding="utf-8")
    assert csv_rows.header(file)[:4] == ["id", "organisation", "name", "status"]


def test_a_cell_of_fifty_megabytes_is_refused_and_memory_stays_flat(file: Path) -> None:
    cell = "x" * 50_000_000
    written(file, a_row("1", description=cell), a_row("2"))
    del cell
    tracemalloc.start()
    became = [outcome(each) for each in read(file)]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert became[1] == "2"
    assert "a line that is longer" in became[0]
    assert most < 20_000_000


def test_the_template_can_be_read_and_shows_every_column(file: Path) -> None:
    header = list(COLUMNS)
    (record,) = read(written(file, [COLUMNS[name].example for name in header], header=header))
    assert not isinstance(record, Refused)
