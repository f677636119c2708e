"""A file by the ending of its name: how many rows it has, and each of them read or refused."""

import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from directory.importing.files import csv_rows, json_rows, xlsx_rows
from directory.importing.files.faults import Unreadable
from directory.importing.files.json_rows import Found
from directory.importing.files.sheet_rows import SheetRow, read_sheet_row
from directory.importing.records.reading import Record, Refused, read_row

SHEETS: Mapping[str, Any] = {".csv": csv_rows, ".xlsx": xlsx_rows}


@dataclass(frozen=True)
class Opened:
    """A file that was gone through once, to its end."""

    rows: int
    read: Callable[[], Iterator[Record | Refused]]
    """Every row, as a record or refused."""


def open_file(path: Path) -> Opened:
    """Raises `Unreadable` for a file that cannot be read as a whole."""
    _refuse_what_is_no_file(path)
    kind = path.suffix.lower()
    if kind == ".json":
        outlined = json_rows.outline(path)
        return Opened(outlined.rows, lambda: _read(json_rows.rows(path, outlined=outlined)))
    if kind in SHEETS:
        sheet = SHEETS[kind]
        names = sheet.header(path)
        count = sum(1 for _ in sheet.rows(path, names=names))
        return Opened(count, lambda: _read_sheet(sheet.rows(path, names=names), names))
    raise Unreadable(found=f"the ending {kind or 'none'}", expected=".json, .csv or .xlsx")


def _refuse_what_is_no_file(path: Path) -> None:
    """Looks before it opens: a pipe would wait for somebody to write, and can be read only once."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Unreadable(found="a folder", expected="one file of it")
        if not stat.S_ISREG(mode):
            raise Unreadable(found="a pipe or a device", expected="a file, which can be read more than once")
        path.open("rb").close()
    except PermissionError:
        raise Unreadable(found="a file that this account may not read", expected="one that it may") from None
    except (OSError, ValueError):
        raise Unreadable(found="no file there", expected="a file to read") from None


def _read(found: Iterator[Found]) -> Iterator[Record | Refused]:
    for row in found:
        yield read_row(row.kind, row.document, at=row.at)


def _read_sheet(found: Iterator[SheetRow], names: Sequence[str]) -> Iterator[Record | Refused]:
    for row in found:
        yield read_sheet_row(row, names=names)
