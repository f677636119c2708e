"""A form of a confidential place that comes back with a fault: what was typed stands on the page and nowhere else."""

import logging

import pytest
from django.contrib.messages import get_messages
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.admin.models import FormState

from directory.models import ConfidentialAddress
from directory.roles.names import CONFIDENTIAL_READER, EDITOR
from tests.directory.confidential.refuge import (
    ADDRESS,
    STREET,
    a_confidential_refuge,
    a_public_refuge,
    gives_away,
    somebody,
)
from tests.directory.confidential.searching import where_it_stands

pytestmark = pytest.mark.django_db

FAULTY = [
    {**ADDRESS, "postal_code": "S36 4QT, Tallow Street, round the back"},
    {**ADDRESS, "address_1": "", "address_2": STREET},
    {**ADDRESS, "city": "Tallow" * 30},
]


def cached() -> str:
    """All that the cache of a test holds: one in memory, pickled."""
    return " ".join(kept.decode("latin-1") for kept in cache._cache.values())


@pytest.fixture
def reader() -> Client:
    client = Client()
    client.force_login(somebody(EDITOR, CONFIDENTIAL_READER))
    return client


@pytest.mark.parametrize("typed", FAULTY)
def test_nothing_keeps_what_was_typed(typed: dict[str, str], reader: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    place = a_confidential_refuge()
    ConfidentialAddress.objects.all().delete()
    page = reader.post(reverse("directory_confidential:write", args=[place.pk]), typed)
    assert page.status_code == 200
    assert page.context["form"].errors
    assert gives_away(page.content.decode()), "whoever typed it can mend it"
    assert "no-store" in page.headers["Cache-Control"]
    assert not page.has_header("Set-Cookie") or not gives_away(str(page.cookies))
    assert not any(gives_away(str(message)) for message in get_messages(page.wsgi_request))
    assert not gives_away(str(dict(reader.session)))
    assert not FormState.objects.exists()
    assert not gives_away(cached())
    assert not gives_away(caplog.text)
    assert where_it_stands() == []
    assert not ConfidentialAddress.objects.exists()


def test_what_could_not_be_hidden_is_shown_as_it_stands(reader: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    place = a_public_refuge()
    page = reader.post(
        reverse("directory_confidential:hide", args=[place.pk]), {"visibility": "confidential", "area": "Nowhere"}
    )
    assert page.status_code == 200
    assert page.context["form"].errors
    assert page.context["location"].is_public
    assert page.context["location"].address_1 == STREET
    assert "no-store" in page.headers["Cache-Control"]
    assert not any(gives_away(str(message)) for message in get_messages(page.wsgi_request))
    assert not gives_away(str(dict(reader.session)))
    assert not gives_away(caplog.text)
    place.refresh_from_db()
    assert place.address_1 == STREET
