"""Every entry of the history is signed: who it was and in which roles, as they were on that day.

Wagtail's history lies in its log, whose entries outlive the account and the thing they are about. Of the account it
keeps a number only, which says nothing once the account is gone.
"""

from typing import Any

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import BaseLogEntry, ModelLogEntry, PageLogEntry

from directory.roles.holding import roles_of


@receiver(pre_save, sender=ModelLogEntry, dispatch_uid="directory.roles.name_who_it_was")
@receiver(pre_save, sender=PageLogEntry, dispatch_uid="directory.roles.name_who_it_was")
def name_who_it_was(instance: BaseLogEntry, **_: Any) -> None:
    """Writes name and roles into every new entry of the log; one that somebody has written there already stays."""
    if instance._state.adding and instance.user:
        instance.data = {"name": instance.user.get_username(), "roles": roles_of(instance.user), **instance.data}
