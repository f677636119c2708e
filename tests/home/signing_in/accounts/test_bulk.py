"""Many ticked accounts at once are no way round."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.models import ModelLogEntry

from tests.home.signing_in.accounts.conftest import an_account
from tests.home.signing_in.accounts.posting import role

pytestmark = pytest.mark.django_db


def act(client: Client, action: str, *accounts: User, **more: object) -> None:
    ticked = "&".join(f"id={account.pk}" for account in accounts)
    client.post(f"/admin/bulk/auth/user/{action}/?{ticked}", more)


def names_in(group: Group) -> list[str]:
    return sorted(group.user_set.values_list("username", flat=True))


def test_nobody_gives_themself_a_confidential_role_among_others(as_ada: Client, ada: User, omar: User) -> None:
    reader = role("confidential reader")
    omar.groups.clear()
    act(as_ada, "assign_role", ada, omar, role=reader.pk)
    assert names_in(reader) == ["omar"]


def test_nor_one_that_has_been_given_those_rights(as_ada: Client, ada: User) -> None:
    choir = Group.objects.create(name="the choir")
    choir.permissions.set(role("confidential reader").permissions.all())
    act(as_ada, "assign_role", ada, role=choir.pk)
    assert names_in(choir) == []


def test_nor_a_role_that_the_next_migrate_gives_them(as_ada: Client, ada: User) -> None:
    reader = role("confidential reader")
    reader.permissions.clear()
    act(as_ada, "assign_role", ada, role=reader.pk)
    assert names_in(reader) == []


def test_any_other_role_can_be_given_to_oneself(as_ada: Client, ada: User) -> None:
    act(as_ada, "assign_role", ada, role=role("editor").pk)
    assert names_in(role("editor")) == ["ada"]


def test_no_superuser_is_given_a_role(as_ada: Client, ruth: User) -> None:
    act(as_ada, "assign_role", ruth, role=role("editor").pk)
    assert names_in(role("editor")) == []


def test_no_superuser_is_closed(as_ada: Client, ruth: User, omar: User) -> None:
    act(as_ada, "set_active_state", ruth, omar, mark_as_active="False")
    assert list(User.objects.filter(is_active=False)) == [omar]


def test_no_superuser_is_deleted(as_ada: Client, ruth: User, omar: User) -> None:
    act(as_ada, "delete", ruth, omar)
    assert list(User.objects.exclude(username="ada")) == [ruth]


def test_a_superuser_does_all_of_it(client: Client, ruth: User, omar: User) -> None:
    client.force_login(ruth)
    act(client, "assign_role", ruth, role=role("confidential reader").pk)
    assert names_in(role("confidential reader")) == ["omar", "ruth"]


def kept() -> list[tuple[str, str, str]]:
    """What the history says of accounts: whose, what, and by whom."""
    entries = ModelLogEntry.objects.filter(content_type__model="user").order_by("timestamp", "pk")
    return [(entry.label, entry.message, entry.data.get("name", "")) for entry in entries]


def test_closing_and_opening_many_is_kept_of_each(as_ada: Client, omar: User) -> None:
    dee = an_account("dee")
    ModelLogEntry.objects.all().delete()
    act(as_ada, "set_active_state", omar, dee, mark_as_active="False")
    act(as_ada, "set_active_state", omar, mark_as_active="True")
    assert sorted(kept()) == [
        ("dee", "Closed the account of dee", "ada"),
        ("omar", "Closed the account of omar", "ada"),
        ("omar", "Opened the account of omar", "ada"),
    ]


def test_giving_many_a_role_is_kept_of_each(as_ada: Client, omar: User) -> None:
    dee = an_account("dee")
    ModelLogEntry.objects.all().delete()
    act(as_ada, "assign_role", omar, dee, role=role("editor").pk)
    assert sorted(kept()) == [
        ("dee", "Gave a role: editor, dee", "ada"),
        ("omar", "Gave a role: editor, omar", "ada"),
    ]


def test_deleting_many_is_kept_of_each_with_what_they_had(as_ada: Client, omar: User) -> None:
    dee = an_account("dee")
    ModelLogEntry.objects.all().delete()
    act(as_ada, "delete", omar, dee)
    assert sorted(kept()) == [
        ("dee", "Deleted", "ada"),
        ("omar", "Deleted", "ada"),
        ("omar", "Took a role away: confidential reader, omar", "ada"),
    ]


def test_closing_many_ends_their_sessions(as_ada: Client, omar: User) -> None:
    omars = Client()
    omars.force_login(omar)
    assert omars.get("/admin/").status_code == 200
    act(as_ada, "set_active_state", omar, mark_as_active="False")
    assert omars.get("/admin/").status_code == 302
