"""The tables of the index, in a file of their own. Nothing in it is kept nowhere else: it may be thrown away."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.engines.engine import EngineFault
from search.entries.entry import Part

SHAPE = 1
"""Another shape of the tables is another file: an old one is never read as a new one."""
WAITS_SECONDS = 2.0
"""So long a writer waits for another; then its changes wait for the next drain."""

TABLES = f"""
CREATE TABLE IF NOT EXISTS state (
    one INTEGER PRIMARY KEY CHECK (one = 1), turn INTEGER NOT NULL, whole INTEGER NOT NULL
);
INSERT OR IGNORE INTO state VALUES (1, 0, 0);
CREATE TABLE IF NOT EXISTS entries (
    service INTEGER PRIMARY KEY, version INTEGER NOT NULL, turn INTEGER NOT NULL, packed TEXT
);
CREATE INDEX IF NOT EXISTS entries_by_turn ON entries (turn);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    {", ".join(part.value for part in Part)}, tokenize='ascii'
);
"""


def path_in(folder: Path) -> Path:
    """Where the file lies."""
    return folder / f"search-{SHAPE}.sqlite3"


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the file, which is made where it is not there. Raises `EngineFault` where it cannot be used."""
    try:
        connection = sqlite3.connect(path, timeout=WAITS_SECONDS, isolation_level=None, check_same_thread=False)
    except sqlite3.Error as error:
        raise EngineFault(f"{path.name}: {error}") from None
    try:
        connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;")
        # Asked first: whoever makes them waits for whoever writes, and no reader should.
        if connection.execute("PRAGMA user_version").fetchone() != (SHAPE,):
            connection.executescript(f"{TABLES}PRAGMA user_version = {SHAPE};")
        yield connection
    except sqlite3.Error as error:
        raise EngineFault(f"{path.name}: {error}") from None
    finally:
        connection.close()
