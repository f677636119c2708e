"""Records that wait for the end of the run: they name what may come later, or the door refused them so far."""

import pickle
import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from directory.importing.outcomes import Outcome
from directory.importing.records import Record


class Waiting:
    """Records in the order in which they came, kept in a file of this process's own: there may be very many."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  closed when the run ends, by `with`
        self.ids: set[str] = set()
        self.provisional: set[str] = set()
        """Those that are there as a draft, only so that others can name them."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, record: Record, was: Outcome | None = None) -> None:
        """Keeps a record, with what became of it where it is a draft already."""
        pickle.dump((record, was), self._file)
        if was is None:
            self.ids.add(record.id)

    def all(self) -> Iterator[tuple[Record, Outcome | None]]:
        """Every record, with what became of it so far."""
        self._file.seek(0)
        while True:
            try:
                yield pickle.load(self._file)
            except EOFError:
                return

    def new_ones(self) -> Iterator[Record]:
        """Those of which nothing is written yet."""
        return (record for record, was in self.all() if was is None)
