"""`manage.py navigate FILE.json`: one person's plan as readable text."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from navigator.core.documents import Fault, Faults
from navigator.management.patience import said_when_slow
from navigator.planning import planned
from navigator.telling.as_text import lines
from navigator.telling.told import Told

BAD_DOCUMENT = 2
STANDARD_INPUT = "-"


class Command(BaseCommand):
    """Prints the plan for the person of `{"format": 1, "person": {…}}`. Keeps and writes nothing.

    A document that cannot be used ends with status 2, a line per fault on standard error and nothing on standard
    output. A reader that stops reading, such as `head`, ends it quietly.
    """

    help = "Print the plan for one person, as readable text."
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", metavar="FILE", help='a document {"format": 1, "person": {…}}; - reads standard input'
        )
        parser.add_argument(
            "--explain", action="store_true", help="add every service's reasons, where doors were lost, and the clauses"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            person = person_of(document(options["file"]))
            with said_when_slow("Making the plan …", say=self.stderr.write):
                told = planned(person)
        except DatabaseError as error:
            raise CommandError(f"The directory cannot be read ({error}). `manage.py migrate` sets it up.") from None
        except Faults as faults:
            for fault in faults.faults:
                self.stderr.write(str(fault))
            sys.exit(BAD_DOCUMENT)
        try:
            self._print(told, explained=options["explain"])
        except BrokenPipeError:
            # Nobody reads on; without this the interpreter would complain once more when it flushes at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def _print(self, told: Told, *, explained: bool) -> None:
        for line in lines(told, explained=explained):
            self.stdout.write(line)
        self.stdout.flush()


def document(name: str) -> Any:
    """The JSON of a file, or of standard input for `-`. Raises `Faults` where there is none."""
    try:
        text = sys.stdin.read() if name == STANDARD_INPUT else Path(name).read_text(encoding="utf-8")
        return json.loads(text)
    except OSError as error:
        raise _fault("", f"no file to read ({error.strerror})", "a file") from None
    except ValueError:
        raise _fault("", "no JSON", "a JSON document") from None


def person_of(found: Any) -> Any:
    """The person of a document. Raises `Faults` for every other key than `format`, `person` and those with `x_`."""
    if not isinstance(found, dict):
        raise _fault("", "no object", 'an object with the keys "format" and "person"')
    faults = [
        Fault(key, "an unknown key", "format or person")
        for key in found
        if key not in ("format", "person") and not key.startswith("x_")
    ]
    if found.get("format") != 1:
        faults.insert(0, Fault("format", json.dumps(found.get("format")), "1"))
    if "person" not in found:
        faults.append(Fault("person", "nothing", "the key person"))
    if faults:
        raise Faults(tuple(faults))
    return found["person"]


def _fault(path: str, found: str, expected: str) -> Faults:
    return Faults((Fault(path, found, expected),))
