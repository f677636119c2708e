"""The page of the pin: what it says of the address, the pin and its postcode."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from directory.models import Location
from tests.directory.cast import a_location
from tests.directory.desk.pins.placing import HERE, ROTHERHAM, a_place, page_of
from tests.directory.desk.posting import url

pytestmark = pytest.mark.django_db


def test_it_shows_the_address_the_pin_and_how_far_its_postcode_is(desk: Client) -> None:
    text = page_of(desk, a_place(HERE, checked=date(2026, 11, 2))).text
    assert "1 Example Street" in text
    assert "53.38060, -1.47020" in text
    assert "Checked on 2 November 2026." in text
    assert "km from the middle of S1 2" in text
    assert "far from its postcode" not in text


def test_a_pin_far_from_its_postcode_is_doubted(desk: Client) -> None:
    text = page_of(desk, a_place(ROTHERHAM)).text
    assert "far from its postcode" in text
    assert "Not checked since the address or the pin changed." in text


@pytest.mark.parametrize(("postcode", "said"), [("S1 2AB", "worked from its postcode"), ("??", "cannot be read")])
def test_without_a_pin_it_says_what_distances_are_worked_from(desk: Client, postcode: str, said: str) -> None:
    text = page_of(desk, a_place(postal_code=postcode)).text
    assert "There is no pin" in text
    assert said in text


def test_the_page_of_the_location_leads_there_and_tells_whether_the_pin_was_checked(desk: Client) -> None:
    place = a_place(HERE)
    text = desk.get(url(place, "edit")).text
    assert "Not checked since the address or the pin changed." in text
    assert reverse("directory_pins:pin", args=[place.pk]) in text


def test_a_new_location_and_one_that_is_not_public_have_no_pin_on_their_page(desk: Client) -> None:
    hidden = a_location("Lantern House", visibility="confidential", area="S1")
    for address in (url(Location, "add"), url(hidden, "edit")):
        assert "Check the pin" not in desk.get(address).text
