"""Which environments may start, and what a refusal says."""

from pathlib import Path

import pytest

from config.environment import (
    DEMO_SECRET,
    GEOCODER_KEYS,
    GEOCODERS,
    GEOCODERS_WITH_A_KEY,
    EnvironmentFault,
    read_environment,
)
from directory.places.geocoding import ASKED, KEYS, NEEDS_A_KEY

BASE = Path("/srv/right-door")

PRODUCTION = {
    "RIGHT_DOOR_MODE": "production",
    "RIGHT_DOOR_SECRET_KEY": "s" * 50,
    "RIGHT_DOOR_HOSTS": "help.example, www.help.example",
    "RIGHT_DOOR_ADDRESS": "https://help.example/",
}


def test_an_empty_environment_is_the_demo_on_this_machine() -> None:
    demo = read_environment({}, base=BASE)
    assert (demo.mode, demo.hosts, demo.debug) == ("demo", ("localhost", "127.0.0.1", "[::1]"), False)
    assert demo.database_url == "sqlite:////srv/right-door/var/right-door.sqlite3"


def test_a_complete_production_environment_starts() -> None:
    site = read_environment(PRODUCTION, base=BASE)
    assert site.is_production
    assert site.hosts == ("help.example", "www.help.example")
    assert site.address == "https://help.example"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"RIGHT_DOOR_SECRET_KEY": ""}, "RIGHT_DOOR_SECRET_KEY"),
        ({"RIGHT_DOOR_SECRET_KEY": "s" * 49}, "RIGHT_DOOR_SECRET_KEY"),
        ({"RIGHT_DOOR_SECRET_KEY": DEMO_SECRET}, "RIGHT_DOOR_SECRET_KEY"),
        ({"RIGHT_DOOR_HOSTS": " , "}, "RIGHT_DOOR_HOSTS"),
        ({"RIGHT_DOOR_HOSTS": "*"}, "RIGHT_DOOR_HOSTS"),
        ({"RIGHT_DOOR_ADDRESS": "http://help.example"}, "RIGHT_DOOR_ADDRESS"),
        ({"RIGHT_DOOR_PROXY": "*"}, "RIGHT_DOOR_PROXY"),
        ({"RIGHT_DOOR_DEBUG": "1"}, "RIGHT_DOOR_DEBUG"),
        ({"RIGHT_DOOR_MODE": "staging"}, "RIGHT_DOOR_MODE"),
        ({"RIGHT_DOOR_MAIL_PORT": "smtp"}, "RIGHT_DOOR_MAIL_PORT"),
        ({"RIGHT_DOOR_MAIL_PORT": "65536"}, "RIGHT_DOOR_MAIL_PORT"),
        ({"RIGHT_DOOR_MAIL_SECURITY": "ssl"}, "RIGHT_DOOR_MAIL_SECURITY"),
        ({"RIGHT_DOOR_PROBLEMS_TO": "nobody"}, "RIGHT_DOOR_PROBLEMS_TO"),
        ({"RIGHT_DOOR_PROBLEMS_TO": "a@b.example?bcc=c@d.example"}, "RIGHT_DOOR_PROBLEMS_TO"),
    ],
)
def test_production_refuses_and_names_the_variable(change: dict[str, str], named: str) -> None:
    with pytest.raises(EnvironmentFault) as refusal:
        read_environment(PRODUCTION | change, base=BASE)
    assert str(refusal.value).splitlines()[1].startswith(f"{named}: ")


def test_a_refusal_names_everything_that_is_missing_at_once() -> None:
    with pytest.raises(EnvironmentFault) as refusal:
        read_environment({"RIGHT_DOOR_MODE": "production"}, base=BASE)
    for name in ("RIGHT_DOOR_SECRET_KEY", "RIGHT_DOOR_HOSTS", "RIGHT_DOOR_ADDRESS"):
        assert name in str(refusal.value)


def test_a_refusal_never_repeats_a_secret() -> None:
    with pytest.raises(EnvironmentFault) as refusal:
        read_environment(PRODUCTION | {"RIGHT_DOOR_SECRET_KEY": "too-short-canary"}, base=BASE)
    assert "canary" not in str(refusal.value)


GEOCODERS_THAT_START = [
    # said                                     what the site is told
    ({}, {}),
    ({"": "nominatim"}, {"service": "nominatim"}),
    (
        {"": "nominatim", "_DOMAIN": "maps.help.example", "_SCHEME": "http", "_AGENT": "help.example"},
        {"service": "nominatim", "domain": "maps.help.example", "scheme": "http", "user_agent": "help.example"},
    ),
    ({"": "opencage", "_KEY": "k"}, {"service": "opencage", "api_key": "k"}),
    ({"": "photon", "_KEY": "", "_DOMAIN": " "}, {"service": "photon"}),
    ({"_KEY": "k", "_DOMAIN": "maps.help.example"}, {}),
]


def _with_a_geocoder(said: dict[str, str]) -> dict[str, str]:
    return {f"RIGHT_DOOR_GEOCODER{name}": value for name, value in said.items()}


@pytest.mark.parametrize(("said", "told"), GEOCODERS_THAT_START)
def test_a_geocoder_is_off_until_it_is_named_and_is_told_only_what_is_said(
    said: dict[str, str], told: dict[str, str]
) -> None:
    assert read_environment(_with_a_geocoder(said), base=BASE).geocoder == told


GEOCODERS_THAT_DO_NOT = [
    ({"": "atlas"}, '_GEOCODER: found "atlas"; expected one of nominatim, photon, opencage, googlev3'),
    ({"": "opencage"}, "_GEOCODER_KEY: found none; expected the key that opencage has given you"),
    ({"": "nominatim", "_KEY": "canary"}, "_GEOCODER_KEY: found one; expected none, since nominatim takes no key"),
    (
        {"": "photon", "_DOMAIN": "https://maps.example"},
        '_GEOCODER_DOMAIN: found "https://maps.example"; expected a host name without https://',
    ),
    ({"": "photon", "_SCHEME": "gopher"}, '_GEOCODER_SCHEME: found "gopher"; expected one of https, http'),
]


@pytest.mark.parametrize(("said", "fault"), GEOCODERS_THAT_DO_NOT)
def test_a_geocoder_that_cannot_be_asked_is_refused_with_what_was_expected(said: dict[str, str], fault: str) -> None:
    with pytest.raises(EnvironmentFault) as refusal:
        read_environment(_with_a_geocoder(said), base=BASE)
    assert str(refusal.value).splitlines()[1:] == [f"RIGHT_DOOR{fault}"]


def test_the_geocoders_that_may_be_named_are_those_that_can_be_asked() -> None:
    assert tuple(ASKED) == GEOCODERS
    assert NEEDS_A_KEY == GEOCODERS_WITH_A_KEY
    assert set(GEOCODER_KEYS.values()) <= set(KEYS)
