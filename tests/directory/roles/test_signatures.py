"""Every entry of the history is signed, and can be read after the account and the thing are gone."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from directory.models import Location, Organisation
from home.models import HomePage
from tests.directory.roles.history import latest

pytestmark = pytest.mark.django_db


def test_an_entry_names_who_it_was_and_in_which_role(mary: User, anchor: Organisation) -> None:
    log(anchor, "wagtail.edit", user=mary)
    assert latest("wagtail.edit").data == {"name": "mary", "roles": ["moderator"]}


def test_the_entry_is_there_when_account_and_thing_are_gone(mary: User, anchor: Organisation) -> None:
    log(anchor, "wagtail.edit", user=mary)
    mary.delete()
    anchor.delete()
    entry = latest("wagtail.edit")
    assert (entry.label, entry.data["name"], entry.data["roles"]) == ("Anchor House", "mary", ["moderator"])


def test_a_role_taken_later_does_not_change_what_it_was_on_the_day(mary: User, anchor: Organisation) -> None:
    log(anchor, "wagtail.edit", user=mary)
    mary.groups.clear()
    assert latest("wagtail.edit").data["roles"] == ["moderator"]


def test_pages_are_kept_in_it_alike(mary: User) -> None:
    page = HomePage.objects.get()
    log(page, "wagtail.edit", user=mary)
    assert PageLogEntry.objects.get(action="wagtail.edit").data["name"] == "mary"


def test_what_an_entry_says_already_stays(mary: User, anchor: Organisation) -> None:
    log(anchor, "wagtail.edit", user=mary, data={"name": "somebody before her", "title": "kept"})
    assert latest("wagtail.edit").data == {"name": "somebody before her", "roles": ["moderator"], "title": "kept"}


def test_a_change_that_nobody_made_names_nobody(anchor: Organisation) -> None:
    log(anchor, "wagtail.edit")
    assert latest("wagtail.edit").data == {}


def test_what_is_done_on_the_pages_names_who_did_it(client: Client, mary: User) -> None:
    ruth = User.objects.create_superuser("ruth")
    client.force_login(ruth)
    omar = User.objects.create_user("omar")
    client.post(f"/admin/users/delete/{omar.pk}/")
    assert not User.objects.filter(pk=omar.pk).exists()
    entry = latest("wagtail.delete")
    assert (entry.label, entry.data["name"], entry.data["roles"]) == ("omar", "ruth", ["superuser"])


def test_the_history_of_the_site_can_be_read_after_an_account_is_gone(client: Client, mary: User) -> None:
    location = Location.objects.create(name="The old chapel", slug="chapel")
    log(location, "wagtail.edit", user=mary)
    mary.delete()
    client.force_login(User.objects.create_superuser("ruth"))
    page = client.get("/admin/reports/site-history/").text
    assert "The old chapel" in page
    assert "mary (account deleted)" in page


def test_of_an_account_that_is_there_the_history_says_no_more_than_its_name(client: Client) -> None:
    ruth = User.objects.create_superuser("ruth")
    log(Location.objects.create(name="The old chapel", slug="chapel"), "wagtail.edit", user=ruth)
    client.force_login(ruth)
    page = client.get("/admin/reports/site-history/").text
    assert "ruth" in page
    assert "deleted" not in page
