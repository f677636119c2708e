"""An address planted in every way there is, and looked for everywhere: every table, page, export, message and log line.

Tables and pages are found, not listed: one that is made tomorrow is searched tomorrow.
"""

import contextlib
import io
import json
import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.models import Revision, TaskState

from directory.confidential.hiding import hide
from directory.confidential.trail import Action, entries_about
from directory.models import ConfidentialAddress, Location, Organisation, Service
from directory.places.distances import distance_km
from directory.places.locations import whereabouts
from directory.places.points import Point
from directory.places.whereabouts import distance_from, published_point
from directory.roles.names import ADMINISTRATOR, CONFIDENTIAL_READER, EDITOR, MODERATOR
from tests.directory.confidential.refuge import (
    ADDRESS,
    LATITUDE,
    LONGITUDE,
    POSTCODE,
    STREET,
    a_confidential_refuge,
    a_public_refuge,
    a_quiet_service,
    a_service_that_tells,
    gives_away,
    somebody,
)
from tests.directory.confidential.searching import THE_ONE_TABLE, tables, where_it_stands
from tests.directory.desk.posting import at_the_desk, edit, filled_in, url
from tests.directory.places.test_whereabouts import origins_around, solved

pytestmark = pytest.mark.django_db

TEXT = f"Come to {STREET}, {POSTCODE}."


@pytest.fixture
def desk() -> Client:
    return at_the_desk(EDITOR)


@pytest.fixture(autouse=True)
def _nothing_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Whatever a test of this file does: no line of the log says the address, however much is logged."""
    with caplog.at_level(logging.DEBUG):
        yield
    assert not [record.name for record in caplog.records if gives_away(record.getMessage())]


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


# Ways in


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


# A public past


@pytest.fixture
def hidden_after_a_public_past(desk: Client) -> Location:
    """A place that everything knew of: published, drafted, previewed, in a workflow, in the history, in a session."""
    place = a_public_refuge(description=TEXT)
    service = a_service_that_tells(place)
    edit(desk, service, behaviour_policy=TEXT, **{"action-submit": "1"})
    TaskState.objects.update(comment=f"Is {STREET} right?")
    form = desk.get(url(service, "edit")).context["form"]
    desk.post(url(service, "preview_on_edit"), filled_in(form, way_back_in=TEXT))
    FormState.objects.create(
        user=somebody(MODERATOR, name="previewer"),
        content_type=ContentType.objects.get_for_model(Service),
        data="description=14+Tallow+Street",
        last_updated_at=timezone.now(),
    )
    session = desk.session
    session["looked_for"] = STREET
    session.save()
    edit(desk, place, name=f"Lantern House, {STREET}")
    place.refresh_from_db()
    assert len(where_it_stands()) > 12
    hide(place, visibility="confidential", area="S36", by=somebody(EDITOR, name="hider"))
    return Location.objects.get(pk=place.pk)


@pytest.mark.usefixtures("hidden_after_a_public_past")
def test_after_a_public_past_no_table_holds_it() -> None:
    assert where_it_stands() == []
    assert ConfidentialAddress.objects.get().address_1 == STREET


@pytest.mark.usefixtures("hidden_after_a_public_past")
def test_after_a_public_past_no_public_page_shows_it(client: Client) -> None:
    slugs = [("services", one.slug) for one in Service.objects.public()]
    slugs += [("organisations", one.slug) for one in Organisation.objects.filter(live=True)]
    assert len(slugs) == 2
    for path in ("/", "/services/", "/services/?q=tallow", "/plan/", *(f"/{kind}/{slug}/" for kind, slug in slugs)):
        page = client.get(path).content.decode()
        assert not gives_away(page.replace('value="tallow"', "")), path


def names_of_pages(resolver: URLResolver, *, of: str = "") -> Iterator[str]:
    """The names of all pages that the site has."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from names_of_pages(pattern, of=f"{of}{pattern.namespace}:" if pattern.namespace else of)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield f"{of}{pattern.name}"


def pages_about(thing: Any) -> Iterator[str]:
    """Every page of the admin that is about a row, by what the site has."""
    space = thing.snippet_viewset.url_namespace
    for name in sorted({name for name in names_of_pages(get_resolver()) if name.startswith(f"{space}:")}):
        view = name.removeprefix(f"{space}:")
        if view in ("list", "list_results", "add"):
            yield url(type(thing), view)
        elif view == "revisions_compare":
            yield url(thing, view, "earliest", "latest")
        elif view in ("revisions_view", "revisions_revert"):
            yield from (url(thing, view, one.pk) for one in thing.revisions)
        elif view in ("edit", "history", "history_results", "usage", "delete", "unpublish", "workflow_history"):
            yield url(thing, view)


