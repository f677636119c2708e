"""Counting and telling what became of each row."""

from collections.abc import Iterable

from directory.importing.outcomes import Listener, Outcome, Summary, Told, Verdict
from directory.importing.records import LocationRecord, Record, ServiceRecord
from directory.importing.records.reading import Kind, kind_of
from directory.importing.writing.listings import Written
from directory.importing.writing.refusing import NotWritten, fault
from directory.importing.writing.rows import NAMED_BY_CODE
from navigator.core.documents.faults import Fault


class Tally:
    """What became of the rows so far; everything that is wrong or worth telling goes to `tell` at once."""

    def __init__(self, tell: Listener) -> None:
        self.summary = Summary()
        self.brought: set[str] = set()
        """The ids of the locations that rows brought along."""
        self._tell = tell
        self._first_at: dict[tuple[Kind, str], str] = {}
        self._names: set[int] = set()

    def refuse_twice(self, record: Record) -> None:
        """Raises `NotWritten` for an id that an earlier row of this run has."""
        key = (kind_of(record), record.id)
        if key in self._first_at:
            raise NotWritten(
                [fault("id", record.id, f"an id that no row before has; it is that of {self._first_at[key]}")]
            )
        self._first_at[key] = record.at or "an earlier row"

    def refuse_record(self, record: Record, faults: Iterable[Fault]) -> None:
        """Counts a record of which nothing is kept."""
        self.refuse(kind_of(record), record.at, faults)

    def refuse(self, kind: Kind, at: str, faults: Iterable[Fault], verdict: Verdict = Verdict.REFUSED) -> None:
        """Counts a refused row and tells why."""
        self.summary.counts[kind, Outcome.REFUSED] += 1
        for each in faults:
            self._tell(Told(kind, at, verdict, each))

    def count(self, record: Record, written: Written, *, was: Outcome | None = None) -> None:
        """Counts a row that is there now; `was` is what an earlier try of this run made of it."""
        self._note(record, written)
        if written.is_draft_only:
            self.summary.kept_as_drafts += 1
            self.refuse(kind_of(record), record.at, written.faults, Verdict.DRAFT)
        else:
            self.summary.counts[kind_of(record), was or written.outcome] += 1

    def _note(self, record: Record, written: Written) -> None:
        notes = [*record.notes, *written.notes]
        if isinstance(record, ServiceRecord):
            if hash(record.name.lower()) in self._names:
                self.summary.repeated_names += 1
                notes.append(fault("name", record.name, "an earlier row has the same name"))
            self._names.add(hash(record.name.lower()))
        places = record.brings if isinstance(record, ServiceRecord) else [record]
        self.summary.without_point += sum(_lacks_point(each) for each in places)
        self.summary.named_by_code += sum(each.expected.endswith(NAMED_BY_CODE) for each in written.notes)
        for each in notes:
            self._tell(Told(kind_of(record), record.at, Verdict.NOTE, each))


def _lacks_point(record: object) -> bool:
    """Whether it is a place to go to whose distance nobody can work out."""
    return (
        isinstance(record, LocationRecord)
        and record.visibility == "public"
        and record.location_type == "physical"
        and not record.has_point
    )
