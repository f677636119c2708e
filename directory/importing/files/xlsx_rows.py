"""Rows of the first sheet of an XLSX file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from directory.importing.files.columns import checked_header
from directory.importing.files.faults import Unreadable
from directory.importing.files.sheet_rows import SheetRow
from navigator.core.documents.faults import Fault

LARGEST_PART = 256 << 20
LARGEST_TEXTS = 64 << 20
"""Bytes of one part of the file, unpacked, and of the part that holds all texts, which is in memory as a whole."""

SPREADSHEET = "a file that a spreadsheet program saved as .xlsx"

_TEXTS = "xl/sharedStrings.xml"
_MERGED = re.compile(rb'<mergeCell\b[^>]*\bref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"')
_PIECE = 1 << 20


def header(path: Path) -> list[str]:
    """The names of the columns. Raises `Unreadable` for a file that is no spreadsheet, or has no or wrong ones."""
    _refuse_too_large(path)
    with _sheet(path) as sheet:
        first = next(sheet.iter_rows(values_only=True), None)
    if not first or not any(first):
        raise Unreadable(found="an empty sheet", expected="a header, and a row for each service")
    return checked_header([_text(cell) for cell in first])


def rows(path: Path, *, names: list[str]) -> Iterator[SheetRow]:
    """Every row beneath the header but blank ones."""
    merged = _merged_rows(path)
    with _sheet(path) as sheet:
        for number, found in enumerate(sheet.iter_rows(min_row=2, values_only=True), start=2):
            cells = [_text(cell) for cell in found]
            while len(cells) > len(names) and not cells[-1]:
                cells.pop()
            cells += [""] * (len(names) - len(cells))
            at = f"sheet {sheet.title}, line {number}"
            if number in merged:
                expected = "no merged cells: of those only the first holds anything"
                yield SheetRow(at, fault=Fault("", f"the merged cells {merged[number]}", expected))
            elif any(cell.strip() for cell in cells):
                yield SheetRow(at, cells)


def _text(cell: Any) -> str:
    """A cell as a person would have typed it."""
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case datetime() if cell.time() == time(0):
            return cell.date().isoformat()
        case datetime() | date():
            return cell.isoformat()
        case time():
            return cell.strftime("%H:%M")
        case float() if cell.is_integer():
            return str(int(cell))
    return str(cell)


@contextmanager
def _sheet(path: Path) -> Iterator[Any]:
    # Formulas as such, not the values that they had when somebody last opened the file.
    with path.open("rb") as file:
        try:
            book = load_workbook(file, read_only=True, data_only=False)
        except (BadZipFile, InvalidFileException, KeyError, ValueError):
            raise Unreadable(found="no spreadsheet", expected=SPREADSHEET) from None
        try:
            yield book.worksheets[0]
        finally:
            book.close()


def _refuse_too_large(path: Path) -> None:
    try:
        with ZipFile(path) as packed:
            sizes = {each.filename: each.file_size for each in packed.infolist()}
    except BadZipFile:
        raise Unreadable(found="no spreadsheet", expected=SPREADSHEET) from None
    for name, size in sizes.items():
        most = LARGEST_TEXTS if name == _TEXTS else LARGEST_PART
        if size > most:
            raise Unreadable(at=name, found=f"{size:,} bytes", expected=f"at most {most:,}; split the file")


def _merged_rows(path: Path) -> dict[int, str]:
    """The rows that merged cells touch, with their range. openpyxl does not tell of them where it reads row by row."""
    found: dict[int, str] = {}
    with ZipFile(path) as packed:
        for name in packed.namelist():
            if name.startswith("xl/worksheets/sheet1."):
                for merged in _merged_in(packed, name):
                    _, first, _, last = range_boundaries(merged)
                    found |= dict.fromkeys(range(first, min(last, first + 100_000) + 1), merged)
    return found


def _merged_in(packed: ZipFile, name: str) -> Iterator[str]:
    rest = b""
    with packed.open(name) as part:
        while piece := part.read(_PIECE):
            rest += piece
            for found in _MERGED.finditer(rest):
                yield found[1].decode()
            rest = rest[-200:] if len(rest) > 200 else rest
