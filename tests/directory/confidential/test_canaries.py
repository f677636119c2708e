"""An address planted in every way there is, and looked for everywhere: every table, page, export, message and log line.

Tables and pages are found, not listed: one that is made tomorrow is searched tomorrow.
"""

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from wagtail.admin.models import FormState
from wagtail.models import Revision

from directory.confidential.trail import Action, entries_about
from directory.models import ConfidentialAddress, Location, Service
from directory.roles.names import CONFIDENTIAL_READER, MODERATOR
from tests.directory.confidential.refuge import (
    ADDRESS,
    STREET,
    TEXT,
    a_confidential_refuge,
    a_public_refuge,
    a_quiet_service,
    a_service_that_tells,
    gives_away,
    somebody,
)
from tests.directory.confidential.searching import THE_ONE_TABLE, tables, where_it_stands
from tests.directory.desk.posting import at_the_desk, edit, filled_in, url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_in_the_log")]


def test_the_search_finds_what_there_is_to_find() -> None:
    """A search that finds nothing proves something only if it can find."""
    a_service_that_tells(a_public_refuge())
    found = where_it_stands()
    assert "directory_location.address_1" in found
    assert "directory_location.latitude" in found
    assert "directory_service.description" in found
    assert "directory_accessmode.how" in found
    assert "wagtailcore_revision.content" in found


def test_every_table_of_every_model_is_searched() -> None:
    assert {model._meta.db_table for model in apps.get_models(include_auto_created=True)} <= {*tables(), THE_ONE_TABLE}
    assert "django_session" in tables()


def test_no_column_but_those_of_the_one_table_is_made_for_it() -> None:
    """A second place for confidential addresses would be searched by nothing here."""
    others = [name for name in tables() if "confidential" in name and name != THE_ONE_TABLE]
    assert others == []


def test_through_the_page_of_the_address(client: Client) -> None:
    place = a_confidential_refuge()
    ConfidentialAddress.objects.all().delete()
    a_quiet_service(place)
    client.force_login(somebody(CONFIDENTIAL_READER))
    client.get("/admin/")
    client.post(reverse("directory_confidential:write", args=[place.pk]), {**ADDRESS, "directions": TEXT})
    client.post(reverse("directory_confidential:read", args=[place.pk]), {"reason": "visit"})
    assert ConfidentialAddress.objects.get().address_1 == STREET
    assert where_it_stands() == []


def test_through_the_form_of_a_location(desk: Client) -> None:
    form = desk.get(url(Location, "add")).context["form"]
    answer = desk.post(
        url(Location, "add"),
        filled_in(form, name="Lantern House", slug="lantern", visibility="confidential", area="S36", **ADDRESS),
    )
    assert "shown to everybody" in answer.content.decode()
    assert not Location.objects.exists()
    assert where_it_stands() == []


def test_through_a_second_location(desk: Client) -> None:
    a_confidential_refuge()
    form = desk.get(url(Location, "add")).context["form"]
    answer = desk.post(url(Location, "add"), filled_in(form, name="Refuge", slug="refuge", **ADDRESS))
    assert "address of a place that is confidential" in answer.content.decode()
    assert where_it_stands() == []
    assert [one.action for one in entries_about(Location.objects.get())] == [Action.REFUSED]


@pytest.mark.parametrize("field", ["name", "description", "transportation", "alternate_name"])
def test_through_the_texts_of_a_confidential_location(desk: Client, field: str) -> None:
    place = a_confidential_refuge()
    answer = edit(desk, place, **{field: TEXT})
    assert "this gives away where Lantern House is" in answer.content.decode()
    assert where_it_stands() == []


@pytest.mark.parametrize("visibility", ["confidential", "area_only"])
def test_through_one_word_of_a_public_location(desk: Client, visibility: str) -> None:
    place = a_public_refuge()
    empty = dict.fromkeys(("address_1", "city", "postal_code"), "")
    answer = edit(desk, place, visibility=visibility, area="S36", **empty)
    assert "Make it confidential on its confidential page" in answer.content.decode()
    assert Location.objects.get().is_public


@pytest.mark.parametrize("listing", ["service", "organisation"])
@pytest.mark.parametrize("action", [{}, {"action-publish": "1"}, {"action-submit": "1"}])
def test_through_a_draft(listing: str, action: dict[str, str]) -> None:
    service = a_quiet_service(a_confidential_refuge())
    row = service if listing == "service" else service.organisation
    answer = edit(at_the_desk(MODERATOR), row, description=TEXT, **action)
    assert "gives away where Lantern House is" in answer.content.decode()
    assert where_it_stands() == []


def test_through_a_new_listing(desk: Client) -> None:
    service = a_quiet_service(a_confidential_refuge())
    form = desk.get(url(Service, "add")).context["form"]
    new = {"name": "Outreach", "slug": "outreach", "organisation": service.organisation_id, "description": TEXT}
    desk.post(url(Service, "add"), filled_in(form, **new))
    assert Service.objects.count() == 1
    assert where_it_stands() == []


def test_through_autosave(desk: Client) -> None:
    service = a_quiet_service(a_confidential_refuge())
    form = desk.get(url(service, "edit")).context["form"]
    answer = desk.post(url(service, "edit"), filled_in(form, alert=TEXT), headers={"accept": "application/json"})
    assert answer.json()["success"] is False
    assert not gives_away(answer.content.decode())
    assert where_it_stands() == []


@pytest.mark.parametrize("is_new", [True, False])
def test_through_a_preview(desk: Client, is_new: bool) -> None:
    service = a_quiet_service(a_confidential_refuge())
    form = desk.get(url(service, "edit")).context["form"]
    address = url(Service, "preview_on_add") if is_new else url(service, "preview_on_edit")
    answer = desk.post(address, filled_in(form, description=TEXT, slug="another" if is_new else service.slug))
    assert answer.json() == {"is_valid": False, "is_available": False}
    assert not FormState.objects.exists()
    assert where_it_stands() == []


def test_through_going_back_to_an_old_version(desk: Client) -> None:
    service = a_quiet_service(a_confidential_refuge())
    old = service.latest_revision
    service.save_revision()
    Revision.objects.filter(pk=old.pk).update(content={**old.content, "description": TEXT})
    form = desk.get(url(service, "revisions_revert", old.pk)).context["form"]
    desk.post(url(service, "edit"), {**filled_in(form), "revision": old.pk})
    assert where_it_stands() == ["wagtailcore_revision.content"]
    Revision.objects.filter(pk=old.pk).delete()
    assert where_it_stands() == []


def test_each_try_is_in_the_trail(desk: Client) -> None:
    service = a_quiet_service(a_confidential_refuge())
    for _ in range(3):
        edit(desk, service, description=TEXT)
    tries = entries_about(Location.objects.get()).filter(action=Action.REFUSED)
    assert [str(one.user) for one in tries] == ["editor"] * 3
