"""How a production site starts, or does not."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.module_loading import import_string

from tests.config.starting import PRODUCTION, manage

SHOW = (
    "import json; from django.conf import settings; "
    "print(json.dumps({name: getattr(settings, name, None) for name in dir(settings) "
    "if name.startswith(('SECURE_', 'SESSION_', 'CSRF_', 'DEBUG', 'EMAIL_B'))}, default=str))"
)


def test_production_does_not_start_without_its_secrets_and_names_them(tmp_path: Path) -> None:
    start = manage("check", state=tmp_path, RIGHT_DOOR_MODE="production")
    assert start.returncode != 0
    assert "RIGHT_DOOR_SECRET_KEY" in start.stderr
    assert "RIGHT_DOOR_HOSTS" in start.stderr


def test_a_production_site_passes_every_deployment_check(tmp_path: Path) -> None:
    checked = manage("check", "--deploy", "--fail-level", "WARNING", state=tmp_path, **PRODUCTION)
    assert (checked.stderr, checked.stdout) == ("", "System check identified no issues (1 silenced).\n")


@pytest.fixture(scope="module")
def production(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The settings of a production site, as it reads them."""
    shown = manage("shell", "--verbosity", "0", "--command", SHOW, state=tmp_path_factory.mktemp("state"), **PRODUCTION)
    read: dict[str, object] = json.loads(shown.stdout)
    return read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", False),
        ("SECURE_SSL_REDIRECT", True),
        ("SECURE_HSTS_SECONDS", 31_536_000),
        ("SECURE_CONTENT_TYPE_NOSNIFF", True),
        ("SESSION_COOKIE_SECURE", True),
        ("SESSION_COOKIE_HTTPONLY", True),
        ("SESSION_COOKIE_SAMESITE", "Lax"),
        ("SESSION_COOKIE_NAME", "__Host-session"),
        ("CSRF_COOKIE_SECURE", True),
        ("CSRF_COOKIE_HTTPONLY", True),
        ("CSRF_COOKIE_NAME", "__Host-csrf"),
        ("EMAIL_BACKEND", "django.core.mail.backends.dummy.EmailBackend"),
    ],
)
def test_production_tells_browsers_to_be_careful(production: dict[str, object], name: str, value: object) -> None:
    assert production[name] == value


def test_what_a_site_keeps_is_its_owners_alone(tmp_path: Path) -> None:
    made = "from django.db import connection; connection.ensure_connection()"
    manage("shell", "--verbosity", "0", "--command", made, state=tmp_path / "state")
    kept = (tmp_path / "state", tmp_path / "state" / "right-door.sqlite3")
    assert [path.stat().st_mode & 0o777 for path in kept] == [0o700, 0o600]


MAIL = (
    "from django.conf import settings; "
    "print(settings.EMAIL_BACKEND.split('.')[-2], settings.ACCOUNT_LOGIN_BY_CODE_ENABLED, settings.DEFAULT_FROM_EMAIL)"
)


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({}, "filebased True Right Door <right-door@localhost>"),
        (PRODUCTION, "dummy False Right Door <right-door@help.example>"),
        (PRODUCTION | {"RIGHT_DOOR_MAIL_HOST": "mail.example"}, "smtp True Right Door <right-door@help.example>"),
        (
            PRODUCTION | {"RIGHT_DOOR_MAIL_HOST": "mail.example", "RIGHT_DOOR_MAIL_FROM": "doors@council.example"},
            "smtp True doors@council.example",
        ),
    ],
)
def test_a_code_is_offered_only_where_it_can_be_read(tmp_path: Path, variables: dict[str, str], said: str) -> None:
    shown = manage("shell", "--verbosity", "0", "--command", MAIL, state=tmp_path, **variables)
    assert shown.stdout == f"{said}\n"


GEOCODER = "from django.conf import settings; print(settings.GEOCODER)"


def test_the_geocoder_of_the_environment_is_the_sites(tmp_path: Path) -> None:
    shown = manage("shell", "--verbosity", "0", "--command", GEOCODER, state=tmp_path, RIGHT_DOOR_GEOCODER="photon")
    assert shown.stdout == "{'service': 'photon'}\n"


def test_a_site_with_a_geocoder_that_cannot_be_asked_does_not_start_and_says_why(tmp_path: Path) -> None:
    named = {"RIGHT_DOOR_GEOCODER": "nominatim", "RIGHT_DOOR_GEOCODER_AGENT": "my-application"}
    started = manage("serve", "--port", "0", state=tmp_path, **named)
    assert started.returncode != 0
    assert "my-application" in started.stderr
    assert "RIGHT_DOOR_GEOCODER" in started.stderr


@pytest.mark.parametrize("start", [("serve", "--port", "0"), ("shell", "--command", "import config.wsgi")])
def test_a_site_with_a_broken_vocabulary_does_not_start_and_says_why(tmp_path: Path, start: tuple[str, ...]) -> None:
    (tmp_path / "vocabulary.json").write_text('{"format": 1, "version": "1"}')
    started = manage(*start, state=tmp_path, RIGHT_DOOR_VOCABULARY=str(tmp_path))
    assert started.returncode != 0
    assert "facts: found nothing" in started.stderr


def test_any_wsgi_server_can_run_the_site() -> None:
    assert callable(import_string(settings.WSGI_APPLICATION))
