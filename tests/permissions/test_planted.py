"""Hostile text that stands in the database does nothing on any page, for whoever reads it."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.contrib.auth.models import Group, User
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings
from taggit.models import Tag
from wagtail.models import Comment, CommentReply
from wagtail.users.models import UserProfile

from config.browser_rules import EDITORS
from directory.models import Funding, OrganisationContact, OrganisationPhone, Service
from directory.models.service_schedules import LocationScheduleException
from directory.roles.names import ADMINISTRATOR, CONFIDENTIAL_READER
from home.models import HomePage
from tests.directory.pages.a_full_listing import a_full_service
from tests.permissions.planting import fragments_in, is_script, plant, wrongs_of
from tests.permissions.routes import all_routes
from tests.permissions.world import World, address_of, world_for

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the file of a picture that it made smaller to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"),
]

BARE = {
    "directory.importedrow.fingerprint": "what an import keeps for itself; no page shows it",
    "directory.importedrow.left_as": "the same",
    "directory.importedrow.source_id": "the same",
    "directory.postcodesector.edition": "a table that is read from a file of the release",
    "directory.locationschedule.bymonthday": "the database takes numbers alone",
    "directory.serviceschedule.bymonthday": "the database takes numbers alone",
    "wagtailcore.apitoken.key_hash": "there are no tokens: no page makes one",
    "wagtailcore.apitoken.name": "the same",
    "wagtailcore.apitoken.prefix": "the same",
    "wagtailcore.collectionviewrestriction.password": "switched off in the settings",
    "wagtailcore.pageviewrestriction.password": "switched off in the settings",
}
"""Fields in which nothing hostile can stand: with the reason."""

MOVED_ON = ("leave", "account_logout", "wagtailadmin_logout")


@pytest.fixture
def world(settings: Settings, tmp_path: object) -> World:
    """Hostile text in all that there is, and somebody who may see all of it."""
    settings.MEDIA_ROOT = tmp_path
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    made = world_for(ADMINISTRATOR)
    full = a_full_service()
    made.things.update({"directory.service": full, "directory.organisation": full.organisation})
    made.asking.is_superuser = True
    made.asking.save()
    made.asking.groups.add(Group.objects.get(name=CONFIDENTIAL_READER))
    _say_more(full, by=made.asking)
    return made


def _say_more(service: Service, *, by: User) -> None:
    """What the full listing leaves out, and what is said about it by people who edit it."""
    organisation = service.organisation
    Funding.objects.create(service=service, source="A grant")
    OrganisationContact.objects.create(organisation=organisation, name="Dee", email="dee@millgate.example")
    OrganisationPhone.objects.create(organisation=organisation, number="01632 960104")
    place = service.service_at_locations.first()
    LocationScheduleException.objects.create(
        service_at_location=place, start_date=date(2026, 12, 25), closed=True, reason="holiday"
    )
    Tag.objects.create(name="door", slug="door")
    page = HomePage.objects.first()
    comment = Comment.objects.create(page=page, user=by, text="Is this so?", contentpath="title")
    CommentReply.objects.create(comment=comment, user=by, text="It is.")
    UserProfile.objects.create(user=by)


def test_what_is_planted_acts_on_no_page(world: World) -> None:
    routes = [route for route in all_routes() if route.name not in MOVED_ON]
    addresses = {route.name: address_of(route, world) for route in routes}
    planted, bare = plant()
    assert set(bare) == set(BARE), "\n".join(sorted({*bare} ^ {*BARE}))
    assert len(planted) > 80
    staff, anybody = Client(raise_request_exception=False), Client(raise_request_exception=False)
    staff.force_login(world.asking)
    asked = [(staff, name, address) for name, address in addresses.items()]
    asked += [(anybody, name, address) for name, address in addresses.items() if not address.startswith("/admin/")]
    wrong = [f"{name}: {one}" for client, name, address in asked for one in _wrongs(client.get(address))]
    assert not wrong, "\n".join(wrong)


def _wrongs(response: HttpResponse) -> Iterator[str]:
    if response.status_code >= 500:
        yield f"{response.status_code}: {getattr(response, 'exc_info', ('', ''))[:2]}"
    content = response.getvalue() if response.streaming else response.content
    kind = response.headers.get("Content-Type", "")
    if kind.startswith("text/html"):
        is_strict = response.headers["Content-Security-Policy"] != EDITORS
        yield from wrongs_of(content.decode(), is_strict=is_strict)
    elif kind.startswith("application/json"):
        for fragment in fragments_in(response.json()):
            yield from wrongs_of(fragment, is_strict=False) if "<" in fragment and "csrf" in fragment else ()


@pytest.mark.parametrize(
    ("page", "is_wrong"),
    [
        ("<p>&lt;planted onx=1&gt;</p>", False),
        ("<p><planted>", True),
        ('<p title="" onx=1>', True),
        ("<script>planted()</script>", True),
        ('<script>var words = "\\u003Cscript>planted()";</script>', False),
        ('<a href=" java\nscript:planted()">', True),
        ('<a href="https://a.example/?q=javascript:planted()">', False),
        ("<p>49{% now 'Y' %}</p>", True),
        ("<p>{{7*7}}2026</p>", True),
        ("<p>{{7*7}}{% now 'Y' %}</p>", False),
    ],
)
def test_what_a_browser_would_do_is_told(page: str, is_wrong: bool) -> None:
    assert bool(wrongs_of(page, is_strict=False)) is is_wrong


@pytest.mark.parametrize("page", ["<p style='x'>", "<style>p{}</style>", "<script>x</script>", "<p onclick='x'>"])
def test_the_public_policy_allows_nothing_inline(page: str) -> None:
    assert wrongs_of(page, is_strict=True)
    assert wrongs_of(page, is_strict=False) == []


@pytest.mark.parametrize(("address", "runs"), [("JavaScript:x", True), ("\x01javascript:x", True), ("/x", False)])
def test_addresses_that_run_are_told(address: str, runs: bool) -> None:
    assert is_script(address) is runs
