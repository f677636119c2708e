"""One run of an import: every record to an outcome, in batches, and once more at the end for those that had to wait.

records ─▶ batches of fifty, each one transaction ─▶ written, refused
                    │                                    ▲
                    └─▶ waiting: names what comes later ─┘   in the order of the file, after its end
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from itertools import islice
from typing import Any, TypeVar

from django.db import transaction

from directory.confidential.sieving import sieved
from directory.confidential.turns import keeping_nothing, write_beside_others
from directory.importing.outcomes import Listener, Outcome, Summary
from directory.importing.records import Record, Refused, ServiceRecord
from directory.importing.records.reading import Kind, kind_of
from directory.importing.tallying import Tally
from directory.importing.waiting import Waiting
from directory.importing.writing.bulk_writing import begin_in_bulk
from directory.importing.writing.keeping import How
from directory.importing.writing.looking_up import Known, look_up
from directory.importing.writing.postponing import Postponed
from directory.importing.writing.refusing import NotWritten, NotYet
from directory.importing.writing.rows import take_back_provisional, write_provisionally, write_row

BATCH = 50
"""Records in one transaction: a run that is killed loses at most these, and the next run brings them."""

Thing = TypeVar("Thing")


def import_records(
    records: Iterable[Record | Refused],
    *,
    source: str,
    by: Any = None,
    publish: bool = True,
    overwrite: bool = False,
    make_organisations: bool = False,
    make_terms: bool = False,
    dry_run: bool = False,
    tell: Listener = lambda told: None,
    progress: Callable[[int], Any] = lambda rows: None,
) -> Summary:
    """Brings records into the directory; they come as organisations first, then locations, then services.

    Each record is written wholly or not at all, and counted once; `progress` hears how many have just been. What a
    record said at the last import of its source is not written again; what was edited here since is left alone and
    told. A service that the door refuses is kept as a draft and counts as refused. A dry run changes nothing and tells
    the same.
    """
    how = How(source, by, publish, overwrite, make_organisations, make_terms)
    tally = Tally(tell)
    with _nothing_kept() if dry_run else nullcontext(), Waiting() as waiting:
        for batch in _batches(records):
            _write(batch, how, tally, waiting)
            progress(len(batch))
        for batch in _batches(waiting.new_ones()):
            _write_provisionally(batch, how, tally, waiting)
        for batch in _batches(waiting.all()):
            _write_last(batch, how, tally, waiting)
    return tally.summary


def _write(batch: list[Record | Refused], how: How, tally: Tally, waiting: Waiting) -> None:
    with _one_transaction():
        for record, known in _with_known(batch, how, tally, begins=True):
            if isinstance(record, Refused):
                tally.refuse(record.kind, record.at, record.faults)
                continue
            try:
                tally.refuse_twice(record)
                written = write_row(record, known, how=how)
            except NotYet:
                known.is_stale = True
                waiting.add(record)
            except NotWritten as refused:
                known.give_up(kind_of(record), record.id)
                tally.refuse_record(record, refused.faults)
            else:
                if written.is_draft_only:
                    waiting.add(record, written.outcome)
                else:
                    tally.count(record, written)


def _write_provisionally(batch: list[ServiceRecord], how: How, tally: Tally, waiting: Waiting) -> None:
    """Services that name each other: each is made a draft without that name first, so that both are there."""
    with _one_transaction():
        for record, known in _with_known(batch, how, tally):
            try:
                if write_provisionally(record, known, how=how, coming=waiting.ids):
                    waiting.provisional.add(record.id)
            except NotWritten:
                known.is_stale = True  # told when its turn comes for good


def _write_last(batch: list[tuple[Record, Outcome | None]], how: How, tally: Tally, waiting: Waiting) -> None:
    with _one_transaction():
        for (record, was), known in _with_known(batch, how, tally, record_of=lambda held: held[0]):
            is_provisional = record.id in waiting.provisional
            try:
                written = write_row(record, known, how=how)
            except NotWritten as refused:
                known.is_stale = True
                if is_provisional:
                    take_back_provisional(record, known)
                tally.refuse_record(record, refused.faults)
            else:
                tally.count(record, written, was=Outcome.NEW if is_provisional else was)


def _with_known(
    batch: list[Thing],
    how: How,
    tally: Tally,
    *,
    begins: bool = False,
    record_of: Callable[[Thing], Any] = lambda record: record,
) -> Iterator[tuple[Thing, Known]]:
    """Each of a batch with what is known; looked up anew after one that was taken back."""
    known, postponed, begun = None, Postponed(), dict[tuple[Kind, str], Any]()
    for number, each in enumerate(batch):
        if known is None or known.is_stale:
            rest = [record_of(other) for other in batch[number:]]
            whole = [record for record in rest if not isinstance(record, Refused)]
            is_first = known is None
            known = look_up(whole, source=how.source, brought=tally.brought, postponed=postponed, begun=begun)
            if begins and is_first:
                begin_in_bulk(whole, known)
        yield each, known
    postponed.write()


def _batches(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    rest = iter(things)
    while batch := list(islice(rest, BATCH)):
        yield batch


@contextmanager
def _one_transaction() -> Iterator[None]:
    """Keeps a batch as a whole, beside others who write; asks once for all of it where an address may be given away."""
    with transaction.atomic():
        write_beside_others()
        with sieved():
            yield


@contextmanager
def _nothing_kept() -> Iterator[None]:
    """Takes back all that is written inside."""
    with transaction.atomic(), keeping_nothing():
        yield
        transaction.set_rollback(True)
