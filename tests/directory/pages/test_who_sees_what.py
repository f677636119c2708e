"""What the pages show to everybody, what to editors only, and what to nobody."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from directory.models import ConfidentialAddress, Service, ServiceAtLocation
from tests.directory.cast import a_draft, a_service, an_organisation
from tests.directory.pages.a_full_listing import a_bare_service, a_full_service, a_refuge
from tests.directory.pages.reading import FULL, words_of

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)


def test_of_a_confidential_place_only_the_area_is_told(client: Client) -> None:
    place = a_refuge()
    ConfidentialAddress.objects.create(location=place, address_1="14 Tallow Street", postal_code="S36 4QT")
    a_service("Lantern Refuge", at=(ServiceAtLocation(location=place),))
    page = client.get("/services/lantern-refuge/").content.decode()
    assert "In S36. The address is kept confidential" in page
    assert "Tallow" not in page
    assert "4QT" not in page


def unpublished() -> Service:
    service = a_bare_service()
    service.unpublish()
    return service


def of_a_withdrawn_organisation() -> Service:
    service = a_bare_service()
    service.organisation.unpublish()
    return service


def gone_for_ever() -> Service:
    service = a_bare_service()
    Service.objects.filter(pk=service.pk).update(status="defunct")
    return service


@pytest.mark.parametrize(
    "withdrawn", [unpublished, of_a_withdrawn_organisation, gone_for_ever, lambda: a_draft("Ropewalk Rooms")]
)
def test_what_is_not_public_looks_like_what_never_was(client: Client, withdrawn: object) -> None:
    never = client.get("/services/ropewalk-rooms/")
    withdrawn()
    now = client.get("/services/ropewalk-rooms/")
    assert (now.status_code, now.content) == (404, never.content)
    assert "Look through all services" in now.content.decode()
    assert "Ropewalk" not in client.get("/services/").content.decode()


def test_a_withdrawn_organisation_is_not_there(client: Client) -> None:
    an_organisation("Ropewalk", live=False)
    assert client.get("/organisations/ropewalk/").status_code == 404


def test_the_draft_of_a_published_service_is_not_shown(client: Client) -> None:
    service = a_bare_service()
    service.description = "A secret plan."
    service.save_revision()
    assert "secret" not in words_of(client, "/services/ropewalk-rooms/")


def test_a_partner_that_is_not_public_is_not_named(client: Client) -> None:
    a_full_service()
    Service.objects.get(slug="kiln-lane-house").unpublish()
    assert "Works together with" not in words_of(client, FULL)


def test_an_editor_sees_a_draft_as_it_would_be(client: Client) -> None:
    service = a_full_service()
    service.description, service.confirmed_on = "As it will be.", None
    service.confirmed_as = ""
    service.alert = ""
    service.save_revision()
    client.force_login(User.objects.create_superuser("ruth"))
    draft = service.get_latest_revision_as_object()
    page = draft.make_preview_request().content.decode()
    assert "As it will be." in page
    assert "Nobody has confirmed this yet." in page
    assert "Nobody but editors sees this." in page
    assert "Second Saturday" in page


def test_an_editor_sees_an_organisation_as_it_would_be() -> None:
    organisation = an_organisation("Ropewalk")
    organisation.description = "As it will be."
    page = organisation.make_preview_request().content.decode()
    assert "As it will be." in page


def test_an_unsaved_service_can_be_previewed() -> None:
    draft = Service(name="New", slug="new", organisation=an_organisation(), description="Soon.")
    assert "Soon." in draft.make_preview_request().content.decode()
