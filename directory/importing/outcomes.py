"""What became of each row, and of all of them together."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from directory.importing.records.reading import Kind
from navigator.core.documents.faults import Fault


class Outcome(StrEnum):
    """What became of a row: exactly one of these for each row that was read."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class Verdict(StrEnum):
    """What a thing told of a row means for the row."""

    REFUSED = "refused"
    DRAFT = "kept as a draft"
    NOTE = "note"


@dataclass(frozen=True)
class Told:
    """One thing to tell of one row."""

    kind: Kind
    at: str
    verdict: Verdict
    fault: Fault

    def __str__(self) -> str:
        where = f"{self.kind}, {self.at}" if self.at else str(self.kind)
        match self.verdict:
            case Verdict.REFUSED:
                return f"{where}: {self.fault}"
            case Verdict.DRAFT:
                return f"{where}: kept as a draft: {self.fault.expected}"
        return f"{where}: note: {self.fault.path}: found {self.fault.found}; {self.fault.expected}"


Listener = Callable[[Told], None]
"""Hears of every fault and note, row by row."""


@dataclass
class Summary:
    """The count of rows by what they are about and what became of them; the counts of one kind add up to its rows.

    `kept_as_drafts` counts those of the refused that are whole, but not fit to be published: an editor can mend them.
    """

    counts: Counter[tuple[Kind, Outcome]] = field(default_factory=Counter)
    kept_as_drafts: int = 0
    without_point: int = 0
    repeated_names: int = 0
    named_by_code: int = 0
    file_faults: int = 0

    def of(self, outcome: Outcome, kind: Kind | None = None) -> int:
        """How many rows, of one kind or of all, came out so."""
        return sum(count for (its, how), count in self.counts.items() if how is outcome and kind in (None, its))

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return self.counts.total()

    @property
    def is_clean(self) -> bool:
        """Whether the file was read to its end and no row was refused."""
        return not self.file_faults and not self.of(Outcome.REFUSED)
