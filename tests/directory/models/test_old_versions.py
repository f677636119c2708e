"""An earlier version can be gone back to, whatever of it was deleted since."""

from datetime import time

import pytest
from django.test import Client

from directory.models import LocationSchedule, Service, ServiceAtLocation, ServicePhone
from tests.directory.cast import a_location, a_service
from tests.directory.desk.posting import at_the_desk, edit, filled_in, url

pytestmark = pytest.mark.django_db


def a_service_with_parts() -> Service:
    """A public service with telephones, and with hours at a location."""
    monday = LocationSchedule(byday="MO", opens_at=time(9), closes_at=time(17))
    service = a_service(at=(ServiceAtLocation(location=a_location(), schedules=[monday]),))
    service.phones = [ServicePhone(number="0114 496 0000"), ServicePhone(number="0114 496 0001")]
    service.save()
    service.save_revision().publish()
    return Service.objects.get(pk=service.pk)


@pytest.mark.parametrize("action", ["action-publish", None])
def test_parts_that_were_deleted_since_come_back(action: str | None) -> None:
    service = a_service_with_parts()
    before, desk = service.latest_revision, at_the_desk()
    gone = {"phones-0-DELETE": "on", "service_at_locations-0-DELETE": "on"}
    service = delete_parts(desk, service, gone)
    assert service.phones.count() == 1
    answer = edit(desk, service, view="revisions_revert", more=(before.pk,), **({action: "1"} if action else {}))
    assert answer.status_code == 302
    back = Service.objects.get(pk=service.pk).get_latest_revision_as_object()
    assert [phone.number for phone in back.phones.all()] == ["0114 496 0000", "0114 496 0001"]
    assert back.service_at_locations.get().schedules.get().byday == "MO"


def delete_parts(desk: Client, service: Service, gone: dict[str, str]) -> Service:
    """Publishes the service without these parts."""
    posted = filled_in(desk.get(url(service, "edit")).context["form"])
    desk.post(url(service, "edit"), {**posted, **gone, "action-publish": "1"})
    return Service.objects.get(pk=service.pk)


def test_a_part_that_still_stands_keeps_its_row() -> None:
    service = a_service_with_parts()
    before = set(service.phones.values_list("pk", flat=True))
    edit(at_the_desk(), service, name="Day Centre", **{"action-publish": "1"})
    assert set(service.phones.values_list("pk", flat=True)) == before
