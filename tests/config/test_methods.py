"""Which methods the editors' pages answer."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from directory.models import Organisation, Taxonomy
from tests.directory.cast import a_draft, an_organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("ruth"))
    return client


def test_what_is_used_is_not_deleted_by_a_method_that_asks_nothing(staff: Client) -> None:
    organisation = an_organisation("Anchor House")
    a_draft(organisation=organisation)
    taxonomy = Taxonomy.objects.get(code=Taxonomy.NEEDS)
    for thing in (organisation, taxonomy):
        page = reverse(f"{thing.snippet_viewset.get_url_name('delete')}", args=[thing.pk])
        assert staff.delete(page).status_code == 405
        assert staff.post(page).status_code == 200
    assert Organisation.objects.filter(pk=organisation.pk).exists()


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("path", ["/admin/", "/admin/users/new/", "/admin/nowhere/"])
def test_no_page_of_the_editors_answers_what_no_page_sends(staff: Client, method: str, path: str) -> None:
    assert staff.generic(method, path).status_code == 405


def test_wagtails_scripts_send_what_they_send(staff: Client) -> None:
    put_away = staff.patch("/admin/dismissibles/", '{"help": true}', content_type="application/json")
    page = reverse("wagtailsnippets_directory_organisation:preview_on_edit", args=[an_organisation("Anchor House").pk])
    assert (put_away.status_code, staff.delete(page).status_code) == (200, 200)
