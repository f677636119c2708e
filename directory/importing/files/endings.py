"""A file by the ending of its name: how many rows it has, and each of them read or refused."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from directory.importing.files import csv_rows, json_rows, xlsx_rows
from directory.importing.files.faults import Unreadable
from directory.importing.files.json_rows import Found
from directory.importing.files.sheet_rows import SheetRow, read_sheet_row
from directory.importing.outcomes import Listener, Told, Verdict
from directory.importing.records.reading import Kind, Record, Refused, read_row
from directory.importing.values import Findings

SHEETS: Mapping[str, Any] = {".csv": csv_rows, ".xlsx": xlsx_rows}


@dataclass(frozen=True)
class Opened:
    """A file that was gone through once, to its end."""

    rows: int
    read: Callable[[Listener], Iterator[Record | Refused]]
    """Every row as a record or refused; the listener hears what is only told."""


def open_file(path: Path) -> Opened:
    """Raises `Unreadable` for a file that cannot be read as a whole."""
    if not path.is_file():
        raise Unreadable(found="no file there", expected="a file to read")
    kind = path.suffix.lower()
    if kind == ".json":
        outlined = json_rows.outline(path)
        return Opened(outlined.rows, lambda listener: _read(json_rows.rows(path, outlined=outlined), listener))
    if kind in SHEETS:
        sheet = SHEETS[kind]
        names = sheet.header(path)
        count = sum(1 for _ in sheet.rows(path, names=names))
        return Opened(count, lambda listener: _read_sheet(sheet.rows(path, names=names), names, listener))
    raise Unreadable(found=f"the ending {kind or 'none'}", expected=".json, .csv or .xlsx")


def _read(found: Iterator[Found], listener: Listener) -> Iterator[Record | Refused]:
    for row in found:
        findings = Findings()
        read = read_row(row.kind, row.document, at=row.at, findings=findings)
        _tell_notes(listener, row.kind, row.at, findings)
        yield read


def _read_sheet(found: Iterator[SheetRow], names: Sequence[str], listener: Listener) -> Iterator[Record | Refused]:
    for row in found:
        findings = Findings()
        read = read_sheet_row(row, names=names, findings=findings)
        _tell_notes(listener, Kind.SERVICE, row.at, findings)
        yield read


def _tell_notes(listener: Listener, kind: Kind, at: str, findings: Findings) -> None:
    for note in findings.notes:
        listener(Told(kind, at, Verdict.NOTE, note))
