"""`manage.py check_examples`: whether the rules of every public service still hold for its examples."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from navigator.editing.examples.everywhere import broken_everywhere, with_examples


class Command(BaseCommand):
    """Changes nothing. Ends with an error where an example fails: the vocabulary changed what a rule means, or a day
    came on which it says something else."""

    help = "Check the examples of all public services against their rules as they stand."

    def handle(self, *args: Any, **options: Any) -> None:
        number = with_examples()
        with tqdm(total=number, desc="Services", unit="service", file=self.stderr, disable=None) as bar:
            broken = list(broken_everywhere(after_each=bar.update))
        for service in broken:
            for each in service.told:
                self.stdout.write(f"{service.name} ({service.service}): {each}")
        services = f"{number} service{'' if number == 1 else 's'} with examples"
        if broken:
            raise CommandError(f"{len(broken)} of {services} no longer fit them.")
        self.stdout.write(f"{services}: all hold.")
