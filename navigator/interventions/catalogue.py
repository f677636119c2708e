"""The catalogue as published, and the criteria that each of its records states. PURE."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as _field
from pathlib import Path
from typing import Any

CATALOGUE_FILE = Path(__file__).with_name("catalogue") / "interventions.json"

GUIDED = ("enabling_intervention", "risk_consideration", "special_educational_needs", "exclusion")
OFFENCES = ("eligibility_offence", "exclude_offence")
DESCRIBED = ("name", "short_description", "long_description", "session_detail")
SEXES = {"males": "Men", "females": "Women"}
"""The flags that say whom a record takes, and how we read them out."""

Record = dict[str, Any]


@dataclass(frozen=True)
class Wording:
    """What a record says in one place: the path of its field and the words, exactly as they stand there.

    Not `quoted` where the record holds a flag and no words: then they are our reading of it.
    """

    field: str
    words: str
    quoted: bool = _field(default=True, compare=False)


def records(file: Path = CATALOGUE_FILE) -> list[Record]:
    """The records of a catalogue, in its order."""
    found: list[Record] = json.loads(file.read_text(encoding="utf-8"))
    return found


def criteria(record: Record) -> list[Wording]:
    """Everything that a record states in the fields that are there for criteria."""
    return [*_settings(record), *_person(record), *_offences(record), *_guides(record)]


def sentences(record: Record) -> list[Wording]:
    """Every sentence of a record's name, descriptions and hoped-for outcomes, each once: criteria hide there too."""
    described = record["intervention_catalogue"]
    fields = [(f"intervention_catalogue.{field}", described[field]) for field in DESCRIBED]
    fields.append(("possible_outcomes", record["possible_outcomes"]))
    first_seen: dict[str, str] = {}
    for field, text in fields:
        for sentence in _split(text):
            first_seen.setdefault(sentence, field)
    return [Wording(field, sentence) for sentence, field in first_seen.items()]


def _split(text: str | list[str]) -> list[str]:
    lines = text if isinstance(text, list) else [text]
    parts = (part.strip() for line in lines for part in re.split(r"(?<=[.!?])\s+|\n", line))
    return [part for part in parts if part]


def _settings(record: Record) -> Iterator[Wording]:
    yield Wording("delivery_method_settings", ", ".join(record["delivery_method_settings"]))


def _person(record: Record) -> Iterator[Wording]:
    person = record["personal_eligibility"]
    for field in ("min_age", "max_age"):
        if person[field] is not None:
            yield Wording(f"personal_eligibility.{field}", person[field])
    said = " ".join(f"{name}: {'yes' if person[flag] else 'no'}." for flag, name in SEXES.items())
    yield Wording("personal_eligibility.sexes", said, quoted=False)


def _offences(record: Record) -> Iterator[Wording]:
    for field in OFFENCES:
        entries = record[field] or []
        for part in entries[0] if entries else ():
            stated = [entry[part] for entry in entries if entry[part] is not None]
            if stated:
                yield Wording(f"{field}.{part}", "; ".join(stated))


def _guides(record: Record) -> Iterator[Wording]:
    for field in GUIDED:
        for part, words in (record[field] or {}).items():
            if words is not None:
                yield Wording(f"{field}.{part}", words)
