"""`manage.py build_places`."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from directory.places.building.building import SHIPPED, build
from directory.places.building.files import write
from directory.places.building.source import NoSource, installed_source


class Command(BaseCommand):
    """Writes the tables of outcodes, sectors and councils anew from the installed ONS Postcode Directory."""

    requires_system_checks = ()
    help = "Build the small tables of places that come with the project from the ONS Postcode Directory."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--into", type=Path, default=SHIPPED, help="the folder to write to (default: %(default)s)")

    def handle(self, *args: Any, **options: Any) -> None:
        into: Path = options["into"]
        if not into.is_dir():
            raise CommandError(f"{into}: found no folder there; expected one to write to")
        try:
            source = installed_source()
            self.stdout.write(f"Reading the ONS Postcode Directory, edition {source.edition}")
            built = build(source, watched=lambda files: tqdm(files, unit="file", delay=2))
        except NoSource as missing:
            raise CommandError(str(missing)) from None
        write(built.files, into=into)
        for reason, count in built.counts.items():
            self.stdout.write(f"{count:>10,} {reason}")
        for name, content in built.files.items():
            self.stdout.write(f"{len(content):>10,} bytes {into / name}")
