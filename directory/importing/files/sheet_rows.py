"""Rows of a sheet as records: a service, and the location that it brings along."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from directory.importing.files.columns import column_of, documents_of
from directory.importing.records import LocationRecord, Record, Refused, ServiceRecord
from directory.importing.records.reading import Kind, read_row
from directory.importing.values.findings import At, Findings, legible
from directory.importing.wording import counted
from navigator.core.documents.faults import Fault, shown

LONGEST_CELL = 100_000
"""Characters. The longest text that a row may hold has 10,000; a rule document may be longer."""


@dataclass(frozen=True)
class SheetRow:
    """The cells of a row, or what is wrong with it as a whole."""

    at: str
    cells: Sequence[str] = ()
    fault: Fault | None = None
    broken: str = ""
    """Which byte of which line is no UTF-8, where one is not."""


def read_sheet_row(row: SheetRow, *, names: Sequence[str]) -> Record | Refused:
    """The record of a row, with what is only told of it; or every reason why there is none."""
    faults = list(_faults_of_shape(row, names))
    if faults:
        return Refused(Kind.SERVICE, row.at, tuple(faults))
    cells = dict(zip(names, (cell.strip() for cell in row.cells), strict=False))
    faults = list(_faults_of_bytes(cells, row))
    findings = Findings()
    broken = {fault.path for fault in faults}
    service, location = documents_of({name: "" if name in broken else cells[name] for name in cells}, At(findings))
    faults += findings.faults
    record = read_row(Kind.SERVICE, service, at=row.at)
    places = [read_row(Kind.LOCATION, location, at=row.at)] if location else []
    faults += _told(record, is_of_location=False, already=faults)
    for each in places:
        faults += _told(each, is_of_location=True, already=faults)
    if faults or not isinstance(record, ServiceRecord):
        return Refused(Kind.SERVICE, row.at, tuple(faults))
    brought = tuple(each for each in places if isinstance(each, LocationRecord))
    of_places = (_in_column(note, is_of_location=True) for each in brought for note in each.notes)
    of_service = (_in_column(note, is_of_location=False) for note in record.notes)
    return replace(record, brings=brought, notes=(*findings.notes, *of_places, *of_service))


def _faults_of_shape(row: SheetRow, names: Sequence[str]) -> Iterator[Fault]:
    if row.fault:
        yield row.fault
        return
    has_more = any(cell.strip() for cell in row.cells[len(names) :])
    if has_more or len(row.cells) < len(names):
        cells = counted(len(row.cells), "cell", "cells")
        yield Fault("", cells, f"{len(names)}, as in the header; the columns may have shifted")
    for number, cell in enumerate(row.cells):
        if len(cell) > LONGEST_CELL:
            name = names[number] if number < len(names) else ""
            yield Fault(name, f"a cell of {len(cell):,} characters", f"at most {LONGEST_CELL:,}")


def _faults_of_bytes(cells: Mapping[str, str], row: SheetRow) -> Iterator[Fault]:
    """A byte that is no UTF-8 stands in the text as half a surrogate, which nobody could be shown."""
    for name, cell in cells.items():
        if legible(cell) != cell:
            expected = f"text in UTF-8; {row.broken or 'a part of it'} is not. Save the file as “CSV UTF-8”"
            yield Fault(name, legible(shown(cell[:200])), expected)


def _told(read: Record | Refused, *, is_of_location: bool, already: Sequence[Fault]) -> list[Fault]:
    """The faults at their columns; what is missing only because its cell was refused is not told twice."""
    if not isinstance(read, Refused):
        return []
    faults = [_in_column(fault, is_of_location=is_of_location) for fault in read.faults]
    return [fault for fault in faults if fault.path not in {each.path for each in already}]


def _in_column(fault: Fault, *, is_of_location: bool) -> Fault:
    return Fault(column_of(fault.path, is_of_location=is_of_location), fault.found, fault.expected)
