"""Administrators say who keeps the listings of which organisation, and the history keeps it."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from wagtail.models import ModelLogEntry

from directory.models import Membership, Organisation
from directory.roles.holding import keeps_listings_of
from directory.roles.names import FRONT_DESK, OWNER
from tests.directory.cast import an_organisation
from tests.home.signing_in.accounts.conftest import an_account

pytestmark = pytest.mark.django_db

LIST, NEW = "/admin/memberships/", "/admin/memberships/new/"


@pytest.fixture
def anchor() -> Organisation:
    return an_organisation("Anchor House")


@pytest.fixture
def dee() -> User:
    """Is to keep the listings of Anchor House."""
    return an_account("dee")


@pytest.fixture
def dees(dee: User, anchor: Organisation) -> Membership:
    made: Membership = Membership.objects.create(user=dee, organisation=anchor, role=OWNER)
    return made


def add(client: Client, name: str, organisation: Organisation, *, role: str = OWNER) -> HttpResponse:
    return client.post(NEW, {"user": name, "organisation": organisation.pk, "role": role})


def history(account: User) -> list[tuple[str, str]]:
    """What the history of an account says of its roles, and who it was, in order."""
    entries = ModelLogEntry.objects.filter(object_id=str(account.pk), action__startswith="directory.role")
    return [(entry.message, entry.data.get("name", "")) for entry in entries.order_by("timestamp", "pk")]


def test_one_is_added_by_the_name_of_the_account(as_ada: Client, dee: User, anchor: Organisation) -> None:
    assert add(as_ada, "dee", anchor).url == LIST
    assert keeps_listings_of(dee, organisation=anchor, roles=(OWNER,))
    assert history(dee) == [("Gave a role: owner, dee, for Anchor House", "ada")]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nobody", "There is no account of the name “nobody”"),
        ("", "This field is required"),
        ("omar", "The account of omar is closed"),
        ("ruth", "Only a superuser changes what a superuser keeps"),
        ("dee\0", "Null characters are not allowed"),
    ],
)
def test_an_account_that_can_keep_nothing_is_refused(
    as_ada: Client, anchor: Organisation, ruth: User, omar: User, name: str, told: str
) -> None:
    omar.is_active = False
    omar.save()
    assert told in add(as_ada, name, anchor).text
    assert not Membership.objects.exists()


def test_a_second_one_for_the_same_organisation_is_refused_kindly(as_ada: Client, dees: Membership) -> None:
    told = add(as_ada, "dee", dees.organisation, role=FRONT_DESK).text
    assert "dee keeps the listings of Anchor House already: change that role." in told


def test_the_role_is_changed_and_nothing_else(as_ada: Client, dees: Membership) -> None:
    lantern = an_organisation("Lantern")
    posted = {"user": "ada", "organisation": lantern.pk, "role": FRONT_DESK}
    as_ada.post(f"/admin/memberships/edit/{dees.pk}/", posted)
    dees.refresh_from_db()
    assert str(dees) == "dee, front desk of Anchor House"
    assert history(dees.user)[1:] == [
        ("Took a role away: owner, dee, for Anchor House", "ada"),
        ("Gave a role: front desk, dee, for Anchor House", "ada"),
    ]


def test_a_role_that_stays_is_no_news(as_ada: Client, dees: Membership) -> None:
    as_ada.post(f"/admin/memberships/edit/{dees.pk}/", {"role": OWNER})
    assert len(history(dees.user)) == 1


def test_it_is_ended_and_the_account_stays(as_ada: Client, dees: Membership) -> None:
    page = f"/admin/memberships/delete/{dees.pk}/"
    asked = as_ada.get(page).text
    assert "The account stays open" in asked
    assert "referenced" not in asked
    as_ada.post(page)
    assert not Membership.objects.exists()
    assert history(dees.user)[1:] == [("Took a role away: owner, dee, for Anchor House", "ada")]


def test_a_superusers_is_for_superusers(as_ada: Client, ruth: User, anchor: Organisation) -> None:
    ruths = Membership.objects.create(user=ruth, organisation=anchor, role=OWNER)
    as_ada.post(f"/admin/memberships/edit/{ruths.pk}/", {"role": FRONT_DESK})
    as_ada.post(f"/admin/memberships/delete/{ruths.pk}/")
    assert Membership.objects.get().role == OWNER


def test_the_list_tells_who_belongs_where(as_ada: Client, dees: Membership) -> None:
    page = as_ada.get(LIST).text
    for told in ("dee", "Anchor House", "Owner: keeps the listings"):
        assert told in page


def test_the_list_leads_to_each_but_a_superusers(as_ada: Client, dees: Membership, ruth: User) -> None:
    ruths = Membership.objects.create(user=ruth, organisation=dees.organisation, role=OWNER)
    page = as_ada.get(LIST).text
    assert f"/admin/memberships/edit/{dees.pk}/" in page
    assert f"/admin/memberships/edit/{ruths.pk}/" not in page


def test_an_organisation_is_picked_in_a_window_and_not_from_a_list_of_all(as_ada: Client, anchor: Organisation) -> None:
    page = as_ada.get(NEW).text
    assert "Choose an organisation" in page or "data-chooser-url" in page
    assert "Anchor House" not in page


@pytest.mark.parametrize(("words", "found"), [("anchor", 1), ("DEE", 1), ("lantern", 0), ("\0\"'", 0), ("x" * 300, 0)])
def test_the_list_is_searched_by_account_and_organisation(
    as_ada: Client, dees: Membership, words: str, found: int
) -> None:
    assert len(as_ada.get(LIST, {"q": words}).context["object_list"]) == found


def test_what_was_done_can_be_read_after_account_and_organisation_are_gone(as_ada: Client, dees: Membership) -> None:
    dees.organisation.delete()
    dees.user.delete()
    page = as_ada.get("/admin/reports/site-history/").text
    assert "Took a role away: owner, dee, for Anchor House" in page


def test_the_menu_leads_there(as_ada: Client) -> None:
    assert LIST in as_ada.get("/admin/").text
