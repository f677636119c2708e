"""What browsers are told they may do with our pages."""

import re
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from config.browser_rules import EDITORS, PREVIEW, PUBLIC, browser_rules, policy_for

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


@pytest.mark.parametrize(
    ("path", "policy"),
    [("/", PUBLIC), ("/plan/", PUBLIC), ("/administrators/", PUBLIC), ("/admin/", EDITORS), ("/admin/pages/", EDITORS)],
)
def test_only_the_editors_pages_have_the_looser_policy(path: str, policy: str) -> None:
    assert policy_for(path) == policy


def test_the_public_policy_allows_nothing_inline_and_no_other_host() -> None:
    assert "unsafe" not in PUBLIC
    assert "http" not in PUBLIC
    assert PUBLIC.startswith("default-src 'none'")


def test_a_view_may_be_stricter_than_its_part_of_the_site() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Content-Security-Policy": "default-src 'none'"})

    request = HttpRequest()
    request.path = "/"
    assert browser_rules(view)(request)["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize(("path", "policy"), [("/admin/snippets/preview/", PREVIEW), ("/", PUBLIC)])
def test_a_public_page_may_be_framed_where_editors_preview_it_and_nowhere_else(path: str, policy: str) -> None:
    def preview(request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Content-Security-Policy": PUBLIC})

    request = HttpRequest()
    request.path = path
    assert browser_rules(preview)(request)["Content-Security-Policy"] == policy


def test_a_preview_keeps_every_other_rule_of_the_page_it_shows() -> None:
    assert PREVIEW.replace("frame-ancestors 'self'", "frame-ancestors 'none'") == PUBLIC
    assert PREVIEW != PUBLIC


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Content-Security-Policy", PUBLIC),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_the_front_page_carries_its_rules(client: Client, header: str, value: str) -> None:
    assert client.get("/")[header] == value


@pytest.mark.django_db
@pytest.mark.parametrize("feature", ["camera", "geolocation", "microphone", "browsing-topics"])
def test_pages_give_up_the_devices_senses(client: Client, feature: str) -> None:
    assert f"{feature}=()" in client.get("/")["Permissions-Policy"]


@pytest.mark.django_db
def test_reading_the_front_page_leaves_no_cookie(client: Client) -> None:
    assert not client.get("/").cookies


@pytest.mark.django_db
def test_a_form_leaves_no_cookie_that_outlives_the_browser(client: Client) -> None:
    cookies = client.get("/sign-in/").cookies
    assert [(name, cookie["max-age"], cookie["expires"]) for name, cookie in cookies.items()] == [("csrftoken", "", "")]


SAVED = TEMPLATES / "navigator" / "passport" / "file.html"
"""The file that people save: no page of the site, opened from their own device, with a policy of its own in it."""


def test_the_file_that_people_save_forbids_all_but_its_own_style() -> None:
    assert """content="default-src 'none'; style-src 'unsafe-inline'">""" in SAVED.read_text("utf-8")


AS_WAGTAILS = {TEMPLATES / "directory" / "desk" / name for name in ("inner_rows.html", "outer_rows.html")}
"""They stand in for templates of Wagtail's, on pages whose policy is Wagtail's, and begin its rows as it does."""


@pytest.mark.parametrize(
    "template",
    sorted({*TEMPLATES.rglob("*.html")} - {SAVED, *AS_WAGTAILS}),
    ids=lambda path: str(path.relative_to(TEMPLATES)),
)
def test_no_template_needs_a_looser_policy(template: Path) -> None:
    assert not re.findall(r'\sstyle="|<style|<script(?![^>]*\ssrc=)|\son[a-z]+="', template.read_text("utf-8"))
