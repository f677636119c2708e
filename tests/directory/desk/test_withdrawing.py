"""Withdrawing a listing: always possible, and the page says who speaks of it by our own tables."""

import pytest
from django.test import Client

from directory.models import JointProtocol, Service
from tests.directory.cast import a_draft, a_service
from tests.directory.desk.posting import at_the_desk, told, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


def test_the_page_says_which_listings_go_on_speaking_of_it(desk: Client) -> None:
    centre = a_service("Day Centre")
    shelter = a_draft("Night Shelter")
    shelter.joint_protocols = [JointProtocol(other=centre)]
    shelter.save()
    text = desk.get(url(centre, "unpublish")).text
    assert "service “Night Shelter” (joint protocol)" in text
    assert url(shelter, "edit") in text
    assert "referenced" not in text


def test_the_page_of_what_nobody_speaks_of_counts_nothing(desk: Client) -> None:
    text = desk.get(url(a_service(), "unpublish")).text
    assert "speak of it" not in text
    assert "referenced" not in text


def test_the_page_of_an_organisation_names_the_services_that_go_with_it(desk: Client) -> None:
    shelter = a_service()
    text = desk.get(url(shelter.organisation, "unpublish")).text
    assert "Its services go out of public sight with it" in text
    assert "Night Shelter" in text


def test_withdrawing_says_who_sees_it_now(desk: Client) -> None:
    shelter = a_service()
    answer = desk.post(url(shelter, "unpublish"), follow=True)
    assert "nobody but staff sees it now" in told(answer)
    assert not Service.objects.public()
