"""Taking turns: nobody writes a text about a place while its address is becoming confidential.

    a text is written     beside others: as many at once as there are, but not while anybody hides an address
    an address is hidden  alone: after all those who began before, and before all those who come later

Without this a text that was looked at while the address was public could be kept a moment after it had become
confidential, where nothing looks for it again.

SQLite lets one write at a time as it is. On PostgreSQL it is a lock of the database's own, held to the end of the
transaction; outside of one it is let go at once and keeps nobody waiting.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection

ADDRESSES = 0x5244_6164
"""The number of the lock. Any would do that nothing else in this database takes: “RDad”."""

_keeps_nothing = ContextVar("keeps_nothing", default=False)


def write_beside_others() -> None:
    """To be called before a text is looked at for addresses, in the transaction that keeps it."""
    if not _keeps_nothing.get():
        _lock("pg_advisory_xact_lock_shared")


def write_alone() -> None:
    """To be called first in the transaction in which an address becomes confidential, or becomes another."""
    _lock("pg_advisory_xact_lock")


@contextmanager
def keeping_nothing() -> Iterator[None]:
    """For a long transaction that is taken back at its end: nobody who hides an address waits for it."""
    token = _keeps_nothing.set(True)
    try:
        yield
    finally:
        _keeps_nothing.reset(token)


def _lock(function: str) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [ADDRESSES])
