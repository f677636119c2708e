"""The fields and words of a record are those of the directory, so that nothing a file says is lost or has no place."""

from dataclasses import fields
from typing import Any

import pytest

from directory.importing.records import locations, parts, services
from directory.importing.records.locations import LocationRecord
from directory.importing.records.organisations import OrganisationRecord
from directory.importing.records.services import ServiceRecord
from directory.importing.values.composed import said_fields
from directory.importing.writing.model_rows import ORGANISATION_PARTS, SERVICE_PARTS, relation
from directory.models import (
    AccessMode,
    Location,
    LocationAccessibility,
    Organisation,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServicePhone,
)
from directory.models.schedules import FREQUENCIES, PURPOSES
from directory.models.service_needs import Effect

NOT_SAID = {
    *("uuid", "source", "source_id", "live", "live_revision", "latest_revision", "locked"),
    *("has_unpublished_changes", "first_published_at", "last_published_at", "go_live_at", "expire_at", "expired"),
    *("locked_at", "locked_by", "pin_checked_on", "_revisions", "_workflow_states"),
}
"""What the directory itself keeps of a listing; no file says it."""

ELSEWHERE = {"service_at_locations": "locations"}
"""What has another name in a file."""


def names_of_model(model: Any) -> set[str]:
    """Everything that an editor can say of a thing, rows that belong to it included."""
    own = {each.name for each in model._meta.get_fields() if each.concrete and not each.auto_created}
    rows = {
        each.get_accessor_name()
        for each in model._meta.related_objects
        if type(each.remote_field).__name__ == "ParentalKey"
    }
    return {ELSEWHERE.get(name, name) for name in own | rows} - {"id", "sort_order"}


@pytest.mark.parametrize(
    ("record", "model"), [(OrganisationRecord, Organisation), (LocationRecord, Location), (ServiceRecord, Service)]
)
def test_a_row_can_say_all_that_an_editor_can(record: type, model: Any) -> None:
    assert set(said_fields(record)) - {"id"} == names_of_model(model) - NOT_SAID


PARTS = [
    *((name, ServiceRecord, relation(Service, name)) for name in SERVICE_PARTS),
    *((name, OrganisationRecord, relation(Organisation, name)) for name in ORGANISATION_PARTS),
    ("accessibility", LocationRecord, relation(Location, "accessibility")),
    *((name, parts.ServiceAtLocationRecord, relation(ServiceAtLocation, name)) for name in ("schedules",)),
    ("schedule_exceptions", parts.ServiceAtLocationRecord, relation(ServiceAtLocation, "schedule_exceptions")),
]


@pytest.mark.parametrize(("name", "record", "model"), PARTS, ids=[f"{one[1].__name__}.{one[0]}" for one in PARTS])
def test_each_part_of_a_row_has_the_fields_of_its_rows(name: str, record: type, model: Any) -> None:
    part = said_fields(record)[name].metadata["value"].kind
    parents = {"service", "organisation", "location", "service_at_location"}
    assert {each.name for each in fields(part)} == names_of_model(model) - parents


@pytest.mark.parametrize(
    ("words", "choices"),
    [
        (services.STATUSES, Service.Status.values),
        (services.BANK_HOLIDAYS, Service.BankHolidays.values),
        (services.CONFIRMED_AS, Service.ConfirmedAs.values),
        (locations.VISIBILITIES, Location.Visibility.values),
        (locations.LOCATION_TYPES, Location.LocationType.values),
        (parts.PHONE_TYPES, ServicePhone.Type.values),
        (parts.ACCESSIBILITY, LocationAccessibility.Code.values),
        (parts.MODES, AccessMode.Mode.values),
        (parts.ASKS_ABOUT, ServiceArea.AsksAbout.values),
        (parts.AREA_KINDS, ServiceArea.Kind.values),
        (parts.EFFECTS, Effect.values),
        (parts.PURPOSES, [value for value, _ in PURPOSES]),
        (parts.FREQUENCIES, [value for value, _ in FREQUENCIES]),
    ],
)
def test_the_words_of_a_choice_are_those_of_the_directory(words: tuple[str, ...], choices: list[str]) -> None:
    assert list(words) == choices
