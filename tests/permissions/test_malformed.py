"""Nothing that is sent to any route of the site, by somebody who may do everything, ends in a fault of the site."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from directory.roles.names import ADMINISTRATOR, CONFIDENTIAL_READER
from tests.permissions.malformed import Sent, answer_to, noting_what_is_read, requests_to
from tests.permissions.routes import Route, all_routes
from tests.permissions.world import World, address_of, world_for

SIGNS_OUT = ("leave", "account_logout", "wagtailadmin_logout")
"""They read nothing but `next`, which has a test of its own; afterwards nobody would be signed in."""

OUT_OF_REACH: dict[str, str] = {}
"""Routes on which a fault is Wagtail's, and no page of ours leads there: with the reason."""

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quickly")]


@pytest.fixture
def world() -> World:
    """A world in which somebody asks who may do everything, and reads confidential addresses as well."""
    made = world_for(ADMINISTRATOR)
    made.asking.is_superuser = True
    made.asking.save()
    made.asking.groups.add(Group.objects.get(name=CONFIDENTIAL_READER))
    return made


@pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning")
# Pages sort lists of rows that they were asked to sort by nothing.
@pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results")
def test_whatever_is_sent_ends_in_no_fault(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(world.asking)
    routes = [route for route in all_routes() if route.name not in (*SIGNS_OUT, *OUT_OF_REACH)]
    faults = [fault for route in routes for fault in _faults(client, world, route, monkeypatch)]
    assert not faults, "\n".join(faults)


def _faults(client: Client, world: World, route: Route, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    address = address_of(route, world)
    read: dict[str, set[str]] = {}
    for method in ("GET", "POST"):
        with noting_what_is_read(monkeypatch) as names:
            yield from _fault(client, route, Sent(method, address))
        read[method] = names
    for sent in requests_to(address, read=read):
        yield from _fault(client, route, sent)


def _fault(client: Client, route: Route, sent: Sent) -> Iterator[str]:
    response = answer_to(client, sent)
    if response.status_code >= 500:
        yield f"{route.name}: {sent}: {response.status_code} {getattr(response, 'exc_info', ('', ''))[:2]}"
