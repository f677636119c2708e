"""What a browser posts from the pages about accounts and roles."""

from typing import Any

from django.contrib.auth.models import Group, User

NEW_PASSWORD = "a-password-that-ada-knows"
BOTH = {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}


def page_of(account: User) -> str:
    return f"/admin/users/edit/{account.pk}/"


def as_it_is(account: User, **changed: Any) -> dict[str, Any]:
    """The form of an account, filled in with what it has."""
    names = ("username", "email", "first_name", "last_name")
    groups = [group.pk for group in account.groups.all()]
    return {**{name: getattr(account, name) for name in names}, "is_active": "on", "groups": groups, **changed}


def role(name: str) -> Group:
    return Group.objects.get(name=name)


def page_of_role(group: Group) -> str:
    return f"/admin/groups/edit/{group.pk}/"


def role_as_it_is(group: Group, *added: int) -> dict[str, Any]:
    """The form of a group, with more rights than it has, and no rights of its own on pages and files."""
    rights = [*group.permissions.values_list("pk", flat=True), *added]
    panels = ("page_permissions", "collection_permissions", "image_permissions", "document_permissions")
    prefixes = (*panels, "collection_mgmt_permissions")
    counts = {f"{prefix}-{count}_FORMS": 0 for prefix in prefixes for count in ("TOTAL", "INITIAL")}
    return {"name": group.name, "permissions": rights, **counts}
