"""The same address a second time, as a public location: named when the first is hidden, and refused from then on."""

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from directory.confidential.addresses import public_locations_at
from directory.confidential.guarding import IsConfidential
from directory.confidential.hiding import hide
from directory.confidential.trail import Action, entries_about
from directory.importing.records import LocationRecord
from directory.models import ConfidentialAddress, Location, Service, ServiceAtLocation
from directory.publishing import NotFit
from directory.roles.names import CONFIDENTIAL_READER, EDITOR
from tests.directory.cast import a_draft, a_location, a_service
from tests.directory.confidential.refuge import (
    ADDRESS,
    POSTCODE,
    STREET,
    a_confidential_refuge,
    a_public_refuge,
    a_quiet_service,
    gives_away,
    somebody,
)
from tests.directory.desk.posting import at_the_desk, edit
from tests.directory.importing.saying import imported

pytestmark = pytest.mark.django_db


def at(place: Location, *, sister_of: Service) -> Service:
    """A sister service at a place."""
    return a_service(f"At {place}", organisation=sister_of.organisation, at=(ServiceAtLocation(location=place),))


def page_of(client: Client, name: str, place: Location, data: dict[str, str] | None = None) -> str:
    """A page about a place; posts where there is something to post, and follows."""
    address = reverse(f"directory_confidential:{name}", args=[place.pk])
    answer = client.get(address) if data is None else client.post(address, data, follow=True)
    return answer.content.decode()


AGAIN = [
    # what is written there                                       is it the same, at another organisation?  at the same?
    ({"address_1": STREET, "postal_code": "s364qt"}, True, True),
    ({"address_1": "14 tallow st"}, False, True),
    ({"address_1": "16 Tallow Street", "postal_code": POSTCODE}, False, False),
    ({"postal_code": POSTCODE}, False, False),
]


@pytest.mark.parametrize(("written", "is_same", "is_same_at_home"), AGAIN)
def test_other_public_locations_are_found(written: dict[str, str], is_same: bool, is_same_at_home: bool) -> None:
    place = a_public_refuge()
    service = a_quiet_service(place)
    other = a_location("Annexe", **written)
    assert bool(public_locations_at(place)) is is_same
    at(other, sister_of=service)
    assert bool(public_locations_at(place)) is is_same_at_home


def test_whoever_hides_an_address_is_told_of_them_before_and_after(client: Client) -> None:
    place = a_public_refuge()
    a_location("Annexe", **ADDRESS)
    client.force_login(somebody(EDITOR))
    assert "Annexe" in page_of(client, "hide", place)
    address = reverse("directory_confidential:hide", args=[place.pk])
    answer = client.post(address, {"visibility": "confidential", "area": "S36"})
    assert any("Annexe" in str(message) for message in get_messages(answer.wsgi_request))


def test_afterwards_only_readers_of_the_address_are_told(client: Client) -> None:
    place = a_public_refuge()
    a_location("Annexe", **ADDRESS)
    hide(place, visibility="confidential", area="S36", by=None)
    client.force_login(somebody(EDITOR))
    assert "Annexe" not in page_of(client, "texts", place)
    client.force_login(somebody(EDITOR, CONFIDENTIAL_READER))
    assert "Annexe" in page_of(client, "texts", place)


def test_the_second_can_be_hidden_as_well() -> None:
    place, other = a_public_refuge(), a_location("Annexe", **ADDRESS)
    for one in (place, other):
        hide(one, visibility="confidential", area="S36", by=None)
    assert public_locations_at(place) == []
    assert ConfidentialAddress.objects.count() == 2


def test_one_of_two_is_not_made_public_alone(client: Client) -> None:
    place = a_confidential_refuge()
    other = a_location("Annexe", visibility="confidential", area="S36")
    ConfidentialAddress.objects.create(location=other, **ADDRESS)
    client.force_login(somebody(EDITOR, CONFIDENTIAL_READER))
    page = page_of(client, "show", place, {"sure": "on"})
    assert "cannot be public as well" in page
    assert not Location.objects.get(pk=place.pk).is_public


def test_the_same_house_is_refused_at_the_same_organisation_without_its_postcode() -> None:
    service = a_quiet_service(a_confidential_refuge())
    office = a_location("Office", address_1="2 Kiln Lane")
    at(office, sister_of=service)
    office.address_1 = "14, Tallow St."
    with pytest.raises(IsConfidential) as refused:
        office.save()
    assert not gives_away(str(refused.value))


def test_the_door_looks_at_public_locations() -> None:
    service = a_quiet_service(a_confidential_refuge())
    office = a_location("Office", address_1=STREET)
    with pytest.raises(NotFit, match="Office: its address is that of Lantern House") as refused:
        at(office, sister_of=service)
    assert not gives_away(str(refused.value))


def test_whoever_asks_the_door_is_in_the_trail() -> None:
    service = a_quiet_service(place := a_confidential_refuge())
    draft = a_draft(
        "Sister", organisation=service.organisation, at=(ServiceAtLocation(location=a_location("O", address_1=STREET)),)
    )
    edit(at_the_desk(), draft, **{"action-publish": "1"})
    assert not Service.objects.get(pk=draft.pk).live
    assert [one.action for one in entries_about(place)] == [Action.REFUSED]


def test_the_door_lets_neighbours_through() -> None:
    service = a_quiet_service(a_confidential_refuge())
    assert at(a_location("Office", address_1="16 Tallow Street", postal_code=POSTCODE), sister_of=service).live


@pytest.mark.parametrize("is_overwriting", [False, True])
def test_no_import_brings_the_address_of_a_hidden_location_back(is_overwriting: bool) -> None:
    record = {"id": "l1", "at": "line 1", "name": "Lantern House", **ADDRESS}
    imported(LocationRecord(**record))
    hide(Location.objects.get(), visibility="confidential", area="S36", by=None)
    run = imported(LocationRecord(**{**record, "description": "Another."}), overwrite=is_overwriting)
    assert not run.summary.is_clean
    place = Location.objects.get()
    assert (place.visibility, place.address_1, place.postal_code) == ("confidential", "", "")
    assert ConfidentialAddress.objects.get().address_1 == STREET
