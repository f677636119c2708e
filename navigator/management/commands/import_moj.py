"""`manage.py import_moj [FILE]`: the Ministry of Justice's interventions into the directory."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from directory.importing.outcomes import Outcome, Told
from directory.importing.running import import_records
from navigator.editing.interventions import SOURCE, rows
from navigator.interventions.catalogue import CATALOGUE_FILE
from navigator.interventions.matching import Mismatch


class Command(BaseCommand):
    """Brings the catalogue with its encoded rules into the directory, through the one door.

    Safe to run again: what has not changed is not written, and what editors changed here is left alone and told. A
    catalogue that says what no reading knows is refused whole, with every such wording: part of its rules would
    misjudge people.
    """

    help = "Bring the Ministry of Justice's catalogue of interventions into the directory."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, default=CATALOGUE_FILE, help="the catalogue's JSON (default: the shipped one)"
        )
        parser.add_argument("--dry-run", action="store_true", help="tell what would happen, and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        found = self._rows(options["file"])
        with tqdm(total=len(found), desc="Interventions", unit="row", file=self.stderr, disable=None) as bar:
            summary = import_records(
                found, source=SOURCE, dry_run=options["dry_run"], tell=self._tell, progress=bar.update
            )
        counts = ", ".join(f"{summary.of(outcome)} {outcome}" for outcome in Outcome)
        self.stdout.write(f"{summary.rows} rows of {SOURCE}: {counts}{' (dry run)' if options['dry_run'] else ''}")
        if not summary.is_clean:
            raise CommandError("Some rows were refused; each is told above.")

    def _rows(self, file: Path) -> list[Any]:
        try:
            return list(rows(file))
        except OSError as fault:
            raise CommandError(f"{file}: no file to read ({fault.strerror})") from None
        except (json.JSONDecodeError, UnicodeDecodeError) as fault:
            raise CommandError(f"{file}: no JSON ({fault})") from None
        except Mismatch as fault:
            raise CommandError(f"{file} does not fit its readings; nothing was imported.\n{fault}") from None
        except (KeyError, TypeError) as fault:
            raise CommandError(f"{file}: not shaped like the catalogue ({type(fault).__name__}: {fault})") from None

    def _tell(self, told: Told) -> None:
        self.stderr.write(str(told))
