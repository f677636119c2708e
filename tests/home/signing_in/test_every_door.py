"""In production no address of the editors' pages opens without the second step, whatever it answers with."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from directory.roles.names import ADMINISTRATOR
from tests.home.signing_in.people import app_of, ruth
from tests.permissions.routes import all_routes
from tests.permissions.world import address_of, world_for

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("production"),
    # Wagtail leaves the file of a picture that it made smaller to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"),
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]

ACTIVATE = "/sign-in/second-step/totp/activate/"
AGAIN = "/sign-in/second-step/reauthenticate/"


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def addresses() -> list[str]:
    """One address of every route of the editors' pages: lists, JSON, choosers, previews, exports, all there are."""
    world = world_for(ADMINISTRATOR)
    found = {address_of(route, world) for route in all_routes()}
    return sorted(address for address in found if address.startswith("/admin/"))


@pytest.mark.parametrize(("has_app", "led_to"), [(False, ACTIVATE), (True, AGAIN)])
def test_every_address_leads_to_the_second_step(client: Client, has_app: bool, led_to: str) -> None:
    account = ruth()
    if has_app:
        app_of(account)
    client.force_login(account)
    asked = [(method, address) for address in addresses() for method in ("GET", "POST", "HEAD", "OPTIONS", "PATCH")]
    assert len(asked) > 1000
    answers = {(method, address): client.generic(method, address) for method, address in asked}
    led = {key: answer.headers.get("Location", "").partition("?")[0] for key, answer in answers.items()}
    assert {key: to for key, to in led.items() if to != led_to} == {}


@pytest.mark.parametrize("ajax", [{"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}, {"HTTP_ACCEPT": "application/json"}])
def test_a_script_is_led_there_alike(client: Client, ajax: dict[str, str]) -> None:
    client.force_login(ruth())
    assert client.get("/admin/api/main/pages/", **ajax).url == ACTIVATE


@pytest.mark.parametrize("path", ["/admin", "//admin/", "/ADMIN/", "/admin/../admin/", "/%61dmin/", "/admin//pages/"])
def test_no_other_spelling_leads_past_it(client: Client, path: str) -> None:
    client.force_login(ruth())
    answer = client.get(path, follow=True)
    assert answer.status_code in (200, 404)
    assert "wagtailadmin" not in {template.name.partition("/")[0] for template in answer.templates}
