"""Where this installation keeps what it must not lose."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError

from home.keeping.belongings import Belongings


def belongings() -> Belongings:
    """The places that `backup` and `restore` work on; raises CommandError where the database is not SQLite."""
    if settings.DATABASE_FILE is None:
        raise CommandError(
            "This site keeps its data in PostgreSQL, which has tools of its own: use pg_dump and pg_restore for the "
            f"database, and copy the folders {settings.MEDIA_ROOT} and {settings.VOCABULARY_FOLDER}."
        )
    return Belongings(
        database=settings.DATABASE_FILE,
        media=Path(settings.MEDIA_ROOT),
        vocabulary=Path(settings.VOCABULARY_FOLDER),
    )
