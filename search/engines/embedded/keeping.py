"""Entries in and out of the file, each by its version; and the whole made anew. Every write is one transaction."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from search.engines.embedded.packing import packed, words_of
from search.entries.entry import Entry, Part

PARTS = tuple(part.value for part in Part)
_WORDS = f"INSERT INTO words (rowid, {', '.join(PARTS)}) VALUES (?{', ?' * len(PARTS)})"
_ENTRY = "INSERT OR REPLACE INTO entries (service, version, turn, packed) VALUES (?, ?, ?, ?)"


def put(file: sqlite3.Connection, entries: Collection[Entry], *, version: int) -> None:
    """Takes these in where the file holds nothing newer of them."""
    with _turn(file) as turn:
        for entry in entries:
            if _may_write(file, entry.service, version):
                _write(file, entry, version=version, turn=turn)


def remove(file: sqlite3.Connection, services: Collection[int], *, version: int) -> None:
    """Lets go of these. What stays is the version, so that no late writer brings them back."""
    with _turn(file) as turn:
        for service in services:
            if _may_write(file, service, version):
                file.execute("DELETE FROM words WHERE rowid = ?", [service])
                file.execute(_ENTRY, [service, version, turn, None])


def rebuild(file: sqlite3.Connection, entries: Iterable[Entry], *, version: int) -> None:
    """The whole made anew, in one transaction: killed at any point, the old one stands.

    What was written meanwhile in a higher version waits for the transaction, and comes after it.
    """
    with _turn(file) as turn:
        # Tombstones stay, and become those of everything that is not taken in again. What is newer stays as it is.
        file.execute("DELETE FROM words WHERE rowid IN (SELECT service FROM entries WHERE version <= ?)", [version])
        file.execute(
            "UPDATE entries SET packed = NULL, version = ?, turn = ? WHERE version <= ?", [version, turn, version]
        )
        for entry in entries:
            if _may_write(file, entry.service, version):
                _write(file, entry, version=version, turn=turn)
        file.execute("INSERT INTO words (words) VALUES ('optimize')")
        file.execute("UPDATE state SET whole = 1")


def forget_what_was(file: sqlite3.Connection) -> None:
    """Writes the words anew, so that none of a listing that went out of sight lies in the file to be found."""
    with _turn(file):
        file.execute("INSERT INTO words (words) VALUES ('optimize')")


@contextmanager
def _turn(file: sqlite3.Connection) -> Iterator[int]:
    """A transaction, with its number: shelves read again what stands under a higher one than they know."""
    file.execute("BEGIN IMMEDIATE")
    try:
        (turn,) = file.execute("UPDATE state SET turn = turn + 1 RETURNING turn").fetchone()
        yield turn
    except BaseException:
        file.execute("ROLLBACK")
        raise
    file.execute("COMMIT")


def _may_write(file: sqlite3.Connection, service: int, version: int) -> bool:
    held = file.execute("SELECT version FROM entries WHERE service = ?", [service]).fetchone()
    return held is None or held[0] <= version


def _write(file: sqlite3.Connection, entry: Entry, *, version: int, turn: int) -> None:
    file.execute("DELETE FROM words WHERE rowid = ?", [entry.service])
    file.execute(_WORDS, [entry.service, *words_of(entry, parts=PARTS)])
    file.execute(_ENTRY, [entry.service, version, turn, packed(entry)])
