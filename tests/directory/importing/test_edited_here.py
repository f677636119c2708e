"""Whoever edits here has the last word over a file."""

from dataclasses import replace
from datetime import date

import pytest

from directory.importing.outcomes import Outcome
from directory.importing.records import (
    LocationRecord,
)
from directory.models import Location, Service
from tests.directory.importing.saying import HALL, TRUST, a_record, imported, service

pytestmark = pytest.mark.django_db


def test_whoever_edits_here_has_the_last_word() -> None:
    imported(TRUST, a_record())
    edited = service()
    edited.alert = "Closed on Friday"
    edited.save_revision().publish()
    untouched = imported(TRUST, a_record())
    assert untouched.summary.of(Outcome.UNCHANGED) == 2
    run = imported(TRUST, a_record(description="Twenty beds."))
    assert "edited here" in run.lines[0]
    assert service().alert == "Closed on Friday"
    assert imported(TRUST, a_record(description="Twenty beds."), overwrite=True).summary.is_clean
    assert (service().alert, service().description) == ("", "Twenty beds.")


def test_a_place_that_was_made_confidential_here_stays_so() -> None:
    imported(HALL)
    Location.objects.filter(source_id="hall").update(visibility="confidential", address_1="", area="S1")
    run = imported(LocationRecord(id="hall", name="Mill Hall", address_1="3 Hobbholm Row"))
    assert run.summary.of(Outcome.REFUSED) == 1
    assert Location.objects.get(source_id="hall").address_1 == ""


def test_a_pin_that_was_checked_here_outlasts_what_else_is_new() -> None:
    imported(replace(HALL, latitude=53.38, longitude=-1.47))
    here = Location.objects.get()
    here.latitude = 53.39
    here.save(with_point=True, checked_on=date(2026, 11, 1))
    run = imported(replace(HALL, latitude=53.38, longitude=-1.47, transportation="Tram to the end"))
    assert run.summary.of(Outcome.CHANGED) == 1
    here.refresh_from_db()
    assert (here.latitude, here.pin_checked_on, here.transportation) == (53.39, date(2026, 11, 1), "Tram to the end")


def test_a_pin_goes_with_its_address() -> None:
    imported(replace(HALL, latitude=53.38, longitude=-1.47))
    imported(replace(HALL, address_1="9 Hobbholm Row", latitude=53.38, longitude=-1.47))
    assert Location.objects.get().latitude == 53.38
    imported(replace(HALL, address_1="11 Hobbholm Row"))
    assert Location.objects.get().latitude is None


def test_what_was_withdrawn_here_is_not_brought_back() -> None:
    imported(TRUST, a_record())
    service().unpublish()
    run = imported(TRUST, a_record(description="Twenty beds."))
    assert not service().live
    assert "withdrawn here" in run.lines[0]
    assert service().latest_revision.content["description"] == "Twenty beds."


def test_what_was_deleted_here_is_told_and_not_brought_back_unasked() -> None:
    imported(TRUST, a_record())
    service().delete()
    assert "deleted here" in imported(TRUST, a_record()).lines[0]
    assert Service.objects.count() == 0
    assert imported(TRUST, a_record(), overwrite=True).summary.is_clean
    assert service().live


def test_what_somebody_has_locked_is_left_alone() -> None:
    imported(TRUST, a_record())
    Service.objects.update(locked=True)
    run = imported(TRUST, a_record(description="Twenty beds."))
    assert "locked" in run.lines[0]
