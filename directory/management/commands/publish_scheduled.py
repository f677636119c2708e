"""`manage.py publish_scheduled`: publishes what is due and takes down what has expired. Run it every few minutes."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.publishing.scheduling import named, run_what_is_due, what_has_expired, what_is_to_be_published


class Command(BaseCommand):
    """Stands in place of Wagtail's command of the same name, whose loop ends at the first refusal."""

    help = (
        "Publishes what is due and takes out of sight what has expired. What cannot be published as it is loses its "
        "date and says why in its history. Ends with an error, after everything was tried, if anything else went wrong."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", "--dryrun", action="store_true", help="say what is due, change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dry_run"]:
            self._say_what_is_due()
            return
        outcome = run_what_is_due()
        for word, names in (
            ("Taken down", outcome.expired),
            ("Published", outcome.published),
            ("Not published", outcome.refused),
        ):
            for name in names:
                self.stdout.write(f"{word}: {name}")
        if outcome.failed:
            raise CommandError("\n".join(f"Failed: {name}" for name in outcome.failed))

    def _say_what_is_due(self) -> None:
        for thing in what_has_expired():
            self.stdout.write(f"To be taken down: {named(thing)}")
        for revision in what_is_to_be_published():
            self.stdout.write(
                f"To be published: {revision.content_type.name} {revision.object_id} “{revision.object_str}”"
            )
