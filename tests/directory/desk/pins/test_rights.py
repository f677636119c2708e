"""Who may check a pin."""

import pytest
from django.urls import reverse

from directory.roles.names import CONFIDENTIAL_READER, FRONTLINE_WORKER
from tests.directory.desk.pins.placing import HERE, a_place, page_of, pin_of, press
from tests.directory.desk.posting import ADMINISTRATOR, EDITOR, MODERATOR, at_the_desk
from tests.directory.places.provider import Provider

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", [EDITOR, MODERATOR, ADMINISTRATOR])
def test_who_may_change_locations_may_check_their_pins(role: str) -> None:
    desk, place = at_the_desk(role), a_place()
    press(desk, "keep", page_of(desk, place), latitude="53.3806", longitude="-1.4702")
    assert pin_of(place)[0] == HERE


@pytest.mark.parametrize("role", [CONFIDENTIAL_READER, FRONTLINE_WORKER])
@pytest.mark.parametrize("button", ["look_up", "keep"])
def test_nobody_else_may(role: str, button: str, geocoder: Provider) -> None:
    place = a_place()
    address = reverse(f"directory_pins:{button}", args=[place.pk])
    assert at_the_desk(role).post(address, {"latitude": "53.3806", "longitude": "-1.4702"}).status_code in (302, 403)
    assert geocoder.asked == []
    assert pin_of(place) == (None, None)


@pytest.mark.parametrize("button", ["look_up", "keep"])
def test_only_a_post_of_our_own_page_does_anything(button: str, geocoder: Provider) -> None:
    desk, place = at_the_desk(), a_place()
    address = reverse(f"directory_pins:{button}", args=[place.pk])
    assert desk.get(address).status_code == 405
    desk.handler.enforce_csrf_checks = True
    assert desk.post(address, {}).status_code == 403
    assert geocoder.asked == []
