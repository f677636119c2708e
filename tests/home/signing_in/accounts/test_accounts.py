"""Whoever keeps accounts cannot become somebody else, nor more than they were made."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from wagtail.models import ModelLogEntry

from tests.home.signing_in.accounts.posting import BOTH, NEW_PASSWORD, as_it_is, page_of, role
from tests.home.signing_in.people import letters, no_letter

pytestmark = pytest.mark.django_db


def sentences(account: User) -> list[tuple[str, str]]:
    """What the history of an account says, and who it was."""
    entries = ModelLogEntry.objects.filter(object_id=str(account.pk), action__startswith="directory.account")
    return [(entry.message, entry.data["name"]) for entry in entries]


def test_an_administrator_sets_nobodys_password(as_ada: Client, omar: User) -> None:
    assert "password" not in as_ada.get(page_of(omar)).text
    assert as_ada.post(page_of(omar), as_it_is(omar, **BOTH)).status_code == 302
    omar.refresh_from_db()
    assert omar.check_password("a-long-password-of-omars")


def test_nor_their_own_without_the_page_that_asks_for_the_old_one(as_ada: Client, ada: User) -> None:
    as_ada.post(page_of(ada), as_it_is(ada, **BOTH))
    ada.refresh_from_db()
    assert not ada.check_password(NEW_PASSWORD)


def test_a_superuser_sets_a_password_and_that_is_kept(client: Client, ruth: User, omar: User) -> None:
    client.force_login(ruth)
    client.post(page_of(omar), as_it_is(omar, **BOTH))
    omar.refresh_from_db()
    assert omar.check_password(NEW_PASSWORD)
    assert sentences(omar) == [("Set a password for omar", "ruth")]


def test_an_administrator_changes_no_superuser(as_ada: Client, ruth: User) -> None:
    # Refused in Wagtail's way: led back to the dashboard.
    for answer in (as_ada.get(page_of(ruth)), as_ada.post(page_of(ruth), as_it_is(ruth, email="ada@listings.example"))):
        assert (answer.status_code, answer.url) == (302, "/admin/")
    as_ada.post(f"/admin/users/delete/{ruth.pk}/")
    ruth.refresh_from_db()
    assert ruth.email == "ruth@listings.example"


def test_the_list_leads_to_no_superuser(as_ada: Client, ruth: User, omar: User) -> None:
    page = as_ada.get("/admin/users/").text
    assert page_of(omar) in page
    assert page_of(ruth) not in page


def test_a_superuser_changes_a_superuser(client: Client, ruth: User) -> None:
    client.force_login(ruth)
    client.post(page_of(ruth), as_it_is(ruth, last_name="Jones"))
    ruth.refresh_from_db()
    assert ruth.last_name == "Jones"


def test_an_administrator_makes_no_superuser(as_ada: Client, omar: User) -> None:
    for page in (page_of(omar), "/admin/users/new/"):
        assert "is_superuser" not in as_ada.get(page).text
    as_ada.post(page_of(omar), as_it_is(omar, is_superuser="on"))
    eve = as_it_is(User(username="eve", email="eve@x.example", first_name="Eve", last_name="Smith", pk=0))
    as_ada.post("/admin/users/new/", {**eve, **BOTH, "is_superuser": "on"})
    assert not User.objects.filter(is_superuser=True).exists()
    assert sentences(User.objects.get(username="eve")) == [("Set a password for eve", "ada")]


def test_a_superuser_makes_one(client: Client, ruth: User, omar: User) -> None:
    client.force_login(ruth)
    client.post(page_of(omar), as_it_is(omar, is_superuser="on"))
    omar.refresh_from_db()
    assert omar.is_superuser


def test_another_address_is_kept_and_told_to_the_old_one(as_ada: Client, omar: User) -> None:
    as_ada.post(page_of(omar), as_it_is(omar, email="new@listings.example"))
    (letter,) = letters(1)
    assert letter.to == ["omar@listings.example"]
    assert "another e-mail address" in letter.body
    assert "new@listings.example" not in letter.body
    assert sentences(omar) == [("Changed the e-mail address of omar", "ada")]


def test_the_same_address_is_no_news(as_ada: Client, omar: User) -> None:
    as_ada.post(page_of(omar), as_it_is(omar, last_name="Jones"))
    assert sentences(omar) == []
    assert no_letter()


def test_nobody_makes_themself_a_confidential_reader(as_ada: Client, ada: User) -> None:
    groups = [role("administrator").pk, role("confidential reader").pk]
    answer = as_ada.post(page_of(ada), as_it_is(ada, groups=groups))
    assert "Ask another administrator: confidential reader." in answer.text
    assert not ada.groups.filter(name="confidential reader").exists()


def test_another_administrator_does_and_that_is_kept(as_ada: Client, omar: User) -> None:
    omar.groups.clear()
    as_ada.post(page_of(omar), as_it_is(omar, groups=[role("confidential reader").pk]))
    assert omar.groups.filter(name="confidential reader").exists()
    entry = ModelLogEntry.objects.filter(action="directory.role.given").latest("timestamp", "pk")
    assert (entry.message, entry.data["name"]) == ("Gave a role: confidential reader, omar", "ada")


def test_whoever_is_one_already_can_save_their_own_account(as_ada: Client, ada: User) -> None:
    ada.groups.add(role("confidential reader"))
    as_ada.post(page_of(ada), as_it_is(ada, last_name="Jones"))
    ada.refresh_from_db()
    assert ada.last_name == "Jones"
    assert ada.groups.filter(name="confidential reader").exists()


def test_a_superuser_can_give_it_to_themself(client: Client, ruth: User) -> None:
    client.force_login(ruth)
    client.post(page_of(ruth), as_it_is(ruth, groups=[role("confidential reader").pk]))
    assert ruth.groups.filter(name="confidential reader").exists()


def test_another_name_is_kept_with_the_former_one(as_ada: Client, omar: User) -> None:
    as_ada.post(page_of(omar), as_it_is(omar, username="o.smith"))
    assert sentences(omar) == [("Renamed the account of o.smith, formerly omar", "ada")]


def test_closing_one_account_is_kept(as_ada: Client, omar: User) -> None:
    as_ada.post(page_of(omar), {name: value for name, value in as_it_is(omar).items() if name != "is_active"})
    assert sentences(omar) == [("Closed the account of omar", "ada")]


def test_making_a_superuser_is_kept(client: Client, ruth: User, omar: User) -> None:
    client.force_login(ruth)
    client.post(page_of(omar), as_it_is(omar, is_superuser="on"))
    assert sentences(omar) == [("Made a superuser of omar", "ruth")]


def test_the_history_of_a_deleted_account_can_be_read_by_administrators(as_ada: Client, omar: User) -> None:
    as_ada.post(f"/admin/users/delete/{omar.pk}/")
    assert not User.objects.filter(username="omar").exists()
    page = as_ada.get("/admin/reports/site-history/").text
    assert "Took a role away: confidential reader, omar" in page
    entry = ModelLogEntry.objects.get(action="wagtail.delete")
    assert (entry.label, entry.data["name"]) == ("omar", "ada")


def test_no_account_is_made_from_a_copy_of_another(as_ada: Client, omar: User) -> None:
    assert as_ada.get(f"/admin/users/copy/{omar.pk}/").status_code == 404
