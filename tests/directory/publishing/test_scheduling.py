"""What is due is published one by one; a refusal stops nothing and stands in the history."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry, Page

from directory.models import Organisation, Service
from directory.publishing.scheduling import REFUSED, run_what_is_due
from tests.directory.cast import a_draft, a_service, an_organisation
from tests.directory.publishing.booked import book, booked, spoil, the_day_has_come

pytestmark = pytest.mark.django_db


def names() -> list[str]:
    return [service.name for service in Service.objects.public()]


def test_nothing_is_published_before_its_day() -> None:
    booked()
    assert run_what_is_due().published == []
    assert names() == []


def test_what_is_booked_is_published_on_its_day() -> None:
    booked()
    the_day_has_come()
    assert run_what_is_due().published == [f"service {Service.objects.get().pk} “Night Shelter”"]
    assert names() == ["Night Shelter"]


def test_changes_to_what_is_public_wait_for_their_day() -> None:
    shelter = book(a_service(), name="Day Centre")
    assert names() == ["Night Shelter"]
    the_day_has_come()
    run_what_is_due()
    assert names() == ["Day Centre"]
    assert not Service.objects.get(pk=shelter.pk).approved_schedule


def test_one_that_is_refused_keeps_none_of_the_others_from_their_day() -> None:
    for name in ("Alder House", "Birch House", "Cedar House"):
        booked(name)
    spoil(Service.objects.get(name="Birch House"), description="")
    the_day_has_come()
    outcome = run_what_is_due()
    assert names() == ["Alder House", "Cedar House"]
    assert len(outcome.refused) == 1
    assert "Birch House" in outcome.refused[0]


def test_one_that_is_refused_loses_its_date_and_keeps_its_draft() -> None:
    shelter = booked()
    spoil(shelter, description="", alert="New rooms")
    the_day_has_come()
    run_what_is_due()
    shelter.refresh_from_db()
    assert not shelter.approved_schedule
    assert shelter.get_latest_revision_as_object().alert == "New rooms"
    assert run_what_is_due().refused == []


def test_one_that_is_refused_says_why_in_its_history() -> None:
    shelter = booked()
    spoil(shelter, description="")
    the_day_has_come()
    run_what_is_due()
    entry = ModelLogEntry.objects.for_instance(shelter).get(action=REFUSED)
    assert "nothing says what the service does" in str(entry.formatter.format_message(entry))


def test_what_stood_in_public_stays_where_its_booked_change_is_refused() -> None:
    shelter = book(a_service(), name="Day Centre")
    spoil(shelter, description="")
    the_day_has_come()
    run_what_is_due()
    assert names() == ["Night Shelter"]


def test_what_goes_wrong_otherwise_is_told_after_all_the_others() -> None:
    booked("Alder House")
    broken = booked("Birch House")
    spoil(broken, status="none that anybody knows")
    booked("Cedar House")
    the_day_has_come()
    outcome = run_what_is_due()
    assert names() == ["Alder House", "Cedar House"]
    assert len(outcome.failed) == 1
    assert "Birch House" in outcome.failed[0]


def test_what_went_wrong_is_tried_again_the_next_time() -> None:
    spoil(booked(), status="none that anybody knows")
    the_day_has_come()
    run_what_is_due()
    assert len(run_what_is_due().failed) == 1


def test_what_has_expired_leaves_the_public() -> None:
    shelter = a_service()
    Service.objects.update(expire_at=timezone.now() - timedelta(minutes=1))
    assert run_what_is_due().expired == [f"service {shelter.pk} “Night Shelter”"]
    shelter.refresh_from_db()
    assert (shelter.live, shelter.expired) == (False, True)


def test_what_expires_later_stays() -> None:
    a_service()
    Service.objects.update(expire_at=timezone.now() + timedelta(days=1))
    run_what_is_due()
    assert names() == ["Night Shelter"]


def test_organisations_and_pages_have_their_day_too() -> None:
    trust = an_organisation(live=False)
    trust.go_live_at = timezone.now() + timedelta(days=1)
    trust.save_revision().publish()
    page = Page.objects.get(depth=2).specific
    page.title, page.go_live_at = "A new title", timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    the_day_has_come()
    assert len(run_what_is_due().published) == 2
    assert Organisation.objects.get().live
    assert Page.objects.get(depth=2).title == "A new title"


def test_what_an_editor_took_off_meanwhile_is_not_published() -> None:
    booked()
    the_day_has_come()
    draft = a_draft("Day Centre")
    Service.objects.get(name="Night Shelter").revisions.update(approved_go_live_at=None)
    assert run_what_is_due().published == []
    assert not draft.live
