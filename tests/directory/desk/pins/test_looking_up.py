"""Looking an address up: what the geocoder hears, and that nothing is kept by it."""

import logging
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory.models import ConfidentialAddress, Location
from directory.roles.names import CONFIDENTIAL_READER
from tests.directory.cast import a_location
from tests.directory.desk.pins.placing import ADDRESS, HERE, ROTHERHAM, a_place, labels, page_of, pin_of, press
from tests.directory.desk.posting import ADMINISTRATOR, MODERATOR, at_the_desk
from tests.directory.places.provider import Provider

pytestmark = pytest.mark.django_db


def test_answers_are_shown_with_their_distance_from_the_postcode_and_none_is_chosen(
    desk: Client, geocoder: Provider
) -> None:
    page = press(desk, "look_up", page_of(desk, a_place()))
    first, second, by_hand = labels(page)
    assert first.startswith("1, Example Street, Sheffield (0.")
    assert second.startswith("Example <b>Street</b>, Rotherham (")
    assert second.endswith("km from the middle of S1 2: far)")
    assert by_hand.startswith("At the latitude")
    radios = re.findall(r'<input type="radio"[^>]*>', page.text)
    assert [" checked" in radio for radio in radios] == [False, False, False]
    assert "<b>Street</b>" not in page.text


def test_the_geocoder_hears_the_address_and_only_when_it_is_asked(desk: Client, geocoder: Provider) -> None:
    page = page_of(desk, a_place())
    press(desk, "keep", page, latitude="53.3806", longitude="-1.4702")
    assert geocoder.asked == []
    press(desk, "look_up", page_of(desk, page.context["location"]))
    assert [one["q"] for one in geocoder.asked] == ["1 Example Street, Sheffield, S1 2AB"]


def test_nothing_is_kept_by_looking_up(desk: Client, geocoder: Provider) -> None:
    place = a_place(ROTHERHAM)
    press(desk, "look_up", page_of(desk, place))
    assert pin_of(place) == (ROTHERHAM, None)


HIDDEN = [Location.Visibility.CONFIDENTIAL, Location.Visibility.AREA_ONLY]


@pytest.mark.parametrize("role", [MODERATOR, ADMINISTRATOR, CONFIDENTIAL_READER])
@pytest.mark.parametrize("visibility", HIDDEN)
def test_there_is_no_such_page_of_a_location_that_is_not_public(visibility: str, role: str, geocoder: Provider) -> None:
    hidden = a_location("Lantern House", visibility=visibility, area="S1")
    ConfidentialAddress.objects.create(location=hidden, address_1="14 Tallow Street", postal_code="S1 4QT")
    before = pin_of(hidden)
    desk = at_the_desk(role)
    page = desk.get(reverse("directory_pins:pin", args=[hidden.pk]))
    posts = [desk.post(reverse(f"directory_pins:{name}", args=[hidden.pk]), {}) for name in ("look_up", "keep")]
    assert {one.status_code for one in (page, *posts)} <= ({302} if role == CONFIDENTIAL_READER else {404})
    assert geocoder.asked == []
    assert pin_of(hidden) == before


def test_one_that_is_made_confidential_meanwhile_is_neither_looked_up_nor_kept(
    desk: Client, geocoder: Provider
) -> None:
    place = a_place()
    page = page_of(desk, place)
    Location.objects.update(**dict.fromkeys(ADDRESS, ""), visibility="confidential", area="S1")
    assert press(desk, "look_up", page).status_code == 404
    assert press(desk, "keep", page, latitude="53.3806", longitude="-1.4702").status_code == 404
    assert geocoder.asked == []
    assert pin_of(place) == (None, None)


FAULTS = [
    (403, "no", "The geocoder refused"),
    (500, "broken", "The geocoder cannot be reached"),
    (200, "[7]", "could not be read"),
    (200, "[]", "The geocoder knows no such address"),
]


@pytest.mark.parametrize(("status", "body", "said"), FAULTS)
def test_what_goes_wrong_is_told_and_nothing_typed_or_answered_is_lost(
    desk: Client, geocoder: Provider, status: int, body: str, said: str
) -> None:
    page = press(desk, "look_up", page_of(desk, a_place()), latitude="53.38 or so", longitude="-1.47")
    geocoder.status, geocoder.body = status, body
    page = press(desk, "look_up", page)
    assert said in page.text
    assert 'value="53.38 or so"' in page.text
    assert 'value="-1.47"' in page.text
    assert len(labels(page)) == (1 if body == "[]" else 3)


def test_without_a_geocoder_the_page_says_so_and_a_pin_is_placed_by_hand(desk: Client) -> None:
    place = a_place()
    page = page_of(desk, place)
    assert "No geocoder is set up" in page.text
    assert "Look it up</button>" not in page.text
    press(desk, "keep", page, latitude="53.3806", longitude="-1.4702")
    assert pin_of(place) == (HERE, timezone.localdate())


def test_a_look_up_that_nobody_set_up_is_refused_in_words(desk: Client) -> None:
    assert "No geocoder is set up: place the pin by hand" in press(desk, "look_up", page_of(desk, a_place())).text


def test_no_log_holds_the_address(desk: Client, geocoder: Provider, caplog: pytest.LogCaptureFixture) -> None:
    geocoder.status = 500
    with caplog.at_level(logging.DEBUG):
        press(desk, "look_up", page_of(desk, a_place()))
    assert [line for line in caplog.messages if "Example" in line and not line.startswith("(0.")] == []
