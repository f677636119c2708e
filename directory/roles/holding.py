"""Which roles somebody has, and whose listings they keep."""

from typing import Any

from directory.models.memberships import Membership
from directory.roles.names import GROUPS, PUBLIC


def roles_of(user: Any) -> list[str]:
    """The roles of an account, in alphabetical order; a superuser's is named too. Whoever has none is the public."""
    if not user.is_authenticated:
        return [PUBLIC]
    groups = user.groups.filter(name__in=GROUPS).values_list("name", flat=True)
    memberships = Membership.objects.filter(user=user).values_list("role", flat=True)
    superuser = ["superuser"] if user.is_superuser else []
    return sorted({*groups, *memberships, *superuser}) or [PUBLIC]


def keeps_listings_of(user: Any, *, organisation: Any, roles: tuple[str, ...]) -> bool:
    """Whether somebody has one of these roles for this organisation, and not merely for another."""
    if not user.is_active:
        return False
    return Membership.objects.filter(user=user, organisation=organisation, role__in=roles).exists()
