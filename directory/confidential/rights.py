"""Who may read confidential addresses, and who may write them."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import Q

READ = "read_confidential_address"
WRITE = "change_confidential_address"


def may_read(user: Any) -> bool:
    """Whether somebody may read confidential addresses."""
    return _was_given(READ, to=user)


def may_write(user: Any) -> bool:
    """Whether somebody may write confidential addresses."""
    return _was_given(WRITE, to=user)


def _was_given(codename: str, *, to: Any) -> bool:
    """Given by name, to the account or a group of it: being a superuser is not enough.

    Whoever keeps accounts can give themselves the right; then the history shows that they did.
    """
    if not to.is_active:
        return False
    given = Q(group__user=to) | Q(user=to)
    return Permission.objects.filter(given, content_type__app_label="directory", codename=codename).exists()
