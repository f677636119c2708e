"""`manage.py make_city --services N --seed S`."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from directory.city.spoken import spoken
from directory.city.writing import city_of, rows_of, write_city
from directory.importing.watching import watched

SOURCE = "invented-city"


class Command(BaseCommand):
    """Writes the file of an invented city, the same for the same seed, and imports it where asked to.

    Its rules speak the vocabulary that stands on this site.
    """

    help = "Make an invented city of any size, as a file for import_services."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--services", metavar="N", type=int, default=1_000, help="how many (default: 1,000)")
        parser.add_argument("--seed", metavar="S", type=int, default=1, help="the same seed makes the same city")
        parser.add_argument("--into", metavar="FILE.json", type=Path, help="the file (default: city.json in the state)")
        parser.add_argument("--import", action="store_true", dest="imports", help="import it at once")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["into"] or Path(settings.STATE_FOLDER) / "city.json"
        city = city_of(options["services"], seed=options["seed"], spoken=spoken())
        with path.open("w", encoding="utf-8") as file, watched(rows_of(city)) as progress:
            write_city(file, city=city, progress=progress)
        self.stdout.write(f"{city.services:,} invented services, seed {city.seed}: {path}")
        if options["imports"]:
            call_command("import_services", str(path), source=SOURCE, make_terms=True, stdout=self.stdout)
