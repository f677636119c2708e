"""A confidential address that somebody types into a listing is not kept, and the form says so instead of failing."""

import pytest
from django.test import Client
from wagtail.admin.models import FormState

from directory.models import Service
from tests.directory.confidential.refuge import STREET, a_confidential_refuge, a_quiet_service, gives_away
from tests.directory.desk.posting import at_the_desk, edit, filled_in, told, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Client:
    return at_the_desk()


def test_it_is_not_kept_in_a_draft(desk: Client) -> None:
    refuge = a_quiet_service(a_confidential_refuge())
    page = edit(desk, refuge, description=f"Come to {STREET}.")
    assert "could not be kept" in told(page)
    assert refuge.revisions.count() == 1
    assert not gives_away(told(page))


def test_it_is_not_kept_in_what_saves_itself(desk: Client) -> None:
    refuge = a_quiet_service(a_confidential_refuge())
    posted = filled_in(desk.get(url(refuge, "edit")).context["form"], description=f"Come to {STREET}.")
    answer = desk.post(url(refuge, "edit"), posted, headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["success"]) == (200, False)
    assert "could not be kept" in answer.json()["error_message"]
    assert refuge.revisions.count() == 1


def test_it_is_not_kept_in_a_new_listing(desk: Client) -> None:
    refuge = a_quiet_service(a_confidential_refuge())
    posted = filled_in(
        desk.get(url(Service, "add")).context["form"],
        organisation=refuge.organisation_id,
        name="Second refuge",
        slug="second-refuge",
        description=f"Come to {STREET}.",
    )
    page = desk.post(url(Service, "add"), posted)
    assert page.status_code == 200
    assert "could not be kept" in told(page)
    assert Service.objects.count() == 1


def test_it_is_not_previewed(desk: Client) -> None:
    refuge = a_quiet_service(a_confidential_refuge())
    posted = filled_in(desk.get(url(refuge, "edit")).context["form"], description=f"Come to {STREET}.")
    answer = desk.post(url(refuge, "preview_on_edit"), posted)
    assert answer.json() == {"is_valid": False, "is_available": False}
    assert not FormState.objects.exists()
