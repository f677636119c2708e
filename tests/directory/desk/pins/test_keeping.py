"""Saying where it is: what is kept, what is refused, and what a changed address takes with it."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from directory.desk.pins.keeping import CHECKED, Found, NotThereAnyMore, keep_pin
from directory.models import Location
from directory.places.installed import place_of
from directory.places.points import Point
from tests.directory.desk.pins.placing import ADDRESS, HERE, a_place, labels, page_of, pin_of, press
from tests.directory.desk.posting import edit, url
from tests.directory.places.provider import Provider

pytestmark = pytest.mark.django_db


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


def test_an_address_changed_in_its_form_takes_the_pin_with_it(desk: Client) -> None:
    place = a_place(HERE, checked=date(2026, 11, 2))
    edit(desk, place, description="By the canal.")
    assert pin_of(place) == (HERE, date(2026, 11, 2))
    edit(desk, place, address_1="2 Example Street")
    assert pin_of(place) == (None, None)
