"""Which reading belongs to which wording of which intervention. PURE."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from navigator.interventions.catalogue import CATALOGUE_FILE, Record, Wording, criteria, records, sentences
from navigator.interventions.readings import Reading, readings

SERVICES_FILE = Path(__file__).with_name("services.json")


class Mismatch(ValueError):
    """Catalogue and readings do not fit together; the message names every place where they do not."""


@dataclass(frozen=True)
class Intervention:
    """One record of the catalogue with what we say about it and the reading of everything that it states."""

    record: Record
    about: dict[str, Any]
    read: tuple[tuple[Wording, Reading], ...]

    @property
    def id(self) -> str:
        name: str = self.about["id"]
        return name

    @property
    def name(self) -> str:
        name: str = self.record["intervention_catalogue"]["name"]
        return name


def confirmed_on() -> str:
    """The day on which a person last read the readings against the catalogue."""
    day: str = _services()["confirmed_on"]
    return day


def interventions(file: Path = CATALOGUE_FILE) -> list[Intervention]:
    """Every intervention, each wording with its one reading. Raises `Mismatch` where wordings and readings differ."""
    return matched(readings(), file=file)


def matched(known: list[Reading], *, file: Path = CATALOGUE_FILE) -> list[Intervention]:
    """Every intervention with its share of these readings. Raises `Mismatch` where wordings and readings differ."""
    found = [_intervention(record, about, known) for record, about in _pairs(file)]
    faults = [*_unread(found), *_unused(known, found), *_loose_ends(found)]
    if faults:
        raise Mismatch("\n".join(faults))
    return found


def _services() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(SERVICES_FILE.read_text(encoding="utf-8"))
    return document


def _pairs(file: Path) -> Iterable[tuple[Record, dict[str, Any]]]:
    by_uuid = {record["uuid"]: record for record in records(file)}
    about = _services()["services"]
    listed = {entry["uuid"] for entry in about}
    faults = [f"{each}: in the catalogue, but services.json says nothing of it" for each in by_uuid.keys() - listed]
    faults += [f"{each}: in services.json, but not in the catalogue" for each in listed - by_uuid.keys()]
    if faults:
        raise Mismatch("\n".join(sorted(faults)))
    return [(by_uuid[entry["uuid"]], entry) for entry in about]


def _intervention(record: Record, about: dict[str, Any], known: list[Reading]) -> Intervention:
    stated = criteria(record)
    read = [(wording, reading) for wording in stated + sentences(record) for reading in _of(wording, about, known)]
    return Intervention(record, about, tuple(read))


def _of(wording: Wording, about: dict[str, Any], known: list[Reading]) -> list[Reading]:
    fitting = [reading for reading in known if reading.is_of(wording, service=about["id"])]
    named = [reading for reading in fitting if reading.services]
    return named or fitting


def _unread(found: list[Intervention]) -> Iterable[str]:
    for one in found:
        stated = [wording for wording, _ in one.read]
        for wording in criteria(one.record):
            if wording not in stated:
                yield f"{one.id}: {wording.field}: no reading of {wording.words!r}"
        for wording in set(stated):
            if stated.count(wording) > 1:
                yield f"{one.id}: {wording.field}: more than one reading of {wording.words!r}"


def _unused(known: list[Reading], found: list[Intervention]) -> Iterable[str]:
    used = [(one.id, id(reading)) for one in found for _, reading in one.read]
    ids = {reading for _, reading in used}
    for reading in known:
        if id(reading) not in ids:
            yield f"{reading.wording.field}: nobody says {reading.wording.words!r}"
        for service in reading.services:
            if (service, id(reading)) not in used:
                yield f"{reading.wording.field}: {service} does not say {reading.wording.words!r}"


def _loose_ends(found: list[Intervention]) -> Iterable[str]:
    for one in found:
        for wording, reading in one.read:
            if reading.same_as and not _is_said(one, reading.same_as):
                yield f"{one.id}: {wording.field}: the same as {reading.same_as}, which has no clause"
            if not (reading.clauses or reading.same_as or reading.left_out):
                yield f"{one.id}: {wording.field}: read as nothing, without a reason"


def _is_said(one: Intervention, field: str, *, passed: tuple[str, ...] = ()) -> bool:
    """Whether the wordings of this field become clauses, directly or through fields that they repeat."""
    at_field = [reading for wording, reading in one.read if wording.field == field]
    onwards = [reading.same_as for reading in at_field if reading.same_as and reading.same_as not in passed]
    return any(reading.clauses for reading in at_field) or any(
        _is_said(one, target, passed=(*passed, field)) for target in onwards
    )
