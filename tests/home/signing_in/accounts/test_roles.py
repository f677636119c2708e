"""The pages of roles give nobody the right to confidential addresses, whoever asks."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from wagtail.models import ModelLogEntry

from tests.home.signing_in.accounts.posting import page_of_role, role, role_as_it_is

pytestmark = pytest.mark.django_db

CONFIDENTIAL = ["read_confidential_address", "change_confidential_address"]


def right(codename: str) -> int:
    return Permission.objects.get(content_type__app_label="directory", codename=codename).pk


def has(group: Group, codename: str) -> bool:
    return group.permissions.filter(codename=codename).exists()


@pytest.mark.parametrize("codename", CONFIDENTIAL)
def test_not_on_the_pages_of_roles(client: Client, ruth: User, codename: str) -> None:
    client.force_login(ruth)
    group = role("administrator")
    answer = client.post(page_of_role(group), role_as_it_is(group, right(codename)))
    assert answer.context["form"].errors["permissions"]
    assert not has(group, codename)


def test_other_rights_are_given_as_before(as_ada: Client, ada: User) -> None:
    choir = Group.objects.create(name="the choir")
    ada.groups.add(choir)
    as_ada.post(page_of_role(choir), role_as_it_is(choir, right("change_service")))
    assert has(choir, "change_service")


def test_a_new_role_can_be_made(as_ada: Client) -> None:
    as_ada.post(
        "/admin/groups/new/", role_as_it_is(Group.objects.create(name="x"), right("change_service")) | {"name": "y"}
    )
    assert has(role("y"), "change_service")


@pytest.mark.parametrize(
    ("old", "new"), [("confidential reader", "x"), ("administrator", "reader"), ("the choir", "frontline worker")]
)
def test_a_role_keeps_its_name_since_migrate_gives_rights_by_it(as_ada: Client, old: str, new: str) -> None:
    Group.objects.get_or_create(name="the choir")
    Group.objects.filter(name=new).delete()
    group = role(old)
    answer = as_ada.post(page_of_role(group), role_as_it_is(group) | {"name": new})
    assert "by their names" in answer.text
    assert not Group.objects.filter(name=new).exists()


def test_any_other_group_can_be_renamed(as_ada: Client) -> None:
    choir = Group.objects.create(name="the choir")
    as_ada.post(page_of_role(choir), role_as_it_is(choir) | {"name": "the band"})
    assert Group.objects.filter(name="the band").exists()


def test_no_role_of_the_site_is_deleted(as_ada: Client) -> None:
    as_ada.post(f"/admin/groups/delete/{role('editor').pk}/")
    assert Group.objects.filter(name="editor").exists()


def test_any_other_group_is_and_who_was_in_it_is_kept(as_ada: Client, omar: User) -> None:
    choir = Group.objects.create(name="the choir")
    omar.groups.add(choir)
    as_ada.post(f"/admin/groups/delete/{choir.pk}/")
    assert not Group.objects.filter(name="the choir").exists()
    entry = ModelLogEntry.objects.filter(action="directory.role.taken").latest("timestamp", "pk")
    assert (entry.message, entry.data["name"]) == ("Took a role away: the choir, omar", "ada")
