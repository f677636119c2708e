"""The groups that carry the roles, made and kept by every `migrate`.

Rights are given, never taken away: whatever administrators add to a group stays. What they take from it comes back, so
that a role means the same on every site; whoever should not have it is taken out of the group instead.
"""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.db.models.signals import post_migrate
from django.dispatch import receiver
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, ModelLogEntry, Page

from directory.roles.names import EDITOR, GROUPS, MODERATOR
from directory.roles.rights import ON_FILES, ON_PAGES, rights_of

WAGTAILS_OWN = {"Moderators": MODERATOR, "Editors": EDITOR}
"""The groups that Wagtail makes, with its workflow on one of them: they become ours, and whoever is in them stays."""


@receiver(post_migrate, dispatch_uid="directory.roles.keep_roles")
def after_migrating(sender: AppConfig, **_: Any) -> None:
    """Keeps the roles. Sent once for each app: only the last comes when all of them have made their permissions."""
    tables = set(connection.introspection.table_names())
    needed = (Group, Permission, GroupPagePermission, GroupCollectionPermission, ModelLogEntry)
    if not tables.issuperset(model._meta.db_table for model in needed):
        return
    _take_over_wagtails()
    if sender == [app for app in apps.get_app_configs() if app.models_module][-1]:
        keep_roles()


def keep_roles() -> None:
    """Makes the groups that are missing, and gives each the rights that it lacks."""
    _take_over_wagtails()
    for role in GROUPS:
        group, _ = Group.objects.get_or_create(name=role)
        lacking = rights_of(role).exclude(group=group)
        if lacking:
            group.permissions.add(*lacking)
        _keep_pages(group)
        _keep_files(group)


def _take_over_wagtails() -> None:
    for given, ours in WAGTAILS_OWN.items():
        if not Group.objects.filter(name=ours).exists():
            Group.objects.filter(name=given).update(name=ours)


def _keep_pages(group: Group) -> None:
    root = Page.objects.filter(depth=1).first()
    for codename in ON_PAGES.get(group.name, ()) if root else ():
        right = Permission.objects.filter(content_type__app_label="wagtailcore", codename=codename).first()
        if right:
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=right)


def _keep_files(group: Group) -> None:
    root = Collection.objects.filter(depth=1).first()
    wanted = Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs", "wagtailcore"),
        codename__in=ON_FILES.get(group.name, ()),
    )
    for right in wanted if root else ():
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=right)
