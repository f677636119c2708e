"""A location made in the window in which one is chosen."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse
from wagtail.models import ModelLogEntry

from directory.desk.new_locations import free_slug
from directory.models import Location
from directory.roles.keeping import keep_roles
from tests.directory.cast import a_location
from tests.directory.confidential.refuge import a_confidential_refuge
from tests.directory.desk.posting import EDITOR, at_the_desk

pytestmark = pytest.mark.django_db

SAID = {
    "name": "Mill Lane Centre",
    "location_type": "physical",
    "address_1": "1 Mill Lane",
    "city": "Sheffield",
    "postal_code": "S1 2AB",
}


@pytest.fixture(autouse=True)
def _roles() -> None:
    keep_roles()


def made(role: str = EDITOR, **said: Any) -> HttpResponse:
    posted = {f"new_location-{name}": value for name, value in {**SAID, **said}.items()}
    return at_the_desk(role).post(reverse("wagtailsnippetchoosers_directory_location:create"), posted)


def test_what_was_said_is_kept_and_chosen() -> None:
    answer = made().json()
    place = Location.objects.get()
    assert (answer["step"], answer["result"]["id"]) == ("chosen", str(place.pk))
    assert (place.slug, place.name, place.postal_code, place.is_public) == (
        "mill-lane-centre",
        "Mill Lane Centre",
        "S1 2AB",
        True,
    )


def test_its_history_says_who_made_it() -> None:
    made()
    entry = ModelLogEntry.objects.get(action="wagtail.create")
    assert (entry.object_id, entry.user.get_username()) == (str(Location.objects.get().pk), EDITOR)


def test_without_a_name_nothing_is_kept_and_the_window_says_so() -> None:
    answer = made(name="").json()
    assert answer["step"] == "reshow_creation_form"
    assert "This field is required" in answer["htmlFragment"]
    assert not Location.objects.exists()


def test_a_confidential_address_is_refused_and_not_told() -> None:
    refuge = a_confidential_refuge()
    address = refuge.confidential_address
    answer = made(address_1=address.address_1, postal_code=address.postal_code).json()
    assert answer["step"] == "reshow_creation_form"
    assert Location.objects.get() == refuge


def test_somebody_who_may_add_none_is_not_let_in() -> None:
    assert made("confidential reader").status_code in (302, 403)
    assert not Location.objects.exists()


def test_a_name_that_another_has_makes_a_slug_of_its_own() -> None:
    a_location("Mill House")
    a_location("Mill House 2")
    assert free_slug("Mill House") == "mill-house-3"
    assert free_slug("Mill") == "mill"
    assert free_slug("道") == "location"
    assert len(free_slug("A" * 300)) <= 150
