"""An address looked up for staff, at a provider that runs on this machine."""

import logging
import re
import threading
from collections.abc import Iterator
from time import perf_counter
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from directory.places.areas import Area, Kind
from directory.places.geocoder_check import geocoder_can_be_asked
from directory.places.geocoding import GeocodingFault, Pin, find_pins, is_set_up
from directory.places.points import Point
from directory.places.whereabouts import CoarseLocation, PublicLocation
from tests.directory.places.provider import Provider, provider

ADDRESS = "1 Example Street, Sheffield, S1 2AB"
HERE = PublicLocation(ADDRESS)

NOMINATIM = [
    {"display_name": "1, Example Street, Sheffield, S1 2AB", "lat": "53.3806", "lon": "-1.4702", "importance": 0.6},
    {"display_name": "Example Street, Rotherham", "lat": "53.4326", "lon": "-1.3635", "importance": 0.3},
]
PINS = (
    Pin("1, Example Street, Sheffield, S1 2AB", 53.3806, -1.4702),
    Pin("Example Street, Rotherham", 53.4326, -1.3635),
)


@pytest.fixture
def nominatim(settings: Settings) -> Iterator[Provider]:
    """A Nominatim of our own, set up as the site's geocoder."""
    with provider() as running:
        settings.GEOCODER = {
            "service": "nominatim",
            "domain": running.address,
            "scheme": "http",
            "timeout": 1,
            "seconds_between": 0,
        }
        yield running


def refused(location: Any) -> GeocodingFault:
    with pytest.raises(GeocodingFault) as fault:
        find_pins(location)
    return fault.value


def test_it_is_off_until_it_is_set_up() -> None:
    assert not is_set_up()
    assert refused(HERE).code == "not_set_up"
    assert str(refused(HERE)).startswith("No geocoder is set up")


def test_pins_come_back_in_the_providers_order(nominatim: Provider) -> None:
    nominatim.answers(NOMINATIM)
    assert is_set_up()
    assert find_pins(HERE) == PINS


def test_the_provider_is_asked_for_the_address_in_the_united_kingdom_and_nothing_else(nominatim: Provider) -> None:
    find_pins(HERE)
    assert nominatim.asked == [
        {
            "path": "/search",
            "agent": "right-door",
            "q": ADDRESS,
            "format": "json",
            "countrycodes": "gb",
            "limit": "5",
        }
    ]


def test_an_address_that_the_provider_does_not_know_has_no_pins(nominatim: Provider) -> None:
    assert find_pins(HERE) == ()


def test_a_pin_in_another_country_is_no_answer(nominatim: Provider) -> None:
    nominatim.answers([{"display_name": "Sheffield, Alabama", "lat": "34.7651", "lon": "-87.6986"}, *NOMINATIM])
    assert find_pins(HERE) == PINS


NOT_PUBLIC = [
    CoarseLocation(Area(Kind.OUTCODE, "S1")),
    ADDRESS,
    {"address": ADDRESS},
    Point(53.38, -1.47),
    None,
]


@pytest.mark.parametrize("location", NOT_PUBLIC, ids=lambda one: type(one).__name__)
def test_nothing_but_a_public_location_is_ever_sent(location: Any, nominatim: Provider) -> None:
    assert refused(location).code == "not_public"
    assert nominatim.asked == []


def test_a_location_without_an_address_is_not_sent(nominatim: Provider) -> None:
    assert refused(PublicLocation("  ")).code == "no_address"
    assert nominatim.asked == []


WRONG_ANSWERS = [
    # status, body, fault
    (403, "no", "refused"),
    (401, "no", "refused"),
    (429, "slow down", "refused"),
    (500, "broken", "unreachable"),
    (200, "<html>", "unreachable"),
    (200, '[{"lat": "53.4"}]', "unreadable"),
    (200, '[{"lat": "north", "lon": "west", "display_name": "x"}]', "unreadable"),
    (200, '[{"lat": "nan", "lon": "-1.4", "display_name": "x"}]', "unreadable"),
    (200, "[7]", "unreadable"),
]


