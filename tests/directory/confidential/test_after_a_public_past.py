"""An address that was public once: after it is hidden no table, page, export, message or import holds it."""

import contextlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from directory.models import ConfidentialAddress, Location, Organisation, Service
from directory.roles.names import ADMINISTRATOR, CONFIDENTIAL_READER, EDITOR, MODERATOR
from tests.directory.confidential.refuge import (
    ADDRESS,
    STREET,
    TEXT,
    a_public_refuge,
    gives_away,
    somebody,
)
from tests.directory.confidential.searching import where_it_stands
from tests.directory.desk.posting import at_the_desk, url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_in_the_log")]


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
