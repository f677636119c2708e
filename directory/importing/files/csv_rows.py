"""Rows of a CSV file, read line by line, with what is broken in them told rather than guessed at."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from directory.importing.files.columns import checked_header
from directory.importing.files.faults import Unreadable
from directory.importing.files.sheet_rows import LONGEST_CELL, SheetRow
from navigator.core.documents.faults import Fault

LONGEST_LINE = 1_000_000
"""Characters. A longer line is passed over in pieces: nobody reads it, and it would not fit into memory."""

_BROKEN = re.compile("[\udc80-\udcff]")


class _Lines:
    """The lines of a file, but for those that are too long; of those only the number of the last is kept."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.number = 0
        self.too_long = 0
        self.broken: tuple[int, str] = (0, "")
        """The line of the last byte that is no UTF-8, and which one it is: of several in one line the first."""
        self._is_inside = False

    def __iter__(self) -> Iterator[str]:
        while line := self._file.readline(LONGEST_LINE):
            self.number += 1
            if not line.isascii() and (broken := _BROKEN.search(line)):
                at = len(line[: broken.start()].encode("utf-8", "surrogateescape")) + 1
                self.broken = self.number, f"byte {at} of line {self.number} ({ord(broken[0]) - 0xDC00:02X})"
            self._is_inside ^= line.count('"') % 2 == 1
            if len(line) < LONGEST_LINE or line.endswith("\n"):
                yield line
                continue
            while not line.endswith("\n") and (line := self._file.readline(LONGEST_LINE)):
                pass
            self.too_long = self.number
            yield "\n"

    def pass_over_quoted(self) -> None:
        """Goes on to the line on which a cell ends that began on an earlier one, where it does not end on this."""
        if not self._is_inside:
            return
        while (line := self._file.readline(LONGEST_LINE)) and line.count('"') % 2 == 0:
            self.number += line.endswith("\n")
        self.number += 1
        self._is_inside = False


def header(path: Path) -> list[str]:
    """The names of the columns. Raises `Unreadable` for a file that has none, or wrong ones."""
    with _opened(path) as file:
        try:
            first = next(csv.reader(_Lines(file), strict=True), None)
        except csv.Error as error:
            raise Unreadable(at="header", found=f"no CSV ({error})", expected="the names of the columns") from None
    if not first:
        raise Unreadable(found="an empty file", expected="a header, and a row for each service")
    return checked_header(first)


def rows(path: Path, *, names: list[str]) -> Iterator[SheetRow]:
    """Every row beneath the header but blank ones. A row that is no CSV is one with a fault; the next ones go on."""
    with _opened(path) as file:
        lines = _Lines(file)
        limit = csv.field_size_limit(LONGEST_CELL)
        try:
            yield from _rows(csv.reader(lines, strict=True), lines)
        finally:
            csv.field_size_limit(limit)


def _rows(reader: "csv._reader", lines: _Lines) -> Iterator[SheetRow]:
    next(reader, None)
    while True:
        first = lines.number + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            fault = _fault_of(error, lines)
            yield SheetRow(_where(first, lines.number), fault=fault)
            continue
        if lines.too_long >= first:
            expected = f"at most {LONGEST_LINE:,} characters in a line"
            yield SheetRow(_where(first, lines.number), fault=Fault("", "a line that is longer", expected))
        elif cells is None:
            return
        elif any(cell.strip() for cell in cells):
            broken_line, broken = lines.broken
            yield SheetRow(_where(first, lines.number), cells, broken=broken if broken_line >= first else "")


def _fault_of(error: csv.Error, lines: _Lines) -> Fault:
    if "field limit" not in str(error):
        return Fault("", f"no CSV ({error})", "a row as the header has it")
    lines.pass_over_quoted()
    return Fault("", "a cell that is longer", f"at most {LONGEST_CELL:,} characters in a cell")


def _where(first: int, last: int) -> str:
    return f"line {first}" if last <= first else f"lines {first} to {last}"


def _opened(path: Path) -> TextIO:
    with path.open("rb") as file:
        beginning = file.read(4)
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(found="text in UTF-16", expected="text in UTF-8: save it as “CSV UTF-8”")
    if beginning.startswith(b"PK\x03\x04"):
        raise Unreadable(found="a spreadsheet that is named .csv", expected="the ending .xlsx")
    # A byte that is no UTF-8 becomes half a surrogate, for which its row is refused by name.
    return path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
