"""Whether a database was kept by a later release than this one: what it holds then, nobody here can read rightly."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db.migrations.loader import MigrationLoader


def fault_in_tables(database: Path) -> str:
    """What keeps this release from using a SQLite file: migrations that it does not know; empty when it can.

    A database of an earlier release is no fault, since `migrate` brings it up to date.
    """
    known = _known()
    unknown = [f"{app}.{name}" for app, name in _applied(database) if app in known and name not in known[app]]
    if not unknown:
        return ""
    return f"was kept by a later release, which changed its tables ({', '.join(unknown)}); use that release"


def _known() -> dict[str, set[str]]:
    """The migrations of this release, app by app, and those that they stand for."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    known: dict[str, set[str]] = {app: set() for app in loader.migrated_apps}
    for (app, name), migration in loader.disk_migrations.items():
        known[app] |= {name, *(replaced for of, replaced in migration.replaces if of == app)}
    return known


def _applied(database: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(database)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'django_migrations'").fetchall()
        return connection.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall() if tables else []
