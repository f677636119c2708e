"""Searching all that a database keeps, table by table, by what the database itself says that it has."""

import base64
import contextlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_plus

from django.contrib.sessions.models import Session
from django.db import connection

from directory.models import ConfidentialAddress
from tests.directory.confidential.refuge import gives_away

THE_ONE_TABLE = ConfidentialAddress._meta.db_table


def tables() -> list[str]:
    """Every table there is, be it of ours, of a library or of the database."""
    with connection.cursor() as cursor:
        return sorted(connection.introspection.table_names(cursor))


def cells() -> Iterator[tuple[str, str, str]]:
    """Every cell of every table but one: table, column, and the cell as text in every way it may be wrapped."""
    for table in tables():
        if table == THE_ONE_TABLE:
            continue
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            columns = [column.name if hasattr(column, "name") else column[0] for column in cursor.description]
            for row in cursor.fetchall():
                yield from (
                    (table, name, text) for name, cell in zip(columns, row, strict=True) for text in _texts(cell)
                )
    for session in Session.objects.all():
        yield Session._meta.db_table, "decoded", str(session.get_decoded())


def _texts(cell: Any) -> Iterator[str]:
    text = bytes(cell).decode("latin-1") if isinstance(cell, bytes | memoryview) else str(cell)
    yield text
    yield unquote_plus(text)
    with contextlib.suppress(ValueError):  # not every text is wrapped
        yield base64.b64decode(text, validate=True).decode("latin-1")


def where_it_stands() -> list[str]:
    """The tables and columns in which something of the address stands."""
    return sorted({f"{table}.{column}" for table, column, text in cells() if gives_away(text)})
