"""Checking the pin at the desk: what the page says, what the geocoder hears, and what is kept."""

import logging
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings
from wagtail.models import ModelLogEntry

from directory.desk.pins.keeping import CHECKED, Found, NotThereAnyMore, keep_pin
from directory.models import ConfidentialAddress, Location
from directory.places.installed import place_of
from directory.places.points import Point
from directory.roles.names import CONFIDENTIAL_READER, FRONTLINE_WORKER
from tests.directory.cast import a_location
from tests.directory.desk.posting import ADMINISTRATOR, EDITOR, MODERATOR, at_the_desk, edit, filled_in, url
from tests.directory.places.provider import Provider, provider

pytestmark = pytest.mark.django_db

ADDRESS = {"address_1": "1 Example Street", "city": "Sheffield", "postal_code": "S1 2AB"}
HERE = Point(53.3806, -1.4702)
ROTHERHAM = Point(53.4326, -1.3635)
ANSWERS = [
    {"display_name": "1, Example Street, Sheffield", "lat": "53.3806", "lon": "-1.4702"},
    {"display_name": "Example <b>Street</b>, Rotherham", "lat": "53.4326", "lon": "-1.3635"},
]


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


@pytest.fixture
def geocoder(settings: Settings) -> Iterator[Provider]:
    """A geocoder of our own, set up as the site's."""
    with provider() as running:
        running.answers(ANSWERS)
        settings.GEOCODER = {
            "service": "nominatim",
            "domain": running.address,
            "scheme": "http",
            "timeout": 1,
            "seconds_between": 0,
        }
        yield running


def a_place(pin: Point | None = None, *, checked: date | None = None, **more: Any) -> Location:
    latitude, longitude = pin or (None, None)
    return a_location(**(ADDRESS | {"latitude": latitude, "longitude": longitude, "pin_checked_on": checked} | more))


def page_of(desk: Client, place: Location) -> Any:
    return desk.get(reverse("directory_pins:pin", args=[place.pk]))


def press(desk: Client, button: str, page: Any, **typed: Any) -> Any:
    """Presses a button of the page as it was shown, with this typed into it."""
    address = reverse(f"directory_pins:{button}", args=[page.context["location"].pk])
    return desk.post(address, filled_in(page.context["form"], **typed))


def pin_of(place: Location) -> tuple[Point | None, date | None]:
    kept = Location.objects.get(pk=place.pk)
    return (None if kept.latitude is None else Point(kept.latitude, kept.longitude)), kept.pin_checked_on


def labels(page: Any) -> list[str]:
    return [label for _, label in page.context["form"].fields["where"].choices]


# What the page says


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


# Looking it up


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


# Saying where it is


def test_a_chosen_answer_is_kept_with_its_day_and_who_chose_it(desk: Client, geocoder: Provider) -> None:
    place = a_place()
    page = press(desk, "keep", press(desk, "look_up", page_of(desk, place)), where="0")
    assert page.headers["Location"] == reverse("directory_pins:pin", args=[place.pk])
    assert pin_of(place) == (HERE, timezone.localdate())
    entry = ModelLogEntry.objects.for_instance(place).get(action=CHECKED)
    assert (entry.user.username, entry.data["found"]) == ("moderator", Found.LOOKED_UP)
    assert entry.message == "Chose an answer of the geocoder for its pin."


def test_the_history_of_the_location_tells_it_without_numbers(desk: Client) -> None:
    place = a_place()
    press(desk, "keep", page_of(desk, place), latitude="53.38065", longitude="-1.47025")
    assert "Placed its pin by hand." in desk.get(url(place, "history")).text
    assert "53.38" not in str(list(ModelLogEntry.objects.values_list("data", flat=True)))


def test_a_pin_is_found_right_as_it_stands(desk: Client) -> None:
    place = a_place(HERE)
    press(desk, "keep", page_of(desk, place), where="stands")
    assert pin_of(place) == (HERE, timezone.localdate())
    assert ModelLogEntry.objects.for_instance(place).get(action=CHECKED).data["found"] == Found.AS_IT_STOOD


