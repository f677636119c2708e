"""What is told of an import: each thing as it happens, a file of them all, and the summary at the end."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from directory.importing.outcomes import Outcome, Summary, Told, Verdict
from directory.importing.records.reading import Kind
from directory.importing.wording import counted

MOST_NOTES_SAID = 20
MOST_FAULTS_SAID = 200
"""How many are said at once; the rest is only in the report, or counted."""

HEADER = ("about", "where", "verdict", "field", "found", "expected")
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Report:
    """Hears everything that is told of rows, says the first of it, and writes all of it to a file if one is given."""

    def __init__(self, path: Path | None, *, say: Callable[[str], Any]) -> None:
        self._file = path.open("w", encoding="utf-8-sig", errors="backslashreplace", newline="") if path else None
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
            yield f"{kind.capitalize()}s: {counted(rows, 'row', 'rows')} read: {told}."
    if not summary.rows:
        yield "No rows."
    for count, (one, many) in zip(_further_counts(summary), FURTHER, strict=True):
        if count:
            yield counted(count, one, many)
    if is_dry_run:
        yield "This was a dry run: nothing was changed."


FURTHER = (
    (
        "of the refused is kept as a draft, for editors to mend.",
        "of the refused are kept as drafts, for editors to mend.",
    ),
    (
        "public place has no coordinates: nobody can tell how far it is.",
        "public places have no coordinates: nobody can tell how far they are.",
    ),
    ("service has a name that an earlier row has.", "services have a name that an earlier row has."),
    (
        "term has a name made from its code: somebody should look at it, under Terms in the admin.",
        "terms have a name made from their code: somebody should look at them, under Terms in the admin.",
    ),
)


def _further_counts(summary: Summary) -> tuple[int, int, int, int]:
    return summary.kept_as_drafts, summary.without_point, summary.repeated_names, summary.named_by_code
