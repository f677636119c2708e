"""`manage.py load_town`: the invented town into the demo."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from directory.importing.outcomes import Outcome, Told
from directory.town.days import week_of
from directory.town.loading import load


class Command(BaseCommand):
    """Brings Quarmouth, an invented city with its services, into the demo. Refused in production.

    Safe to run again: what has not changed is not written, and what somebody edited here stays as it is and is told.
    Days that count from loading count from the Monday of this week.
    """

    help = "Bring the invented town into the demo. Refused in production."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.IS_PRODUCTION:
            raise CommandError("the invented town is for the demo; it is refused in production")
        with tqdm(desc="The town", unit="row", file=self.stderr, disable=None) as bar:
            try:
                summary = load(on=week_of(timezone.localdate()), tell=self._tell, progress=bar.update)
            except ValueError as fault:
                raise CommandError(str(fault)) from None
        counts = ", ".join(f"{summary.of(outcome)} {outcome}" for outcome in Outcome)
        self.stdout.write(f"{summary.rows} rows of the town: {counts}")

    def _tell(self, told: Told) -> None:
        self.stderr.write(str(told))
