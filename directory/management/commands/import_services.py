"""`manage.py import_services FILE`."""

import csv
import sys
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.text import slugify

from directory.importing.files.columns import template
from directory.importing.files.endings import open_file
from directory.importing.files.faults import Unreadable
from directory.importing.reporting import Report, lines
from directory.importing.running import import_records
from directory.importing.watching import watched

REFUSED = 1
"""The status of the command where a row, or the whole file, was refused."""


class Command(BaseCommand):
    """Brings organisations, locations and services of a file into the directory; docs/importing.md has the fields.

    Each row is written wholly or not at all. Refused ones are told with their line, and end the command with status 1.
    """

    help = "Import organisations, locations and services from a JSON, CSV or XLSX file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="a .json, .csv or .xlsx file")
        parser.add_argument("--source", help="whose ids these are (default: the name of the file)")
        parser.add_argument("--by", metavar="USERNAME", help="the account in whose name it is done")
        parser.add_argument("--report", metavar="FILE.csv", type=Path, help="write every fault and note here as well")
        parser.add_argument("--template", metavar="FILE.csv", type=Path, help="only write a spreadsheet to begin from")
        parser.add_argument("--dry-run", action="store_true", help="change nothing and tell the same")
        parser.add_argument("--drafts", action="store_true", help="publish nothing: leave all that is new as drafts")
        parser.add_argument("--overwrite", action="store_true", help="take the file's word where it was edited here")
        parser.add_argument("--make-organisations", action="store_true", help="make those that rows name in vain")
        parser.add_argument("--make-terms", action="store_true", help="make the terms that are lacking, but needs")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["template"]:
            return self._write_template(options["template"])
        path: Path | None = options["file"]
        if path is None:
            raise CommandError("FILE: found nothing; expected a file to import")
        source = slugify(options["source"] or path.stem)[:60]
        if not source:
            raise CommandError(f'--source: found "{options["source"] or path.stem}"; expected letters or numbers')
        by = _account(options["by"])
        _refuse_to_write_over(path, report=options["report"])
        try:
            opened = open_file(path)
        except Unreadable as unreadable:
            self.stderr.write(f"{path.name}: {unreadable}. Nothing was imported.")
            sys.exit(REFUSED)
        with Report(options["report"], say=self.stderr.write) as report, watched(opened.rows) as progress:
            summary = import_records(
                opened.read(),
                source=source,
                by=by,
                publish=not options["drafts"],
                overwrite=options["overwrite"],
                make_organisations=options["make_organisations"],
                make_terms=options["make_terms"],
                dry_run=options["dry_run"],
                tell=report.tell,
                progress=progress,
            )
        for line in lines(summary, is_dry_run=options["dry_run"]):
            self.stdout.write(line)
        if not summary.is_clean:
            sys.exit(REFUSED)
        return None

    def _write_template(self, path: Path) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(template())
        self.stdout.write(f"{path}: a header, and an invented row to begin from")


def _refuse_to_write_over(path: Path, *, report: Path | None) -> None:
    """The report would empty the file before its rows are read."""
    if report and report.exists() and path.exists() and report.samefile(path):
        raise CommandError(f"--report: found {report}, which is the file to import; expected another")


def _account(name: str | None) -> Any:
    if name is None:
        return None
    account = get_user_model().objects.filter(username=name).first()
    if account is None:
        raise CommandError(f'--by: found "{name}"; expected the name of an account')
    return account
