"""Which environments may start, and what a refusal says."""

from pathlib import Path

import pytest

from config.environment import DEMO_SECRET, EnvironmentFault, read_environment

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
