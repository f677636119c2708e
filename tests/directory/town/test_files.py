"""What stands in the town's files: that it can be read, hangs together, and belongs to nobody real."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from directory.importing.records import LocationRecord, OrganisationRecord, Refused, ServiceRecord
from directory.town.files import LISTINGS, rows, terms

MONDAY = date(2026, 11, 23)
DRAMA = re.compile(r"01632960\d{3}|07700900\d{3}|08081570\d{3}")
"""The ranges that Ofcom keeps for drama: a number of theirs rings nowhere."""

FILES = sorted(LISTINGS.rglob("*.json"))
ROWS = list(rows(on=MONDAY))
SERVICES = {row.id: row for row in ROWS if isinstance(row, ServiceRecord)}


def test_every_row_is_read_without_a_fault() -> None:
    assert [f"{row.at}: {fault}" for row in ROWS if isinstance(row, Refused) for fault in row.faults] == []


def test_nothing_is_only_told_of_any_row() -> None:
    assert [str(note) for row in ROWS if not isinstance(row, Refused) for note in row.notes] == []


def test_it_has_the_size_of_a_city() -> None:
    kinds = Counter(type(row) for row in ROWS)
    assert kinds[ServiceRecord] >= 120
    assert kinds[OrganisationRecord] >= 60
    assert kinds[LocationRecord] >= 80


def test_no_two_rows_of_a_kind_have_one_id_or_one_name() -> None:
    for kind in (OrganisationRecord, LocationRecord, ServiceRecord):
        ours = [row for row in ROWS if isinstance(row, kind)]
        assert len({row.id for row in ours}) == len({row.name for row in ours}) == len(ours)


def test_every_organisation_and_every_location_has_a_service_and_all_that_are_named_are_there() -> None:
    organisations = {row.id for row in ROWS if isinstance(row, OrganisationRecord)}
    assert {service.organisation for service in SERVICES.values()} == organisations
    locations = {row.id for row in ROWS if isinstance(row, LocationRecord)}
    assert {place.location for service in SERVICES.values() for place in service.locations} == locations


def test_no_postcode_stands_for_two_streets_and_no_two_doors_have_the_same_steps() -> None:
    places = [row for row in ROWS if isinstance(row, LocationRecord)]
    streets = {(row.postal_code, re.sub(r"^\d+ ", "", row.address_1)) for row in places if row.postal_code}
    assert [code for code, times in Counter(code for code, _ in streets).items() if times > 1] == []
    steps = [each.details for row in places for each in row.accessibility if each.code == "not_step_free"]
    assert len(set(steps)) == len(steps)


def test_a_third_of_the_services_say_what_they_do_on_bank_holidays() -> None:
    said = Counter(service.bank_holidays for service in SERVICES.values())
    assert len(SERVICES) / 3 <= len(SERVICES) - said["not_said"]
    assert all(service.schedule_exceptions for service in SERVICES.values() if service.bank_holidays == "other_times")


def test_every_description_is_a_text_of_its_own() -> None:
    said = [row.description for row in ROWS if isinstance(row, ServiceRecord | OrganisationRecord)]
    assert len(set(said)) == len(said)
    assert [text for text in said if len(text) < 30] == []


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_its_numbers_ring_nowhere_and_its_addresses_lead_nowhere(file: Path) -> None:
    found = list(texts_under(json.loads(file.read_text(encoding="utf-8"))))
    numbers = [re.sub(r"\D", "", text) for key, text in found if key in ("number", "phone")]
    assert [number for number in numbers if not DRAMA.fullmatch(number)] == []
    named = [text for key, text in found if key in ("website", "url", "email")]
    assert [text for text in named if not text.endswith(".example")] == []


def texts_under(value: Any, key: str = "") -> list[tuple[str, str]]:
    match value:
        case dict():
            return [each for name, inner in value.items() for each in texts_under(inner, name)]
        case list():
            return [each for inner in value for each in texts_under(inner, key)]
        case str():
            return [(key, value)]
    return []


def test_every_term_that_is_used_has_its_name_and_none_is_left_over() -> None:
    for taxonomy, names in terms().items():
        used = {code for service in SERVICES.values() for code in getattr(service, taxonomy)}
        assert used == set(names), taxonomy


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"format": 1,', "Expecting"),
        ('{"format": 2}', "expected format 1"),
        ('{"format": 1, "service": []}', "service"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "broken.json").write_text(content)
    with pytest.raises(ValueError, match=told) as refused:
        list(rows(on=MONDAY, folder=tmp_path))
    assert "broken.json" in str(refused.value)
