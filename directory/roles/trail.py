"""The trail of who did what lies in Wagtail's log, whose entries outlive the account and the thing they are about.

Of the account the log keeps a number only. Here each entry is given the name and the roles that somebody had on that
day, so that it can be read after the account is gone; and whoever gives or takes a role is in it too.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import BaseLogEntry, ModelLogEntry, PageLogEntry

from directory.models.memberships import Membership
from directory.roles.holding import roles_of


class Action(models.TextChoices):
    """What happened to somebody's roles, to what a role may do, or to the ways into an account."""

    ROLE_GIVEN = "directory.role.given", "Gave a role"
    ROLE_TAKEN = "directory.role.taken", "Took a role away"
    RIGHT_GIVEN = "directory.right.given", "Gave a role more rights"
    RIGHT_TAKEN = "directory.right.taken", "Took rights from a role"
    ADDRESS_CHANGED = "directory.account.address_changed", "Changed the e-mail address of"
    PASSWORD_SET = "directory.account.password_set", "Set a password for"


OF_AN_ACCOUNT = (Action.ADDRESS_CHANGED, Action.PASSWORD_SET)
"""Whose sentence ends with whose account it is, and names no role."""


@receiver(pre_save, sender=ModelLogEntry, dispatch_uid="directory.roles.name_who_it_was")
@receiver(pre_save, sender=PageLogEntry, dispatch_uid="directory.roles.name_who_it_was")
def name_who_it_was(instance: BaseLogEntry, **_: Any) -> None:
    """Writes name and roles into every new entry of the log; one that somebody has written there already stays."""
    if instance._state.adding and instance.user:
        instance.data = {"name": instance.user.get_username(), "roles": roles_of(instance.user), **instance.data}


@receiver(m2m_changed, sender=get_user_model().groups.through, dispatch_uid="directory.roles.keep_roles_given")
def keep_roles_given(instance: Any, action: str, reverse: bool, pk_set: set[int] | None, **_: Any) -> None:
    """Keeps who gave or took a role. By nobody where it was a command and no person."""
    deed = {
        "post_add": Action.ROLE_GIVEN,
        "post_remove": Action.ROLE_TAKEN,
        "pre_clear": Action.ROLE_TAKEN,
    }.get(action)
    if deed is None:
        return
    for account, group in _pairs(instance, reverse=reverse, keys=pk_set):
        log(account, deed, data={"role": group.name, "to": account.get_username()})


def _pairs(instance: Any, *, reverse: bool, keys: set[int] | None) -> list[tuple[Any, Group]]:
    """Each account with each group of a change; without keys, all that there are."""
    accounts, groups = get_user_model().objects, Group.objects
    if reverse:
        return [(one, instance) for one in (instance.user_set.all() if keys is None else accounts.filter(pk__in=keys))]
    return [(instance, one) for one in (instance.groups.all() if keys is None else groups.filter(pk__in=keys))]


@receiver(m2m_changed, sender=Group.permissions.through, dispatch_uid="directory.roles.keep_rights_given")
def keep_rights_given(instance: Any, action: str, reverse: bool, pk_set: set[int] | None, model: Any, **_: Any) -> None:
    """Keeps who changed what a role may do, beyond what it comes with."""
    deed = {"post_add": Action.RIGHT_GIVEN, "post_remove": Action.RIGHT_TAKEN}.get(action)
    if deed is None or reverse:
        return
    rights = sorted(model.objects.filter(pk__in=pk_set).values_list("codename", flat=True))
    log(instance, deed, data={"rights": rights})


@receiver(post_save, sender=Membership, dispatch_uid="directory.roles.keep_membership_given")
def keep_membership_given(instance: Membership, **_: Any) -> None:
    """Keeps for whose listings a role was given."""
    _keep_membership(instance, Action.ROLE_GIVEN)


@receiver(post_delete, sender=Membership, dispatch_uid="directory.roles.keep_membership_taken")
def keep_membership_taken(instance: Membership, **_: Any) -> None:
    """Keeps for whose listings a role was taken away, also where it went with the account or the organisation."""
    _keep_membership(instance, Action.ROLE_TAKEN)


def _keep_membership(membership: Membership, deed: Action) -> None:
    account, organisation = membership.user, membership.organisation
    data = {"role": membership.role, "to": account.get_username(), "organisation": str(organisation)}
    log(account, deed, title=account.get_username(), data=data)


class Sentence(LogFormatter):
    """An entry in the history of an account or a role."""

    def format_message(self, log_entry: BaseLogEntry) -> str:
        """In words: which role, to whom, for which organisation; or whose account."""
        data = log_entry.data
        if log_entry.action in OF_AN_ACCOUNT:
            return f"{self.label} {data['to']}"
        what = data.get("role") or ", ".join(data.get("rights", []))
        whom = f", {data['to']}" if data.get("to") else ""
        where = f", for {data['organisation']}" if data.get("organisation") else ""
        return f"{self.label}: {what}{whom}{where}"


@hooks.register("register_log_actions")
def register_actions(registry: LogActionRegistry) -> None:
    """Tells Wagtail's history what these actions are called."""
    for action in Action:
        registry.register_action(action.value)(type("Sentence", (Sentence,), {"label": action.label}))
