"""A copy of a SQLite database that others may be writing to: as of one moment, whole or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path


def copy_database(source: Path, *, to: Path) -> None:
    """Makes `to` equal to `source`, in one transaction: programs that have `to` open see all of it or nothing.

    Raises FileNotFoundError without a source, sqlite3.OperationalError where another program keeps `to` locked for
    over twenty seconds.
    """
    if not source.exists():
        raise FileNotFoundError(source)
    with closing(sqlite3.connect(source)) as reading, closing(sqlite3.connect(to, timeout=20)) as writing:
        reading.backup(writing)


def damage_in(database: Path) -> str:
    """What SQLite's own check finds wrong with a database file; empty when it is sound."""
    try:
        with closing(sqlite3.connect(database)) as connection:
            (finding,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as fault:
        return str(fault)
    return "" if finding == "ok" else str(finding)