NOT_A_PIN = [
    # typed                                             at the field    is said
    ({}, "where", "Choose where it is"),
    ({"where": "by_hand"}, "latitude", "Expected degrees north"),
    ({"latitude": "53.38"}, "longitude", "Expected degrees east"),
    ({"latitude": "53,38", "longitude": "-1.47"}, "latitude", "Expected degrees north"),
    ({"latitude": "53.38", "longitude": "1° 28′ W"}, "longitude", "Expected degrees east"),
    ({"latitude": "nan", "longitude": "-1.47"}, "latitude", "Expected degrees north"),
    ({"latitude": "53.38", "longitude": "inf"}, "longitude", "Expected degrees east"),
    ({"latitude": "-1.47", "longitude": "53.38"}, "longitude", "not in the United Kingdom"),
    ({"latitude": "48.86", "longitude": "2.35"}, "longitude", "not in the United Kingdom"),
    ({"where": "7"}, "where", "Choose one"),
]


@pytest.mark.parametrize(("typed", "field", "said"), NOT_A_PIN)
def test_what_is_no_place_in_the_kingdom_is_refused_at_its_field(
    desk: Client, geocoder: Provider, typed: dict[str, str], field: str, said: str
) -> None:
    place = a_place()
    page = press(desk, "keep", press(desk, "look_up", page_of(desk, place)), **typed)
    assert said in str(page.context["form"].errors[field])
    assert [name for name, value in typed.items() if name != "where" and f'value="{value}"' not in page.text] == []
    assert len(labels(page)) == 3
    assert pin_of(place) == (None, None)


def test_a_pin_far_from_its_postcode_wants_a_tick(desk: Client) -> None:
    place = a_place()
    page = press(desk, "keep", page_of(desk, place), latitude="53.3806", longitude="1.4702")
    assert "km from the middle of S1 2" in str(page.context["form"].errors["is_far"])
    assert pin_of(place) == (None, None)
    press(desk, "keep", page, is_far="on")
    assert pin_of(place) == (Point(53.3806, 1.4702), timezone.localdate())


def test_five_kilometres_are_not_far(desk: Client) -> None:
    middle = place_of("S1 2AB").point
    assert middle is not None
    kilometre = 1 / 111.195
    for km, faults in ((4.99, 0), (5.01, 1)):
        page = press(
            desk,
            "keep",
            page_of(desk, a_place(name=f"At {km} km".replace(".", "-"))),
            latitude=str(middle.latitude + km * kilometre),
            longitude=str(middle.longitude),
        )
        assert page.status_code == (200 if faults else 302)


def test_without_a_postcode_that_can_be_read_nothing_is_far(desk: Client) -> None:
    place = a_place(postal_code="none")
    press(desk, "keep", page_of(desk, place), latitude="57.1", longitude="-2.1")
    assert pin_of(place)[0] == Point(57.1, -2.1)


@pytest.mark.parametrize("seen", ["", "nonsense", "eyJsIjoxfQ:1abcde:forged"])
def test_who_posts_without_having_seen_the_page_keeps_nothing(desk: Client, seen: str) -> None:
    place = a_place()
    page = press(desk, "keep", page_of(desk, place), seen=seen, latitude="53.3806", longitude="-1.4702")
    assert "changed meanwhile" in page.text
    assert 'value="53.3806"' in page.text
    assert pin_of(place) == (None, None)


def test_a_pin_is_not_checked_against_an_address_that_was_changed_meanwhile(desk: Client) -> None:
    place = a_place()
    page = page_of(desk, place)
    edit(desk, place, address_1="2 Example Street")
    page = press(desk, "keep", page, latitude="53.3806", longitude="-1.4702")
    assert "changed meanwhile" in page.text
    assert "2 Example Street" in page.text
    assert pin_of(place) == (None, None)


@pytest.mark.parametrize(
    "changed", [{"city": "Rotherham"}, {"visibility": "confidential", **dict.fromkeys(ADDRESS, "")}]
)
def test_nor_where_it_changes_in_the_last_moment(changed: dict[str, str]) -> None:
    seen = a_place()
    Location.objects.update(**changed)
    with pytest.raises(NotThereAnyMore):
        keep_pin(seen, at=HERE, found=Found.BY_HAND, by=None)
    assert pin_of(seen) == (None, None)
    assert not ModelLogEntry.objects.filter(action=CHECKED).exists()


# Afterwards


def test_an_address_changed_in_its_form_takes_the_pin_with_it(desk: Client) -> None:
    place = a_place(HERE, checked=date(2026, 11, 2))
    edit(desk, place, description="By the canal.")
    assert pin_of(place) == (HERE, date(2026, 11, 2))
    edit(desk, place, address_1="2 Example Street")
    assert pin_of(place) == (None, None)


# Who may


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
