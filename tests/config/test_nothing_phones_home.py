"""No page, and no editor's click, makes this site or its reader's browser call another host."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from wagtail.admin.templatetags.wagtailadmin_tags import avatar_url
from wagtail.embeds.embeds import get_embed
from wagtail.embeds.exceptions import EmbedUnsupportedProviderException

LOADED = re.compile(r'(?:\ssrc|<link[^>]*\shref|\sdata-[a-z-]*url)="(https?:)?//[^"]*"')


def test_a_face_is_never_asked_of_another_host() -> None:
    assert avatar_url(User(email="ada@people.example")).startswith("/static/")


@pytest.mark.django_db
def test_a_link_is_never_looked_up_for_an_editor() -> None:
    # An address that Wagtail's own finders know, so that they would go and ask.
    with pytest.raises(EmbedUnsupportedProviderException):
        get_embed("https://vimeo.com/1")


@pytest.mark.django_db
def test_the_dashboard_does_not_ask_for_the_newest_release(admin_client: Client) -> None:
    page = admin_client.get("/admin/").text
    assert "Welcome" in page or "Dashboard" in page
    assert "releases.wagtail" not in page
    assert "data-w-upgrade" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/admin/", "/admin/pages/", "/admin/account/", "/admin/login/"])
def test_a_page_loads_nothing_from_another_host(admin_client: Client, path: str) -> None:
    assert not LOADED.findall(admin_client.get(path, follow=True).text)
