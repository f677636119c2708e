"""Rows behind doors: read once while an edition stands, and never told of one that went by."""

import pytest
from pytest_django import DjangoAssertNumQueries

from directory.models import Service
from navigator.entrances import rows
from navigator.entrances.rows import rows_of
from tests.directory.cast import a_service

pytestmark = pytest.mark.django_db


def test_a_second_look_asks_for_the_edition_alone(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    a_service("Shelter")
    first = rows_of({"shelter"})
    with django_assert_num_queries(1):
        assert rows_of({"shelter"})["shelter"] is first["shelter"]


def test_only_what_was_not_met_before_is_read() -> None:
    a_service("Shelter")
    a_service("Hostel")
    first = rows_of({"shelter"})
    both = rows_of({"shelter", "hostel"})
    assert both["shelter"] is first["shelter"]
    assert both["hostel"].service.name == "Hostel"


def test_after_a_change_everything_is_read_again() -> None:
    service = a_service("Shelter", alert="Open as usual.")
    rows_of({"shelter"})
    service.alert = "Closed after a flood."
    service.save_revision().publish()
    assert rows_of({"shelter"})["shelter"].service.alert == "Closed after a flood."


def test_what_was_withdrawn_is_there_no_longer() -> None:
    a_service("Shelter")
    rows_of({"shelter"})
    Service.objects.get().unpublish()
    assert rows_of({"shelter"}) == {}


def test_no_more_is_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MOST_KEPT", 2)
    for name in ("Shelter", "Hostel", "Day Centre"):
        a_service(name)
    first = rows_of({"shelter"})
    rows_of({"hostel", "day-centre"})
    assert rows_of({"shelter"})["shelter"] is not first["shelter"]
