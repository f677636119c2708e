"""What keepers of accounts may not do: become somebody else, or more than they were made.

Whoever keeps accounts could otherwise open any of them, and give themself every right, with nobody else taking part. A
superuser may: one is made on the command line, by whoever has the server anyway.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Q

from directory.roles.names import CONFIDENTIAL_READER, GROUPS
from directory.roles.rights import CONFIDENTIAL, named


def may_change_account(account: Any, *, by: Any) -> bool:
    """Whether somebody may change this account at all: a superuser's is for superusers."""
    return bool(by.is_superuser or not account.is_superuser)


def groups_refused(given: Iterable[Group], *, to: Any, by: Any) -> list[str]:
    """The names of those groups that nobody may put themself into: whose members may read confidential addresses."""
    if by.is_superuser or to.pk != by.pk:
        return []
    # By its name as well: a group that is called so is given the rights by the next `migrate`.
    confidential = Q(permissions__in=named(CONFIDENTIAL)) | Q(name=CONFIDENTIAL_READER)
    refused = Group.objects.filter(confidential, pk__in=[group.pk for group in given])
    return sorted(set(refused.values_list("name", flat=True)))


def is_of_the_site(group: Group) -> bool:
    """Whether a group is one of the roles, which nobody deletes: `migrate` would make it again, with nobody in it."""
    return group.name in GROUPS


def may_be_renamed(old: str, *, to: str) -> bool:
    """Whether a group may be called something else: a role keeps its name, and no other group takes one.

    `migrate` gives rights by the name: renaming would give one role's rights to the members of another group.
    """
    return old == to or not {old, to} & set(GROUPS)
