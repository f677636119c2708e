"""What is told of an import: each thing as it happens, a file of them all, and the summary at the end."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from directory.importing.outcomes import Outcome, Summary, Told, Verdict
from directory.importing.records.reading import Kind

MOST_NOTES_SAID = 20
MOST_FAULTS_SAID = 200
"""How many are said at once; the rest is only in the report, or counted."""

HEADER = ("about", "where", "verdict", "field", "found", "expected")
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Report:
    """Hears everything that is told of rows, says the first of it, and writes all of it to a file if one is given."""

    def __init__(self, path: Path | None, *, say: Callable[[str], Any]) -> None:
        self._file = path.open("w", encoding="utf-8-sig", newline="") if path else None
        self._rows = csv.writer(self._file) if self._file else None
        self._say = say
        self._said = dict.fromkeys(Verdict, 0)
        if self._rows:
            self._rows.writerow(HEADER)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._file:
            self._file.close()

    def tell(self, told: Told) -> None:
        """Hears one thing."""
        if self._rows:
            cells = (told.kind, told.at, told.verdict, told.fault.path, told.fault.found, told.fault.expected)
            self._rows.writerow([harmless(cell) for cell in cells])
        most = MOST_NOTES_SAID if told.verdict is Verdict.NOTE else MOST_FAULTS_SAID
        self._said[told.verdict] += 1
        if self._said[told.verdict] <= most:
            self._say(str(told))
        elif self._said[told.verdict] == most + 1:
            self._say(f"More of this ({told.verdict}) only in the report: --report FILE.csv")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(BEGINS_A_FORMULA) else cell


def lines(summary: Summary, *, is_dry_run: bool) -> Iterator[str]:
    """The summary: for each kind of row how many came out how; the figures of a line add up."""
    for kind in Kind:
        counts = {outcome: summary.of(outcome, kind) for outcome in Outcome}
        rows = sum(counts.values())
        if rows:
            told = ", ".join(f"{count:,} {outcome}" for outcome, count in counts.items())
            yield f"{kind.capitalize()}s: {rows:,} rows read: {told}."
    if not summary.rows:
        yield "No rows."
    if summary.kept_as_drafts:
        yield f"{summary.kept_as_drafts:,} of the refused are kept as drafts, for editors to mend."
    if summary.without_point:
        yield f"{summary.without_point:,} public places have no coordinates: nobody can tell how far they are."
    if summary.repeated_names:
        yield f"{summary.repeated_names:,} services have a name that an earlier row has."
    if is_dry_run:
        yield "This was a dry run: nothing was changed."
