"""Rows of a sheet as records: a service, and the location that it brings along."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from directory.importing.files.columns import column_of, documents_of
from directory.importing.records import LocationRecord, Record, Refused, ServiceRecord
from directory.importing.records.reading import Kind, read_row
from directory.importing.values.findings import At, Findings
from navigator.core.documents.faults import Fault

LONGEST_CELL = 100_000
"""Characters. The longest text that a row may hold has 10,000; a rule document may be longer."""


@dataclass(frozen=True)
class SheetRow:
    """The cells of a row, or what is wrong with it as a whole."""

    at: str
    cells: Sequence[str] = ()
    fault: Fault | None = None


def read_sheet_row(row: SheetRow, *, names: Sequence[str], findings: Findings) -> Record | Refused:
    """The record of a row, or every reason why there is none; `findings` collects what is only told."""
    faults = list(_faults_of_shape(row, names))
    if faults:
        return Refused(Kind.SERVICE, row.at, tuple(faults))
    cells = dict(zip(names, (cell.strip() for cell in row.cells), strict=False))
    service, location = documents_of(cells, At(findings))
    faults = list(findings.faults)
    found = Findings()
    record = read_row(Kind.SERVICE, service, at=row.at, findings=found)
    places = [read_row(Kind.LOCATION, location, at=row.at, findings=(there := Findings()))] if location else []
    faults += _told(record, is_of_location=False, already=faults)
    for each in places:
        faults += _told(each, is_of_location=True, already=faults)
        findings.notes += [_in_column(note, is_of_location=True) for note in there.notes]
    findings.notes += [_in_column(note, is_of_location=False) for note in found.notes]
    if faults or not isinstance(record, ServiceRecord):
        return Refused(Kind.SERVICE, row.at, tuple(faults))
    return replace(record, brings=tuple(each for each in places if isinstance(each, LocationRecord)))


def _faults_of_shape(row: SheetRow, names: Sequence[str]) -> Iterator[Fault]:
    if row.fault:
        yield row.fault
        return
    has_more = any(cell.strip() for cell in row.cells[len(names) :])
    if has_more or len(row.cells) < len(names):
        yield Fault("", f"{len(row.cells)} cells", f"{len(names)}, as in the header; the columns may have shifted")
    for number, cell in enumerate(row.cells):
        if len(cell) > LONGEST_CELL:
            name = names[number] if number < len(names) else ""
            yield Fault(name, f"a cell of {len(cell):,} characters", f"at most {LONGEST_CELL:,}")


def _told(read: Record | Refused, *, is_of_location: bool, already: Sequence[Fault]) -> list[Fault]:
    """The faults at their columns; what is missing only because its cell was refused is not told twice."""
    if not isinstance(read, Refused):
        return []
    faults = [_in_column(fault, is_of_location=is_of_location) for fault in read.faults]
    return [fault for fault in faults if fault.path not in {each.path for each in already}]


def _in_column(fault: Fault, *, is_of_location: bool) -> Fault:
    return Fault(column_of(fault.path, is_of_location=is_of_location), fault.found, fault.expected)
