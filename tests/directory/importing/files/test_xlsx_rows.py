"""Rows of spreadsheets."""

from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from directory.importing.files import xlsx_rows
from directory.importing.files.faults import Unreadable
from directory.importing.files.sheet_rows import SheetRow

HEADER = ["id", "organisation", "name", "status", "description"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "town.xlsx"


def rows(file: Path, *cells: list[object], merged: str = "") -> list[SheetRow]:
    """The rows of a sheet with these cells beneath the header."""
    book = Workbook()
    for row in [HEADER, *cells]:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    book.save(file)
    return list(xlsx_rows.rows(file, names=xlsx_rows.header(file)))


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Harbour", "Harbour"),
        (17, "17"),
        (441144960000.0, "441144960000"),
        (53.38, "53.38"),
        (True, "yes"),
        (date(2027, 3, 31), "2027-03-31"),
        (datetime(2027, 3, 31, 0, 0), "2027-03-31"),  # noqa: DTZ001  spreadsheets know no time zones
        (time(9, 30), "09:30"),
        ("=A1", "=A1"),
    ],
)
def test_a_cell_is_read_as_somebody_would_have_typed_it(file: Path, cell: object, text: str) -> None:
    (row,) = rows(file, [1, "o", cell, "active", "x"])
    assert row.cells[2] == text


def test_rows_are_told_by_sheet_and_line_and_empty_ones_passed_over(file: Path) -> None:
    found = rows(file, [1, "o", "n", "active"], [], [2, "o", "n", "active"])
    assert [(row.at, row.cells[0]) for row in found] == [("sheet Sheet, line 2", "1"), ("sheet Sheet, line 4", "2")]
    assert all(len(row.cells) == len(HEADER) for row in found)


def test_rows_that_merged_cells_touch_are_refused_and_the_others_go_on(file: Path) -> None:
    found = rows(file, *([number, "o", "n", "active"] for number in range(4)), merged="B3:B4")
    assert [row.fault is None for row in found] == [True, False, False, True]
    assert "merged cells B3:B4" in str(found[1].fault)


@pytest.mark.parametrize("content", [b"", b"id,name\n", b"PK\x03\x04"])
def test_what_is_no_spreadsheet_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(Unreadable, match="no spreadsheet"):
        xlsx_rows.header(file)


def test_a_zip_that_holds_no_spreadsheet_is_refused(file: Path) -> None:
    with ZipFile(file, "w") as packed:
        packed.writestr("hello.txt", "hello")
    with pytest.raises(Unreadable, match="no spreadsheet"):
        xlsx_rows.header(file)


def test_a_file_that_unpacks_to_more_than_memory_holds_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows(file, [1, "o", "n", "active"])
    monkeypatch.setattr(xlsx_rows, "LARGEST_SHEET", 100)
    with pytest.raises(Unreadable, match="split the file"):
        xlsx_rows.header(file)


def test_an_empty_sheet_is_refused(file: Path) -> None:
    Workbook().save(file)
    with pytest.raises(Unreadable, match="an empty sheet"):
        xlsx_rows.header(file)
