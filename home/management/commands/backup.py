"""`manage.py backup FILE`."""

import sqlite3
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from home.installation import belongings
from home.keeping.belongings import back_up


class Command(BaseCommand):
    """Writes the database, the uploads and the vocabulary to one file; the site may go on working."""

    # What is broken is worth keeping too.
    requires_system_checks = ()
    help = "Write the SQLite database, the uploads and the vocabulary to one file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="where to write it; must not exist yet")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"].absolute()
        self.stdout.write(f"Backing up to {file}")
        try:
            back_up(belongings(), to=file, at=timezone.now())
        except FileExistsError:
            raise CommandError(f"{file}: exists already, and a backup is never written over") from None
        except FileNotFoundError as missing:
            raise CommandError(f"{missing}: is not there") from None
        except (OSError, sqlite3.Error) as fault:
            raise CommandError(f"{file} could not be written, and nothing of it is left: {fault}") from None
        self.stdout.write(f"Done: {file.stat().st_size:,} bytes. Keep it where only you can read it.")
