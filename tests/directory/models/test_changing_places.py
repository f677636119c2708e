"""Two children of a listing may change places, whichever way the listing is saved."""

from datetime import time

import pytest

from directory.models import LocationSchedule, Service, ServiceAtLocation
from tests.directory.cast import a_draft, a_location, a_service
from tests.directory.desk.posting import at_the_desk, edit

pytestmark = pytest.mark.django_db

TWO = {"housing": "moves", "detox": "holds"}


def needs(service: Service) -> list[str]:
    return [f"{each.need.code} {each.effect}" for each in Service.objects.get(pk=service.pk).needs.all()]


def swapped(service: Service) -> dict[str, object]:
    """The fields of the form in which each need is the other."""
    first, second = (each.need_id for each in service.needs.all())
    return {"needs-0-need": second, "needs-1-need": first}


def test_needs_of_a_draft_change_places() -> None:
    draft = a_draft(needs=TWO)
    edit(at_the_desk(), draft, **swapped(draft))
    assert needs(draft) == ["detox moves", "housing holds"]


def test_needs_of_a_public_service_change_places_when_it_is_published() -> None:
    service = a_service(needs=TWO)
    edit(at_the_desk(), service, **swapped(service), **{"action-publish": "1"})
    assert needs(service) == ["detox moves", "housing holds"]


def test_the_form_goes_on_after_they_changed_places() -> None:
    service, desk = a_service(needs=TWO), at_the_desk()
    edit(desk, service, **swapped(service), **{"action-publish": "1"})
    assert edit(desk, service, name="Day Centre").status_code == 302


def test_going_back_lets_them_change_places_again() -> None:
    service = a_service(needs=TWO)
    before, desk = service.latest_revision, at_the_desk()
    edit(desk, service, **swapped(service), **{"action-publish": "1"})
    edit(desk, service, view="revisions_revert", more=(before.pk,), **{"action-publish": "1"})
    assert needs(service) == ["housing moves", "detox holds"]


def test_three_go_round_in_a_circle() -> None:
    service = a_draft(needs={"housing": "moves", "detox": "holds", "income": "moves"})
    rows = list(service.needs.all())
    first, second, third = (row.need for row in rows)
    for row, need in zip(rows, (second, third, first), strict=True):
        row.need = need
    service.needs = rows
    service.save()
    assert needs(service) == ["detox moves", "income holds", "housing moves"]


def test_a_new_one_takes_the_place_of_one_that_moves_on() -> None:
    service = a_draft(needs={"housing": "moves"})
    moved = service.needs.get()
    new = type(moved)(need=moved.need, effect="holds")
    moved.need = a_draft("Day Centre", needs={"detox": "moves"}).needs.get().need
    service.needs = [moved, new]
    service.save()
    assert sorted(needs(service)) == ["detox moves", "housing holds"]


def test_hours_go_along_with_the_location_whose_place_changes() -> None:
    mill, quay = a_location("Mill House"), a_location("Quay House")
    monday = LocationSchedule(byday="MO", opens_at=time(9), closes_at=time(17))
    service = a_draft(at=(ServiceAtLocation(location=mill, schedules=[monday]), ServiceAtLocation(location=quay)))
    rows = list(service.service_at_locations.all())
    rows[0].location, rows[1].location = quay, mill
    service.service_at_locations = rows
    service.save()
    assert LocationSchedule.objects.get().service_at_location.location == quay


def test_a_row_that_stays_where_it_is_keeps_its_key() -> None:
    service = a_draft(needs=TWO)
    before = set(service.needs.values_list("pk", flat=True))
    edit(at_the_desk(), service, **{"needs-0-effect": "holds"})
    assert set(service.needs.values_list("pk", flat=True)) == before
