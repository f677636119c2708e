"""The groups that carry the roles."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Workflow

from directory.roles.keeping import keep_roles
from directory.roles.names import GROUPS
from directory.roles.rights import OF_ROLE, ON_FILES, ON_PAGES, named

pytestmark = pytest.mark.django_db


def rights(role: str) -> set[str]:
    """What a group may do, as `app.codename`."""
    found = Permission.objects.filter(group__name=role).values_list("content_type__app_label", "codename")
    return {f"{app}.{codename}" for app, codename in found}


def test_there_is_a_group_for_each_role_of_the_site_and_no_other() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == set(GROUPS)


@pytest.mark.parametrize("role", GROUPS)
def test_every_right_that_a_role_comes_with_is_there_and_given(role: str) -> None:
    assert set(OF_ROLE.get(role, ())) <= rights(role)


@pytest.mark.parametrize("role", ["frontline worker", "peer reviewer", "commissioner"])
def test_some_roles_do_not_open_the_editors_pages(role: str) -> None:
    assert rights(role) == set()
    assert not GroupPagePermission.objects.filter(group__name=role).exists()
    assert not GroupCollectionPermission.objects.filter(group__name=role).exists()


@pytest.mark.parametrize(
    ("role", "right", "has"),
    [
        ("editor", "directory.change_service", True),
        ("editor", "directory.publish_service", False),
        ("editor", "directory.delete_service", False),
        ("editor", "auth.change_user", False),
        ("moderator", "directory.publish_service", True),
        ("moderator", "directory.publish_organisation", True),
        ("moderator", "directory.delete_service", False),
        ("moderator", "directory.read_confidential_address", False),
        ("confidential reader", "directory.read_confidential_address", True),
        ("confidential reader", "directory.change_service", False),
        ("administrator", "directory.delete_service", True),
        ("administrator", "auth.change_user", True),
        ("administrator", "directory.read_confidential_address", False),
        ("administrator", "directory.change_confidential_address", False),
    ],
)
def test_what_the_roles_are_told_apart_by(role: str, right: str, has: bool) -> None:
    assert (right in rights(role)) is has


def test_only_confidential_readers_come_with_the_right_to_read_confidential_addresses() -> None:
    readers = Group.objects.filter(permissions__in=named(("directory.read_confidential_address",)))
    assert [group.name for group in readers] == ["confidential reader"]


@pytest.mark.parametrize("role", GROUPS)
def test_what_roles_may_do_with_pages_and_files(role: str) -> None:
    group = Group.objects.get(name=role)
    on_pages = group.page_permissions.values_list("permission__codename", flat=True)
    on_files = group.collection_permissions.values_list("permission__codename", flat=True)
    assert (set(on_pages), set(on_files)) == (set(ON_PAGES.get(role, ())), set(ON_FILES.get(role, ())))


def test_wagtails_own_groups_become_ours_with_whoever_is_in_them() -> None:
    Group.objects.filter(name="moderator").delete()
    group = Group.objects.create(name="Moderators")
    group.user_set.add(User.objects.create_user("mary"))
    keep_roles()
    assert [mary.username for mary in Group.objects.get(name="moderator").user_set.all()] == ["mary"]
    assert not Group.objects.filter(name="Moderators").exists()


def test_wagtails_own_workflow_is_for_our_moderators() -> None:
    (task,) = Workflow.objects.get(name="Moderators approval").tasks
    assert [group.name for group in task.specific.groups.all()] == ["moderator"]


def test_what_an_administrator_added_stays_and_what_they_took_comes_back() -> None:
    editors = Group.objects.get(name="editor")
    (added,) = named(("home.change_safetyline",))
    (taken,) = named(("directory.add_service",))
    editors.permissions.add(added)
    editors.permissions.remove(taken)
    call_command("migrate", verbosity=0)
    assert {"home.change_safetyline", "directory.add_service"} <= rights("editor")


def test_keeping_them_twice_changes_nothing() -> None:
    def everything() -> tuple[object, ...]:
        return (
            *Group.objects.order_by("pk").values_list("pk", "name", "permissions"),
            *GroupPagePermission.objects.order_by("pk").values_list(),
            *GroupCollectionPermission.objects.order_by("pk").values_list(),
        )

    before = everything()
    keep_roles()
    assert everything() == before
