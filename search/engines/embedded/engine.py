"""The embedded engine, as `search.engines.engine` wants it."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from search.engines.embedded import keeping
from search.engines.embedded.asking import found_by
from search.engines.embedded.file import opened
from search.engines.embedded.shelf import Shelf, brought_up_to_date
from search.engines.engine import EngineFault, Found
from search.entries.entry import Entry
from search.reading.lexicon import Lexicon
from search.sought import Sought


class EmbeddedEngine:
    """SQLite's FTS5 and sets of bits, in a file of its own."""

    name = "embedded"

    def __init__(self, path: Path) -> None:
        self._path = path
        self._shelf = Shelf()
        self._changing = Lock()

    def put(self, entries: Collection[Entry], *, version: int) -> None:
        """Takes these in where the file holds nothing newer of them."""
        with opened(self._path) as file:
            keeping.put(file, entries, version=version)

    def remove(self, services: Collection[int], *, version: int) -> None:
        """Lets go of these, and of the words that were theirs."""
        if services:
            with opened(self._path) as file:
                keeping.remove(file, services, version=version)
                keeping.forget_what_was(file)

    def rebuild(self, entries: Iterable[Entry], *, version: int) -> None:
        """The whole made anew in one transaction: killed at any point, the old one stands."""
        with opened(self._path) as file:
            keeping.rebuild(file, entries, version=version)

    def search(self, sought: Sought) -> Found:
        """What is found. Raises `EngineFault` where the index was never built."""
        with self._at_one_moment() as (file, shelf):
            return found_by(sought, file=file, shelf=shelf)

    def held(self) -> frozenset[int]:
        """The services that stand in the file."""
        with self._at_one_moment(is_whole=False) as (_, shelf):
            return frozenset(row.service for row in shelf.rows if row)

    def lexicon(self) -> Lexicon:
        """The words that the listings use."""
        with self._at_one_moment() as (_, shelf):
            codes = {code: at.bit_count() for code, at in shelf.codes.items()}
            return Lexicon(shelf.words, listings=shelf.all.bit_count(), codes=codes)

    @contextmanager
    def _at_one_moment(self, *, is_whole: bool = True) -> Iterator[tuple[sqlite3.Connection, Shelf]]:
        """The file and the shelf of it, between two writes."""
        with opened(self._path) as file:
            file.execute("BEGIN")
            with self._changing:
                shelf = self._shelf = brought_up_to_date(self._shelf, file)
            if is_whole and not shelf.is_whole:
                raise EngineFault(f"{self._path.name}: not built yet")
            yield file, shelf
