"""Rows of the first sheet of an XLSX file."""

import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from directory.importing.files.columns import checked_header
from directory.importing.files.faults import Unreadable
from directory.importing.files.sheet_rows import SheetRow
from navigator.core.documents.faults import Fault

LARGEST_SHEET = 256 << 20
LARGEST_TEXTS = 64 << 20
LARGEST_OTHER = 8 << 20
"""Bytes of a part of the file, unpacked: of a sheet, which is read row by row; of the part that holds all texts, which
is in memory as a whole; and of any other, styles for example, of which a spreadsheet has a few thousand bytes."""

MOST_ROWS = 1_048_576
"""How many rows a sheet of this format can have."""

MOST_MERGED = 10_000
"""Ranges of merged cells. A spreadsheet that is laid out to be looked at has some, a list of services has none."""

SPREADSHEET = "a file that a spreadsheet program saved as .xlsx"

_TEXTS = "xl/sharedStrings.xml"
_SHEETS = "xl/worksheets/"
_NOT_READ = ("xl/media/", "xl/drawings/", "xl/charts/", "xl/externalLinks/", "docProps/", "customXml/", "xl/vbaProject")
_MERGED = re.compile(rb'<mergeCell\b[^>]*\bref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"')
_PIECE = 1 << 20
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"


def header(path: Path) -> list[str]:
    """The names of the columns. Raises `Unreadable` for a file that is no spreadsheet, or has no or wrong ones."""
    _refuse_too_large(path)
    with _sheet(path) as sheet:
        first = next(_each(sheet.iter_rows(max_row=1, values_only=True)), None)
    if not first or not any(first):
        raise Unreadable(found="an empty sheet", expected="a header, and a row for each service")
    return checked_header([_text(cell) for cell in first])


def rows(path: Path, *, names: list[str]) -> Iterator[SheetRow]:
    """Every row beneath the header but blank ones. Raises `Unreadable` where the file cannot be read on."""
    with _sheet(path) as sheet:
        merged = _merged_rows(path, sheet)
        for number, found in enumerate(_each(sheet.iter_rows(min_row=2, values_only=True)), start=2):
            if number > MOST_ROWS:
                raise Unreadable(found=f"over {MOST_ROWS:,} rows", expected="as many as a spreadsheet can have")
            cells = [_text(cell) for cell in found]
            while len(cells) > len(names) and not cells[-1]:
                cells.pop()
            cells += [""] * (len(names) - len(cells))
            at = f"sheet {sheet.title}, line {number}"
            if not any(cell.strip() for cell in cells):
                continue
            while merged and merged[0].last < number:
                merged.popleft()
            if merged and merged[0].first <= number:
                expected = "no merged cells: of those only the first holds anything"
                yield SheetRow(at, fault=Fault("", f"the merged cells {merged[0].cells}", expected))
            else:
                yield SheetRow(at, cells)


def _each(rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The rows, as far as they can be read: broken XML, lengths that lie and numbers of texts that are not there."""
    while True:
        with _told_as_unreadable():
            row = next(rows, None)
        if row is None:
            return
        yield row


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
        case ArrayFormula():
            return str(cell.text)
        case DataTableFormula():
            return "=TABLE()"
    return str(cell)


@contextmanager
def _sheet(path: Path) -> Iterator[Any]:
    # Formulas as such, not the values that they had when somebody last opened the file; other files stay closed.
    with path.open("rb") as file:
        with _told_as_unreadable():
            book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
            sheet = book.worksheets[0]
            # Programs lie about how large a sheet is; how far its rows go is seen as they are read.
            sheet.reset_dimensions()
        try:
            yield sheet
        finally:
            book.close()


@contextmanager
def _told_as_unreadable() -> Iterator[None]:
    try:
        yield
    # openpyxl trusts what a file says of itself, and fails in as many ways as there are to say something wrong.
    except Exception as error:
        raise Unreadable(found=f"no spreadsheet ({type(error).__name__})", expected=SPREADSHEET) from error


def _refuse_too_large(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(4) == _OLD_OR_LOCKED:
            raise Unreadable(
                found="an .xls file, or one with a password", expected=f"{SPREADSHEET}, without a password"
            )
    try:
        with ZipFile(path) as packed:
            sizes = {each.filename: each.file_size for each in packed.infolist()}
    except BadZipFile:
        raise Unreadable(found="no spreadsheet", expected=SPREADSHEET) from None
    for name, size in sizes.items():
        if not name.startswith(_NOT_READ) and size > _largest(name):
            raise Unreadable(at=name, found=f"{size:,} bytes", expected=f"at most {_largest(name):,}; split the file")


def _largest(part: str) -> int:
    if part.startswith(_SHEETS):
        return LARGEST_SHEET
    return LARGEST_TEXTS if part == _TEXTS else LARGEST_OTHER


@dataclass(frozen=True)
class _Merged:
    """Rows that merged cells touch, ends included, and the first range of such cells."""

    first: int
    last: int
    cells: str


def _merged_rows(path: Path, sheet: Any) -> deque[_Merged]:
    """In the order of the rows, none twice. openpyxl does not tell of them where it reads row by row."""
    with _told_as_unreadable(), ZipFile(path) as packed:
        ranges = list(islice(_merged_in(packed, sheet._worksheet_path), MOST_MERGED + 1))
        by_row = sorted((bounds[1], bounds[3], cells) for cells in ranges for bounds in [range_boundaries(cells)])
    if len(ranges) > MOST_MERGED:
        raise Unreadable(
            found=f"over {MOST_MERGED:,} merged cells", expected="a list without any: one row, one service"
        )
    found: deque[_Merged] = deque()
    for first, last, cells in by_row:
        if found and first <= found[-1].last:
            before = found.pop()
            found.append(_Merged(before.first, max(last, before.last), before.cells))
        else:
            found.append(_Merged(first, last, cells))
    return found


def _merged_in(packed: ZipFile, name: str) -> Iterator[str]:
    rest = b""
    with packed.open(name) as part:
        while piece := part.read(_PIECE):
            rest += piece
            for found in _MERGED.finditer(rest):
                yield found[1].decode()
            rest = rest[-200:] if len(rest) > 200 else rest
