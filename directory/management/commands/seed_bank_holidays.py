"""`manage.py seed_bank_holidays --from YEAR --to YEAR`."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import holidays
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from directory.models.bank_holidays import BankHoliday, Nation, SeededBankHoliday

SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}
"""What the library calls the nations."""

YEARS_AHEAD = 2
"""How far it looks unless told otherwise. The government names bank holidays about two years ahead."""


class Command(BaseCommand):
    """Adds the bank holidays that the library knows. What it added once it never adds again, whatever became of it."""

    help = "Add the bank holidays of the four nations. Changes that editors made stay as they are."

    def add_arguments(self, parser: CommandParser) -> None:
        this_year = timezone.localdate().year
        parser.add_argument(
            "--from", dest="first", type=int, default=this_year, metavar="YEAR", help="the first year (this one)"
        )
        parser.add_argument(
            "--to",
            dest="last",
            type=int,
            default=this_year + YEARS_AHEAD,
            metavar="YEAR",
            help=f"the last year (in {YEARS_AHEAD} years)",
        )

    def handle(self, *args: Any, first: int, last: int, **options: Any) -> None:
        refuse_impossible_years(first, last)
        with transaction.atomic():
            for nation in Nation:
                for told in seed(nation, years=range(first, last + 1)):
                    self.stdout.write(told)


def refuse_impossible_years(first: int, last: int) -> None:
    """Raises `CommandError` for years out of order, or of which the library knows nothing."""
    library = holidays.country_holidays("GB")
    if not library.start_year <= first <= last <= library.end_year:
        raise CommandError(
            f"--from {first} --to {last}: expected years in order, from {library.start_year} to {library.end_year}"
        )


def seed(nation: Nation, *, years: range) -> Iterator[str]:
    """Adds what was never seeded of a nation, and says what it did: a line for each day that is not as the library has
    it, then one with the numbers."""
    known = holidays.country_holidays("GB", subdiv=SUBDIVISIONS[nation], years=years, language="en_GB")
    seeded = set(SeededBankHoliday.objects.filter(nation=nation).values_list("day", flat=True))
    kept = dict(BankHoliday.objects.filter(nation=nation).values_list("day", "name"))
    new = {day: name for day, name in sorted(known.items()) if day not in seeded}
    for day, name in sorted(known.items()):
        if day in seeded or day in kept:
            yield from _as_editors_have_it(nation, day, name, kept.get(day))
    added = {day: name for day, name in new.items() if day not in kept}
    BankHoliday.objects.bulk_create(BankHoliday(nation=nation, day=day, name=name) for day, name in added.items())
    SeededBankHoliday.objects.bulk_create(SeededBankHoliday(nation=nation, day=day) for day in new)
    yield f"{nation.label}: {len(added)} added, {len(known) - len(added)} not touched"


def _as_editors_have_it(nation: Nation, day: date, name: str, kept: str | None) -> Iterator[str]:
    if kept is None:
        yield f"{nation.label}: {day} ({name}) was removed or moved by an editor, and stays so"
    elif kept != name:
        yield f"{nation.label}: {day} ({name}) is “{kept}” here, and stays so"
