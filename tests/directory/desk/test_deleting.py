"""What is used cannot be deleted, and the page says by whom it is used."""

from typing import Any

import pytest
from django.test import Client

from directory.desk.uses import uses_of
from directory.models import (
    BankHoliday,
    JointProtocol,
    Location,
    Organisation,
    Service,
    ServiceAtLocation,
    Strand,
    Taxonomy,
    Term,
)
from tests.directory.cast import a_draft, a_location, a_service, a_term, an_organisation
from tests.directory.desk.posting import ADMINISTRATOR, EDITOR, MODERATOR, at_the_desk, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Client:
    return at_the_desk(ADMINISTRATOR)


def told(row: Any) -> list[str]:
    return [str(use) for use in uses_of(row)]


def test_an_organisation_is_used_by_its_services() -> None:
    trust = an_organisation()
    a_draft(organisation=trust)
    assert told(trust) == ["service “Night Shelter” (as its organisation)"]


def test_a_location_is_used_by_the_service_that_is_there() -> None:
    place = a_location()
    a_draft(at=(ServiceAtLocation(location=place),))
    assert told(place) == ["service “Night Shelter” (service at location)"]


def test_a_term_is_used_by_services_filed_under_it_and_by_strands() -> None:
    need, approach = a_term("housing"), a_term("peer_led", taxonomy=Taxonomy.APPROACHES)
    strand = Strand(code="women", name="Women's team", rules={"needs": {"housing": "moves"}, "clauses": []})
    shelter = a_draft(strands=(strand,))
    shelter.approaches = [approach]
    shelter.save()
    assert "service “Night Shelter” (service need)" in told(need)
    assert "service “Night Shelter” (strand)" in told(need)
    assert told(approach)[0].startswith("service “Night Shelter”")


def test_a_kind_and_a_service_are_used_by_rules_that_ask_about_them() -> None:
    kind = a_term("hostel", taxonomy=Taxonomy.KINDS)
    centre = a_draft("Day Centre")
    asks = [
        {"id": "c1", "test": {"elsewhere": {"service": "day-centre"}}},
        {"id": "c2", "unless": {"not": {"elsewhere": {"kind": "hostel"}}}},
    ]
    a_draft("Night Shelter", clauses=asks)
    assert "service “Night Shelter” (its rules ask about it)" in told(centre)
    assert told(kind) == ["service “Night Shelter” (its rules ask about services of this kind)"]


def test_a_service_is_used_by_the_joint_protocol_of_another() -> None:
    centre, shelter = a_draft("Day Centre"), a_draft("Night Shelter")
    shelter.joint_protocols = [JointProtocol(other=centre)]
    shelter.save()
    assert told(centre) == ["service “Night Shelter” (joint protocol)"]
    assert told(shelter) == []


def test_no_service_is_used_by_itself_for_the_terms_it_is_filed_under(desk: Client) -> None:
    shelter = a_draft()
    shelter.designed_for = [a_term("young", taxonomy=Taxonomy.DESIGNED_FOR)]
    shelter.kinds = [a_term("hostel", taxonomy=Taxonomy.KINDS)]
    shelter.save()
    assert told(shelter) == []
    desk.post(url(shelter, "delete"))
    assert not Service.objects.exists()


def test_an_earlier_version_is_a_use_of_what_it_names() -> None:
    place, other = a_location(), a_location("Quay House")
    shelter = a_draft(at=(ServiceAtLocation(location=place),))
    shelter.service_at_locations = [ServiceAtLocation(location=other)]
    shelter.save()
    assert told(place) == ["service “Night Shelter” (an earlier version or draft)"]


def test_a_number_that_only_looks_alike_is_no_use() -> None:
    unused = a_location()
    places = [a_location(f"House {each}") for each in range(12)]
    a_draft(at=tuple(ServiceAtLocation(location=place) for place in places if str(place.pk) != str(unused.pk)))
    assert told(unused) == []


def test_a_taxonomy_is_used_by_its_terms() -> None:
    assert "term" in told(a_term("housing").taxonomy)[0]


def test_a_page_says_by_whom_a_row_is_used(desk: Client) -> None:
    place = a_location()
    a_draft(at=(ServiceAtLocation(location=place),))
    page = desk.get(url(place, "usage")).content.decode()
    assert "Night Shelter" in page
    assert "service at location" in page


def test_no_form_claims_that_nothing_uses_a_row(desk: Client) -> None:
    for row in used_rows():
        assert "Used 0 times" not in desk.get(url(row, "edit")).content.decode()


def used_rows() -> list[Any]:
    place = a_location()
    shelter = a_draft(at=(ServiceAtLocation(location=place),))
    return [shelter.organisation, place, a_term("housing"), a_term("housing").taxonomy]


def test_what_is_used_cannot_be_deleted_and_its_page_says_why(desk: Client) -> None:
    for row in used_rows():
        for answer in (desk.get(url(row, "delete")), desk.post(url(row, "delete"))):
            assert answer.status_code == 200
            assert "is used and cannot be deleted" in answer.content.decode()
        assert type(row).objects.filter(pk=row.pk).exists()


def test_what_is_used_cannot_be_deleted_in_bulk_either(desk: Client) -> None:
    for row in used_rows():
        name = type(row)._meta.model_name
        answer = desk.post(f"/admin/bulk/directory/{name}/delete/?id={row.pk}&next=/admin/")
        assert answer.status_code == 200
        assert "Some of these are used" in answer.content.decode()
        assert type(row).objects.filter(pk=row.pk).exists()


def unused_rows() -> list[Any]:
    return [
        an_organisation("Empty Trust"),
        a_location("Empty House"),
        a_term("nothing", taxonomy="spare"),
        BankHoliday.objects.create(day="2031-01-01", nation="england", name="New Year"),
        a_draft(organisation=an_organisation("Busy Trust")),
    ]


def test_what_is_not_used_is_deleted(desk: Client) -> None:
    for row in unused_rows():
        assert desk.get(url(row, "delete")).status_code == 200
        desk.post(url(row, "delete"))
        assert not type(row).objects.filter(pk=row.pk).exists()


def test_what_is_not_used_is_deleted_in_bulk(desk: Client) -> None:
    for row in unused_rows():
        address = f"/admin/bulk/directory/{type(row)._meta.model_name}/delete/?id={row.pk}&next=/admin/"
        assert desk.get(address).status_code == 200
        desk.post(address)
        assert not type(row).objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("role", [EDITOR, MODERATOR])
def test_only_administrators_delete_services(role: str) -> None:
    shelter = a_service()
    at_the_desk(role).post(url(shelter, "delete"))
    at_the_desk(role).post(f"/admin/bulk/directory/service/delete/?id={shelter.pk}&next=/admin/")
    assert Service.objects.exists()


def test_every_model_of_the_desk_has_its_own_way_to_delete() -> None:
    from directory.desk.deleting import DeleteUnused

    for model in (Service, Organisation, Location, Term, Taxonomy, BankHoliday):
        assert model.snippet_viewset.delete_view_class is DeleteUnused