@pytest.mark.parametrize("role", [EDITOR, MODERATOR, ADMINISTRATOR])
def test_after_a_public_past_no_page_of_the_desk_shows_it(role: str, hidden_after_a_public_past: Location) -> None:
    client = at_the_desk(role, name="looker")
    rows = [hidden_after_a_public_past, *Service.objects.all(), *Organisation.objects.all()]
    pages = {page for row in rows for page in pages_about(row)}
    reports = {reverse("wagtailadmin_reports:site_history"), reverse("wagtailadmin_home")}
    own = {reverse(f"directory_confidential:{name}", args=[rows[0].pk]) for name in ("texts", "hide", "address")}
    assert len(pages) > 20
    for page in sorted({*pages, *reports, *own}):
        assert not gives_away(client.get(page, follow=True).content.decode()), page


@pytest.mark.parametrize("model", [Service, Organisation, Location])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_after_a_public_past_no_export_holds_it(form: str, model: type, hidden_after_a_public_past: Location) -> None:
    client = at_the_desk(MODERATOR, name="exporter")
    answer = client.get(f"{url(model, 'list')}?export={form}")
    assert answer.status_code == 200
    content = answer.getvalue()
    assert len(content) > 50
    parts = zipfile.ZipFile(io.BytesIO(content)) if form == "xlsx" else None
    texts = [parts.read(name) for name in parts.namelist()] if parts else [content]
    assert not any(gives_away(text.decode("utf-8", "replace")) for text in texts)


def test_no_message_says_it(client: Client) -> None:
    place = a_public_refuge()
    client.force_login(somebody(EDITOR, CONFIDENTIAL_READER))
    for name, data in (
        ("hide", {"visibility": "confidential", "area": "S36"}),
        ("write", {**ADDRESS}),
        ("texts", {}),
        ("show", {"sure": "on"}),
    ):
        answer = client.post(reverse(f"directory_confidential:{name}", args=[place.pk]), data)
        assert answer.status_code == 302, name
        assert not any(gives_away(str(message)) for message in get_messages(answer.wsgi_request)), name


IMPORTED = {
    "format": 1,
    "locations": [
        {"id": "l1", "name": "Lantern Annexe", "visibility": "confidential", "area": "S36"},
        {"id": "l2", "name": "Lantern Yard", "visibility": "confidential", "area": "S36", **ADDRESS},
        {"id": "l3", "name": "Lantern Yard in public", **ADDRESS},
    ],
    "services": [
        {
            "id": "s1",
            "organisation": "lantern-trust",
            "name": "Lantern Advice",
            "status": "active",
            "description": TEXT,
            "needs": {"housing": "moves"},
            "locations": [{"location": "l1"}],
        }
    ],
}


@pytest.mark.usefixtures("hidden_after_a_public_past")
def test_no_import_brings_it_in(tmp_path: Path) -> None:
    file = tmp_path / "town.json"
    file.write_text(json.dumps(IMPORTED))
    told = io.StringIO()
    with contextlib.suppress(SystemExit):
        call_command("import_services", file, stdout=told, stderr=told)
    assert "Services: 1 row read: 0 new, 0 changed, 0 unchanged, 1 refused." in told.getvalue()
    assert not gives_away(told.getvalue())
    assert sorted(Location.objects.values_list("name", flat=True))[0] == "Lantern Annexe"
    assert not Location.objects.filter(name__startswith="Lantern Yard").exists()
    assert not Service.objects.filter(name="Lantern Advice").exists()
    assert where_it_stands() == []


# Distances


@pytest.mark.parametrize("visibility", ["area_only", "confidential"])
def test_two_hundred_origins_find_the_middle_of_the_area_and_nothing_else(visibility: str) -> None:
    hide(a_public_refuge(), visibility=visibility, area="S36", by=somebody(EDITOR))
    place = whereabouts(Location.objects.get())
    middle = published_point(place)
    origins = origins_around(middle)
    found = solved(origins, [distance_from(origin, to=place) for origin in origins])
    assert distance_km(found, end=middle) < 0.001
    assert distance_km(found, end=Point(LATITUDE, LONGITUDE)) > 1
    assert Point(Location.objects.get().latitude, Location.objects.get().longitude) == middle
