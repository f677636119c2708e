"""The page of an organisation."""

from datetime import date

import pytest
from django.test import Client

from directory.models import Organisation
from tests.directory.cast import a_draft, a_service, an_organisation
from tests.directory.pages.a_full_listing import a_full_service
from tests.directory.pages.reading import words_of

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)


def test_an_organisation_shows_its_public_services(client: Client) -> None:
    a_full_service()
    trust = Organisation.objects.get()
    a_draft("Secret Plans", organisation=trust)
    page = words_of(client, "/organisations/millgate-common-trust/")
    assert "A small charity." in page
    assert "desk@millgate.example" in page
    assert "Kiln Lane House" in page
    assert "Tallow Street Centre" in page
    assert "Secret Plans" not in page


def test_an_organisation_with_many_services_shows_the_first_and_leads_to_the_rest(client: Client) -> None:
    trust = an_organisation("Ropewalk")
    for number in range(21):
        a_service(f"Shelter {number:02}", organisation=trust)
    page = client.get("/organisations/ropewalk/").content.decode()
    assert '<a href="/services/?organisation=ropewalk">All its 21 services' in page
    assert "Shelter 19" in page
    assert "Shelter 20" not in page


def test_an_organisation_without_services_says_so(client: Client) -> None:
    an_organisation("Ropewalk")
    assert "None is listed now." in words_of(client, "/organisations/ropewalk/")
