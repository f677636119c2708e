"""Leaving clears what this device holds and says that the history stays; what is taken away has a neutral name."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.safety.people import MARLON
from tests.safety.telling import PAGES, holding, page, taken_along, words_of

pytestmark = pytest.mark.usefixtures("town")

TELLING_WORDS = re.compile(
    r"plan|answer|abuse|refuge|drug|alcohol|drink|mental|detox|probation|homeless|housing|passport|right.?door|referral",
    flags=re.I,
)


@pytest.mark.parametrize("address", PAGES)
def test_every_page_has_the_way_out_and_says_that_the_history_stays(address: str) -> None:
    shown = page(MARLON, address)
    assert f'href="{reverse("leave")}"' in shown
    assert "your browser’s own history stays" in words_of(shown)


def test_leaving_clears_the_device_by_our_own_route_and_then_goes() -> None:
    client = holding(MARLON)
    response = client.get(reverse("leave"))
    assert (response.status_code, response.url) == (302, settings.LEAVE_TO)
    assert response.cookies[settings.JOURNEY_COOKIE_NAME].value == ""
    assert response.headers["Clear-Site-Data"] == '"cookies", "storage"'
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert not client.cookies[settings.JOURNEY_COOKIE_NAME].value


def test_clearing_clears_too_and_stays_here() -> None:
    client = holding(MARLON)
    response = client.post(reverse("clear"))
    assert response.cookies[settings.JOURNEY_COOKIE_NAME].value == ""
    assert "daily" not in client.get("/plan/yours/", follow=True).content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_the_title_says_nothing_of_what_somebody_needs(address: str) -> None:
    title = re.findall(r"<title>(.*?)</title>", page(MARLON, address))[0]
    assert not re.search(r"abuse|refuge|drug|alcohol|drink|mental|detox|probation|homeless|housing", title, flags=re.I)


def test_a_file_that_is_taken_away_has_a_neutral_name() -> None:
    (name,) = re.findall(r'filename="([^"]+)"', taken_along(MARLON).headers["Content-Disposition"])
    assert not TELLING_WORDS.search(name)


def test_somebody_who_holds_nothing_can_leave_as_well() -> None:
    assert Client().get(reverse("leave")).status_code == 302
