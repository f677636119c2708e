"""What the last import left of a row: by this the next one tells new from changed, and edited here from untouched."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from directory.importing.records.reading import Record
from directory.models import Location


def fingerprint(record: Record) -> str:
    """The same for two records that say the same, wherever they stand in a file."""
    said = {key: value for key, value in asdict(record).items() if key != "at"}
    for each in said.get("brings", ()):
        each.pop("at")
    return _digest(said)


def state_of_location(location: Location) -> str:
    """What a location says now. Listings have revisions for this; locations have none, on purpose."""
    fields = {one.name: getattr(location, one.name) for one in Location._meta.concrete_fields if one.name != "id"}
    accessibility = [[each.code, each.details] for each in location.accessibility.all()]
    return _digest([fields, accessibility])


def _digest(said: Any) -> str:
    text = json.dumps(said, default=str, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
