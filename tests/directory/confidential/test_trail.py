"""What the trail keeps of those who were refused: each time, and for how long it counts against them."""

from datetime import timedelta

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
from directory.models import Location
from tests.directory.confidential.refuge import a_confidential_refuge, somebody

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
