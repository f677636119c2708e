"""What the last import left of a row: by this the next one tells new from changed, and edited here from untouched."""

import hashlib
import json
from dataclasses import is_dataclass
from typing import Any

from directory.importing.records.reading import Record
from directory.models import Location

SAYS_NOTHING = ("at", "notes", "names")
"""What a record has beside what it says: where it stands, what is told of it, and names that editors may change."""

NO_TEXT = ("id", "latitude", "longitude", "pin_checked_on")


def fingerprint(record: Record) -> str:
    """The same for two records that say the same, wherever they stand in a file."""
    return _digest(_said(record))


def state_of_location(location: Location) -> str:
    """What a location says now. Listings have revisions for this; locations have none, on purpose.

    But for its pin: whoever checks where an address is has edited nothing that a file says.
    """
    fields = {
        one.name: getattr(location, one.name) for one in Location._meta.concrete_fields if one.name not in NO_TEXT
    }
    accessibility = [[each.code, each.details] for each in location.accessibility.all()]
    return _digest([fields, accessibility])


def _said(thing: Any) -> Any:
    """A record as what it says; a day, a time or an amount as text."""
    if is_dataclass(thing):
        return {name: value for name, value in vars(thing).items() if name not in SAYS_NOTHING}
    return str(thing)


def _digest(said: Any) -> str:
    text = json.dumps(said, default=_said, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
