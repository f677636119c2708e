"""The dashboard: each number is that of the list it leads to, and none costs a question a listing."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from directory.desk.dashboard import counts, latest
from directory.models import ConfidentialAddress, LocationSchedule, Organisation, Service, ServiceAtLocation
from directory.publishing.scheduling import run_what_is_due
from directory.roles.names import CONFIDENTIAL_READER
from tests.directory.cast import a_draft, a_location, a_service, an_organisation
from tests.directory.desk.posting import ADMINISTRATOR, EDITOR, MODERATOR, at_the_desk, edit, url
from tests.directory.publishing.booked import booked

pytestmark = pytest.mark.django_db

HOME = "/admin/"
RULES = [{"id": "c1", "effect": "excludes", "strength": "always", "test": {"anyone": True}, "wording": "Nobody."}]


def submitted(draft: Service) -> Service:
    edit(at_the_desk(EDITOR), draft, **{"action-submit": "1"})
    return Service.objects.get(pk=draft.pk)


def sent_back(draft: Service) -> Service:
    waiting = submitted(draft)
    task = waiting.current_workflow_task_state.pk
    at_the_desk(MODERATOR).post(url(waiting, "workflow_action", "reject", task), {"comment": "Whom does it take?"})
    return waiting


def a_fine_service(name: str, **more: Any) -> Service:
    """One of which there is nothing to say: with hours, rules, and confirmed today."""
    at = ServiceAtLocation(location=a_location(f"{name} Street"), schedules=[LocationSchedule(byday="MO")])
    today = timezone.localdate()
    return a_service(name, at=(at,), clauses=RULES, confirmed_on=today, confirmed_as="owner", **more)


def a_town() -> None:
    """Something of everything that the dashboard counts."""
    a_fine_service("Alder House")
    submitted(a_draft("Birch House"))
    sent_back(a_draft("Cedar House"))
    edit(at_the_desk(MODERATOR), a_fine_service("Dogwood House"), name="Dogwood Home")
    booked("Elder House")
    Service.objects.filter(pk=a_fine_service("Fir House").pk).update(expire_at=timezone.now() + timedelta(days=3))
    a_draft("Gorse House", description="", needs={})
    a_service("Hazel House")
    of_withdrawn = a_fine_service("Ivy House", organisation=an_organisation("Quay Trust"))
    Organisation.objects.filter(pk=of_withdrawn.organisation.pk).update(live=False)
    stale = a_fine_service("Juniper House")
    Service.objects.filter(pk=stale.pk).update(confirmed_on=timezone.localdate() - timedelta(days=400))


def told() -> dict[str, list[str]]:
    return {words: [str(each) for each in some] for group in counts.groups() for words, some in group.rows}


def test_everything_there_is_to_do_is_counted() -> None:
    a_town()
    assert told() == {
        "Wait for approval": ["1 service"],
        "Sent back to be changed": ["1 service"],
        "Not published": ["4 services", "1 organisation"],
        "Published, changed since": ["1 service"],
        "Booked for a day": ["1 service"],
        "Expire within two weeks": ["1 service"],
        "Drafts without a description": ["1 service"],
        "Drafts for no need": ["1 service"],
        "Published by an organisation that is not": ["1 service"],
        "Published, hours not known": ["1 service"],
        "Published, no rules stated": ["1 service"],
        "Published, not confirmed for half a year": ["2 services"],
    }


def test_each_number_leads_to_a_list_of_as_many() -> None:
    a_town()
    desk = at_the_desk()
    some = [each for group in counts.groups() for _, row in group.rows for each in row]
    assert len(some) == 13
    for each in some:
        assert len(desk.get(each.url).context["object_list"]) == each.count, each.url


def test_a_refusal_on_a_booked_day_is_told_and_leads_to_the_history_that_says_why() -> None:
    due = booked("Elder House")
    Service.objects.update(description="")
    due.latest_revision.content["description"] = ""
    due.latest_revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    due.latest_revision.save()
    assert len(run_what_is_due().refused) == 1
    assert told()["Refused on their day, in the last 30 days"] == ["1 service"]
    line = next(some[0] for group in counts.groups() for words, some in group.rows if words.startswith("Refused"))
    assert "Elder House" in at_the_desk().get(line.url).text


def test_where_there_is_nothing_to_do_it_says_so() -> None:
    a_fine_service("Alder House")
    assert counts.groups() == []
    assert "Nothing waits, and nothing wants mending." in at_the_desk().get(HOME).text


def questions(client: Client) -> int:
    client.get(HOME)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(HOME).status_code == 200
    return len(asked)


def test_a_larger_directory_asks_no_more_questions() -> None:
    desk = at_the_desk()

    def grow(*names: str) -> None:
        for name in names:
            edit(desk, a_fine_service(f"New {name}"), name=f"Newer {name}")
            booked(f"Late {name}")
            submitted(a_draft(name, organisation=an_organisation(f"{name} Trust")))

    a_town()
    grow("Kale House")
    few = questions(desk)
    grow("Lime House", "Maple House", "Nettle House")
    assert questions(desk) == few
    assert few <= 40


def test_it_asks_nothing_twice() -> None:
    a_town()
    desk = at_the_desk()
    desk.get(HOME)
    with CaptureQueriesContext(connection) as asked:
        desk.get(HOME)
    ours = [each["sql"] for each in asked if "directory_" in each["sql"] or "log" in each["sql"]]
    assert sorted(ours) == sorted(set(ours))


SEES = [
    (EDITOR, {"desk-submitted", "desk-to-do", "desk-soon", "desk-changed"}),
    (MODERATOR, {"desk-to-decide", "desk-to-do", "desk-soon", "desk-changed"}),
    (ADMINISTRATOR, {"desk-to-do", "desk-soon", "desk-changed"}),
    (CONFIDENTIAL_READER, {"desk-to-do", "desk-soon", "desk-changed"}),
]


@pytest.mark.parametrize(("role", "panels"), SEES)
def test_each_sees_what_is_theirs_to_do(role: str, panels: set[str]) -> None:
    a_town()
    text = at_the_desk(role).get(HOME).text
    names = ("desk-to-decide", "desk-submitted", "desk-to-do", "desk-soon", "desk-changed")
    assert {name for name in names if f'id="{name}-section"' in text or f'id="{name}"' in text} == panels


def test_who_only_reads_is_led_to_no_form() -> None:
    a_town()
    text = at_the_desk(CONFIDENTIAL_READER).get(HOME).text
    assert "Elder House" in text
    assert "/service/edit/" not in text


def test_who_signs_in_without_a_role_at_the_desk_sees_no_listing() -> None:
    from django.contrib.auth.models import Permission

    a_town()
    client = at_the_desk(EDITOR, "nobody")
    user = User.objects.get(username="nobody")
    user.groups.clear()
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    text = client.get(HOME).text
    assert "Elder House" not in text
    assert "What there is to do" not in text
    assert "Find a service" not in text


@pytest.mark.parametrize("role", [EDITOR, MODERATOR, ADMINISTRATOR, CONFIDENTIAL_READER])
def test_nothing_confidential_is_told(role: str) -> None:
    hidden = a_location("Lantern House", visibility="confidential", area="S36")
    ConfidentialAddress.objects.create(location=hidden, address_1="14 Tallow Street", postal_code="S36 4QT")
    a_service("Refuge", at=(ServiceAtLocation(location=hidden),))
    text = at_the_desk(role).get(HOME).text
    assert "Refuge" in text
    assert "Tallow" not in text
    assert "Lantern" not in text


def test_what_was_changed_last_is_told_once_each_by_its_name_of_today() -> None:
    shelter = a_service()
    desk = at_the_desk()
    for name in ("Night Rest", "Night Home"):
        edit(desk, Service.objects.get(pk=shelter.pk), name=name, **{"action-publish": "1"})
    names = [entry.name for entry in latest.changed()]
    assert names.count("Night Home") == 1
    assert "Night Rest" not in names


def test_what_is_gone_is_not_told_as_changed() -> None:
    shelter = a_service()
    edit(at_the_desk(), shelter, name="Night Rest")
    shelter.delete()
    assert "Night Shelter" not in [entry.name for entry in latest.changed()]


def test_a_service_is_found_from_the_dashboard() -> None:
    text = at_the_desk().get(HOME).text
    assert f'action="{reverse("wagtailsnippets_directory_service:list")}"' in text
    assert "Search all pages" not in text
