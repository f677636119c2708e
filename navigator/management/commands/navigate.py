"""`manage.py navigate FILE.json` or `--cast NAME`: one person's plan as readable text."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone

from directory.town.notice import notice
from navigator.cast import Member, cast
from navigator.core.documents import Fault, Faults
from navigator.entrances.as_lines import lines_of
from navigator.management.patience import said_when_slow
from navigator.planning import enquiry_of, planned
from navigator.showing.gathered import Gathered, gathered
from navigator.telling.as_text import lines

BAD_DOCUMENT = 2
STANDARD_INPUT = "-"
NAMES = tuple(each.name for each in cast())


class Command(BaseCommand):
    """Prints the plan of an enquiry (`navigator.enquiries`) with the way in at each door. Keeps and writes nothing.

    A document that cannot be used ends with status 2, a line per fault on standard error and nothing on standard
    output. A reader that stops reading, such as `head`, ends it quietly.
    """

    help = "Print the plan for one person, as readable text."
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        whose = parser.add_mutually_exclusive_group(required=True)
        whose.add_argument(
            "file", nargs="?", metavar="FILE", help='an enquiry {"format": 1, "person": {…}}; - reads standard input'
        )
        whose.add_argument(
            "--cast", metavar="NAME", help="one of the invented people to try it with: " + ", ".join(NAMES)
        )
        parser.add_argument(
            "--explain", action="store_true", help="add where doors were lost, and the reasons and clauses behind it"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            somebody = _of_the_cast(options["cast"]) if options["cast"] is not None else None
            asked = somebody.enquiry(on=timezone.localdate()) if somebody else document(options["file"])
            with said_when_slow("Making the plan …", say=self.stderr.write):
                plan = gathered(planned(enquiry_of(asked)))
        except DatabaseError as error:
            raise CommandError(f"The directory cannot be read ({error}). `manage.py migrate` sets it up.") from None
        except Faults as faults:
            for fault in faults.faults:
                self.stderr.write(str(fault))
            sys.exit(BAD_DOCUMENT)
        try:
            self._print(plan, explained=options["explain"], whose=somebody)
        except BrokenPipeError:
            # Nobody reads on; without this the interpreter would complain once more when it flushes at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def _print(self, plan: Gathered, *, explained: bool, whose: Member | None) -> None:
        if invented := notice():
            self.stdout.write(f"{invented}\n")
        if whose:
            self.stdout.write(f"{whose.name}: {whose.sentence}\n\n")
        ways_in = {door: lines_of(entrance) for door, entrance in plan.entrances.items() if entrance.says_how}
        for line in lines(plan.told, entrances=ways_in, explained=explained):
            self.stdout.write(line)
        self.stdout.flush()


def _of_the_cast(name: str) -> Member:
    """Somebody of the cast by their name, in capitals or not. Raises `Faults` where nobody is called so."""
    found = next((each for each in cast() if each.name.casefold() == name.casefold()), None)
    if found is None:
        raise _fault("--cast", json.dumps(name, ensure_ascii=False), "one of " + ", ".join(NAMES))
    return found


def document(name: str) -> Any:
    """The JSON of a file, or of standard input for `-`. Raises `Faults` where there is none."""
    try:
        text = sys.stdin.read() if name == STANDARD_INPUT else Path(name).read_text(encoding="utf-8")
        return json.loads(text)
    except OSError as error:
        raise _fault("", f"no file to read ({error.strerror})", "a file") from None
    except ValueError:
        raise _fault("", "no JSON", "a JSON document") from None


def _fault(path: str, found: str, expected: str) -> Faults:
    return Faults((Fault(path, found, expected),))