@pytest.mark.parametrize(("status", "body", "code"), WRONG_ANSWERS)
def test_what_goes_wrong_is_told_without_the_address(
    status: int, body: str, code: str, nominatim: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    nominatim.status, nominatim.body = status, body + " " + "Example Street" * (status != 200)
    with caplog.at_level(logging.DEBUG):
        fault = refused(HERE)
    assert fault.code == code
    told = [str(fault), repr(fault), caplog.text]
    assert [text for text in told if "Example" in text] == []
    assert fault.__cause__ is None
    assert fault.__context__ is None


def test_a_provider_that_does_not_answer_is_given_up_in_time(nominatim: Provider, settings: Settings) -> None:
    settings.GEOCODER = settings.GEOCODER | {"timeout": 0.2}
    nominatim.late = 5
    started = perf_counter()
    assert refused(HERE).code == "timed_out"
    assert perf_counter() - started < 2


def test_a_provider_that_is_not_there_is_said_to_be_out_of_reach(settings: Settings) -> None:
    with provider() as running:
        address = running.address
    settings.GEOCODER = {"service": "nominatim", "domain": address, "scheme": "http", "timeout": 1}
    assert refused(HERE).code == "unreachable"


def test_one_request_goes_out_at_a_time(nominatim: Provider) -> None:
    nominatim.late = 0.1
    threads = [threading.Thread(target=find_pins, args=(HERE,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(nominatim.asked), nominatim.most_together) == (3, 1)


def test_who_would_wait_too_long_is_told_so(nominatim: Provider, settings: Settings) -> None:
    nominatim.late = 1.5
    settings.GEOCODER = settings.GEOCODER | {"timeout": 2}
    first = threading.Thread(target=find_pins, args=(HERE,))
    first.start()
    while not nominatim.asked:
        pass
    settings.GEOCODER = settings.GEOCODER | {"timeout": 0.2}
    assert refused(HERE).code == "busy"
    first.join()


def test_requests_keep_the_distance_that_the_provider_asks_for(nominatim: Provider, settings: Settings) -> None:
    settings.GEOCODER = settings.GEOCODER | {"seconds_between": 0.3}
    started = perf_counter()
    find_pins(HERE)
    find_pins(HERE)
    assert perf_counter() - started >= 0.3


PHOTON = {
    "features": [
        {
            "geometry": {"coordinates": [-1.4702, 53.3806]},
            "properties": {"name": "Example House", "city": "Sheffield", "country": "United Kingdom"},
        }
    ]
}
OPENCAGE = {
    "status": {"code": 200, "message": "OK"},
    "results": [{"formatted": "Example House, Sheffield", "geometry": {"lat": 53.3806, "lng": -1.4702}}],
}
GOOGLE = {
    "status": "OK",
    "results": [
        {"formatted_address": "Example House, Sheffield", "geometry": {"location": {"lat": 53.3806, "lng": -1.4702}}}
    ],
}
OTHERS = [
    ("photon", PHOTON, {}, {}),
    ("opencage", OPENCAGE, {"api_key": "k1"}, {"key": "k1", "countrycode": "gb"}),
    ("googlev3", GOOGLE, {"api_key": "k2"}, {"key": "k2", "region": "gb"}),
]


@pytest.mark.parametrize(("service", "answer", "more", "asked"), OTHERS, ids=[row[0] for row in OTHERS])
def test_other_providers_answer_with_pins_too(
    service: str, answer: Any, more: dict[str, str], asked: dict[str, str], settings: Settings
) -> None:
    with provider() as running:
        running.answers(answer)
        settings.GEOCODER = {
            "service": service,
            "domain": running.address,
            "scheme": "http",
            "seconds_between": 0,
        } | more
        (pin,) = find_pins(HERE)
    assert "Example House" in pin.label
    assert (pin.latitude, pin.longitude) == (53.3806, -1.4702)
    assert asked.items() <= running.asked[0].items()


MISTAKES = [
    ({"service": "atlas"}, 'GEOCODER service: found "atlas"; expected one of nominatim, photon, opencage, googlev3'),
    ({"domain": "x"}, 'GEOCODER service: found "None"; expected one of'),
    ({"service": "opencage"}, "GEOCODER api_key: found none; opencage needs one"),
    ({"service": "photon", "url": "x"}, "GEOCODER: found url; expected service, domain"),
    ({"service": "photon", "api_key": "k"}, "GEOCODER: .*api_key"),
    ({"service": "nominatim", "user_agent": "geopy/1.0", "scheme": "gopher"}, "GEOCODER: .*scheme"),
    ({"service": "nominatim", "user_agent": "my-application"}, "GEOCODER: .*my-application"),
]


@pytest.mark.parametrize(("setting", "said"), MISTAKES)
def test_a_setting_that_cannot_be_used_is_named(setting: dict[str, str], said: str, settings: Settings) -> None:
    settings.GEOCODER = setting
    with pytest.raises(ImproperlyConfigured, match=said):
        find_pins(HERE)


@pytest.mark.parametrize(("setting", "said"), MISTAKES)
def test_a_site_does_not_start_with_a_setting_that_cannot_be_used(
    setting: dict[str, str], said: str, settings: Settings
) -> None:
    settings.GEOCODER = setting
    (fault,) = geocoder_can_be_asked()
    assert re.search(said, fault.msg)
    assert "RIGHT_DOOR_GEOCODER" in fault.hint


def test_a_site_starts_without_a_geocoder_and_with_one_that_is_not_there(settings: Settings) -> None:
    settings.GEOCODER = {}
    assert geocoder_can_be_asked() == []
    settings.GEOCODER = {"service": "nominatim", "domain": "127.0.0.1:9", "scheme": "http"}
    assert geocoder_can_be_asked() == []
