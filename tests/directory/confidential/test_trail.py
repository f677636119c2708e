"""What the trail keeps of those who were refused: each time, and for how long it counts against them."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.models import ModelLogEntry

from directory.confidential.trail import (
    TRIES,
    Action,
    entries_about,
    has_tried_too_often,
    note,
    note_try,
)
from directory.importing.outcomes import Outcome
from directory.importing.records import LocationRecord, ServiceAtLocationRecord, ServiceRecord
from directory.models import Location
from tests.directory.cast import a_location
from tests.directory.confidential.refuge import (
    ADDRESS,
    STREET,
    a_confidential_refuge,
    a_quiet_service,
    gives_away,
    somebody,
)
from tests.directory.confidential.searching import where_it_stands
from tests.directory.importing.saying import a_record, imported

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Location:
    return a_confidential_refuge()


@pytest.fixture
def editor() -> User:
    return somebody("editor")


def try_often(place: Location, *, by: User | None, times: int) -> None:
    for _ in range(times):
        note_try(place, by=by)


def make_older(*, hours: int) -> None:
    for entry in ModelLogEntry.objects.all():
        ModelLogEntry.objects.filter(pk=entry.pk).update(timestamp=entry.timestamp - timedelta(hours=hours))


def test_each_of_the_first_tries_is_an_entry_and_the_latest_counts_the_rest(place: Location, editor: User) -> None:
    try_often(place, by=editor, times=TRIES + 3)
    assert [one.data.get("tries") for one in entries_about(place)] == [4, None, None, None, None]
    assert entries_about(place)[0].message.startswith("Tried to save a text with a confidential address, 4 times (")


def test_every_hour_has_an_entry_of_its_own(place: Location, editor: User) -> None:
    try_often(place, by=editor, times=TRIES + 1)
    make_older(hours=2)
    try_often(place, by=editor, times=3)
    assert [one.data.get("tries") for one in entries_about(place)] == [3, 2, None, None, None, None]


def test_an_entry_that_counts_still_says_who_it_was(place: Location, editor: User) -> None:
    try_often(place, by=editor, times=TRIES + 1)
    assert entries_about(place)[0].data["name"] == editor.get_username()


def test_whoever_was_refused_five_times_in_a_day_has_tried_too_often(place: Location, editor: User) -> None:
    try_often(place, by=editor, times=TRIES - 1)
    assert not has_tried_too_often(place, by=editor)
    try_often(place, by=editor, times=1)
    assert has_tried_too_often(place, by=editor)
    make_older(hours=25)
    assert not has_tried_too_often(place, by=editor)


def test_what_others_did_or_at_other_places_does_not_count(place: Location, editor: User) -> None:
    other = Location.objects.create(name="Other", slug="other", visibility="confidential", area="S36")
    try_often(place, by=somebody("moderator"), times=TRIES)
    try_often(other, by=editor, times=TRIES)
    for _ in range(TRIES):
        note(place, action=Action.READ, by=editor)
    assert not has_tried_too_often(place, by=editor)


def test_a_program_that_nobody_started_is_not_counted_out(place: Location) -> None:
    try_often(place, by=None, times=TRIES + 1)
    assert not has_tried_too_often(place, by=None)
    assert entries_about(place).filter(timestamp__lte=timezone.now()).count() == TRIES


# What an import tries


def at_the_same_address(place: Location) -> None:
    """A public location at the confidential address, which nobody has tied to its organisation yet."""
    a_quiet_service(place)
    a_location("Office", address_1=STREET)


def a_service_there(**more: Any) -> ServiceRecord:
    return a_record(organisation="lantern-trust", **more)


TRIES_OF_AN_IMPORT = [
    ("a text", lambda: a_service_there(description=f"Come to {STREET}.")),
    ("a public place", lambda: LocationRecord(id="l1", name="Annexe", **ADDRESS)),
    (
        "a public place at the door",
        lambda: a_service_there(locations=(ServiceAtLocationRecord(location="office"),)),
    ),
]


@pytest.mark.parametrize(("what", "record"), TRIES_OF_AN_IMPORT)
def test_what_an_import_is_refused_for_an_address_is_in_the_trail(
    what: str, record: Any, place: Location, editor: User
) -> None:
    at_the_same_address(place)
    run = imported(record(), by=editor)
    assert run.summary.of(Outcome.REFUSED) == 1
    assert not any(gives_away(line) for line in run.lines)
    assert {(one.action, one.user) for one in entries_about(place)} == {(Action.REFUSED, editor)}
    assert set(where_it_stands()) <= {"directory_location.address_1"}, "where the office stands in public"
