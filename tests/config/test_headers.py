"""Every kind of response of a production site carries the same careful headers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.documents.models import Document

from config import browser_rules
from tests.config.test_settings import production  # noqa: F401 - the settings as a production site reads them

pytestmark = pytest.mark.django_db

TOLD_TO_BROWSERS = ("SECURE_", "SESSION_COOKIE", "CSRF_COOKIE")

Asked = Callable[[Client], HttpResponse]


def get(path: str, **more: Any) -> Asked:
    return lambda client: client.get(path, secure=True, **more)


def as_staff(path: str) -> Asked:
    def ask(client: Client) -> HttpResponse:
        client.force_login(User.objects.create_superuser("ruth"))
        return client.get(path, secure=True)

    return ask


def a_document(client: Client) -> HttpResponse:
    document = Document.objects.create(title="Leaflet", file=ContentFile(b"x", "leaflet.pdf"))
    return client.get(document.url, secure=True)


def a_fault(client: Client) -> HttpResponse:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("directory.pages.views.services_for", lambda *_: 1 / 0)
        return client.get(reverse("directory:services"), secure=True)


RESPONSES: list[tuple[str, int, Asked]] = [
    ("a page", 200, get("/")),
    ("a list", 200, get("/services/")),
    ("a form", 200, get("/sign-in/")),
    ("leaving", 302, get("/leave/")),
    ("an address without its slash", 301, get("/plan")),
    ("led to sign in", 302, get("/admin/")),
    ("the editors' dashboard", 200, as_staff("/admin/")),
    ("what scripts read", 200, as_staff("/admin/api/main/pages/")),
    ("a spreadsheet", 200, as_staff("/admin/snippets/directory/service/?export=csv")),
    ("a fault of the request", 400, as_staff("/admin/bulk/auth/user/delete/?id=x")),
    ("another host", 400, get("/", headers={"host": "elsewhere.example"})),
    ("a form from elsewhere", 403, lambda _: Client(enforce_csrf_checks=True).post("/sign-in/", {}, secure=True)),
    ("no page", 404, get("/nowhere/")),
    ("no page of the editors", 404, as_staff("/admin/nowhere/")),
    ("no such method", 405, lambda client: client.delete("/plan/", secure=True)),
    ("no such method of the editors", 405, lambda client: client.delete("/admin/", secure=True)),
    ("too many attempts", 429, lambda client: [client.post("/sign-in/", {}, secure=True) for _ in range(31)][-1]),
    ("a fault of ours", 500, a_fault),
    ("a static file", 200, get("/static/look/look.css")),
    ("no static file", 404, get("/static/look/nothing.css")),
    ("a document", 200, a_document),
]


@pytest.fixture
def careful(settings: Settings, tmp_path: Path, production: dict[str, Any]) -> Client:  # noqa: F811
    """A browser before a site that tells browsers what a production site does."""
    settings.MEDIA_ROOT = tmp_path
    for name, value in production.items():
        if name.startswith(TOLD_TO_BROWSERS):
            setattr(settings, name, value)
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(("status", "ask"), [row[1:] for row in RESPONSES], ids=[row[0] for row in RESPONSES])
def test_every_response_tells_browsers_to_be_careful(careful: Client, status: int, ask: Asked) -> None:
    answer = ask(careful)
    if answer.streaming:
        answer.getvalue()
    assert answer.status_code == status
    headers = answer.headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert headers["Referrer-Policy"] in ("same-origin", "no-referrer")
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Permissions-Policy"] == browser_rules.DEVICE
    assert "Access-Control-Allow-Origin" not in headers
    assert "Server" not in headers
    policy = headers["Content-Security-Policy"]
    assert policy in (browser_rules.PUBLIC, browser_rules.EDITORS, "default-src 'none'")
    assert "frame-ancestors" in policy or headers["X-Frame-Options"] == "DENY"


def test_without_https_nothing_is_said_but_where_it_is(careful: Client) -> None:
    answer = careful.get("/admin/?q=canary")
    assert (answer.status_code, answer.text) == (301, "")
    assert answer.url.startswith("https://")
    assert not answer.cookies


def test_every_cookie_is_for_this_host_and_gone_with_the_browser(careful: Client) -> None:
    User.objects.create_superuser("ruth", email="ruth@listings.example", password="a-long-password-of-ruths")
    careful.get("/sign-in/", secure=True)
    careful.post("/sign-in/", {"login": "ruth", "password": "a-long-password-of-ruths"}, secure=True)
    assert {"__Host-csrf", "__Host-session"} <= set(careful.cookies)
    for name, cookie in careful.cookies.items():
        told = (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"])
        assert (name[:7], *told) == ("__Host-", True, True, "Lax", "/", "")
        assert (cookie["max-age"], cookie["expires"]) == ("", "")
