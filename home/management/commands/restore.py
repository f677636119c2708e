"""`manage.py restore FILE`."""

import sqlite3
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from home.installation import belongings
from home.keeping.archives import DamagedArchive
from home.keeping.belongings import restore
from home.later_releases import fault_in_tables
from home.vocabulary_faults import fault_in_vocabulary


class Command(BaseCommand):
    """Puts a backup in the place of what is here now: all of it or nothing."""

    # A site whose vocabulary is broken is one that needs this command.
    requires_system_checks = ()
    help = "Put a backup in the place of the database, the uploads and the vocabulary: all of it or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a file that `backup` wrote")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"].absolute()
        if not file.exists():
            raise CommandError(f"{file}: is not there")
        place = belongings()
        connection.close()
        self.stdout.write(f"Restoring from {file}")
        try:
            restore(place, source=file, fault_in_vocabulary=fault_in_vocabulary, fault_in_tables=fault_in_tables)
        except DamagedArchive as damage:
            raise CommandError(f"{file} cannot be used, and nothing was changed:\n{damage}") from None
        except (OSError, sqlite3.Error) as fault:
            raise CommandError(f"It could not be put back, and everything is as it was: {fault}") from None
        self.stdout.write("Done. Run `manage.py migrate` if the backup was made by an earlier release.")
