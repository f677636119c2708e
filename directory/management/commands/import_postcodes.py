"""`manage.py import_postcodes`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from directory.places.building.source import NoSource, installed_source
from directory.places.importing import import_postcodes


class Command(BaseCommand):
    """Installs the table of whole postcodes, so that places and distances are known to the street, not the sector."""

    help = "Import every postcode of the ONS Postcode Directory, so that places are known to the postcode. Optional."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            source = installed_source()
            self.stdout.write(f"Importing the ONS Postcode Directory, edition {source.edition}")
            done = import_postcodes(source, watched=lambda files: tqdm(files, unit="file", delay=2))
        except NoSource as missing:
            raise CommandError(str(missing)) from None
        self.stdout.write(
            f"{done.written:,} sectors written, {done.there_already:,} there already, {done.taken_away:,} taken away."
        )
