"""What becomes of accounts and roles stands in the history, by whichever page or command it was done.

Who holds which role, what a role may do, whether an account is open and how it is called: each change is an entry about
the account or role, signed like any other (`signatures`). What goes with an account or a role that is deleted is told
before it goes.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import BaseLogEntry

from directory.models.memberships import Membership


class Action(models.TextChoices):
    """What happened to somebody's roles, to what a role may do, or to an account and the ways into it."""

    ROLE_GIVEN = "directory.role.given", "Gave a role"
    ROLE_TAKEN = "directory.role.taken", "Took a role away"
    RIGHT_GIVEN = "directory.right.given", "Gave a role more rights"
    RIGHT_TAKEN = "directory.right.taken", "Took rights from a role"
    OPENED = "directory.account.opened", "Opened the account of"
    CLOSED = "directory.account.closed", "Closed the account of"
    RENAMED = "directory.account.renamed", "Renamed the account of"
    MADE_SUPERUSER = "directory.account.made_superuser", "Made a superuser of"
    NO_SUPERUSER = "directory.account.no_superuser", "Made no superuser any more of"
    ADDRESS_CHANGED = "directory.account.address_changed", "Changed the e-mail address of"
    PASSWORD_SET = "directory.account.password_set", "Set a password for"
    SECOND_STEP_SET_UP = "directory.account.second_step_set_up", "Set up the second step of"
    RECOVERY_CODES_MADE = "directory.account.recovery_codes_made", "Made recovery codes for"
    SECOND_STEP_LIFTED = "directory.account.second_step_lifted", "Took the second step from"


OF_AN_ACCOUNT = tuple(action for action in Action if action.startswith("directory.account."))
"""Whose sentence ends with whose account it is, and names no role."""

SWITCHES = {
    "is_active": (Action.OPENED, Action.CLOSED),
    "is_superuser": (Action.MADE_SUPERUSER, Action.NO_SUPERUSER),
}
"""What is on or off for an account: the entry for each."""


@receiver(pre_save, sender=get_user_model(), dispatch_uid="directory.roles.keep_account_changed")
def keep_account_changed(instance: Any, raw: bool = False, **_: Any) -> None:
    """Keeps that an account was opened, closed, renamed, or made a superuser's. Its making is Wagtail's entry."""
    former = None if raw or instance._state.adding else type(instance)._base_manager.filter(pk=instance.pk).first()
    if former is None:
        return
    for field, (on, off) in SWITCHES.items():
        if getattr(former, field) != getattr(instance, field):
            keep_deed(on if getattr(instance, field) else off, account=instance)
    if former.get_username() != instance.get_username():
        keep_deed(Action.RENAMED, account=instance, was=former.get_username())


def keep_deed(deed: Action, *, account: Any, by: Any = None, **more: str) -> None:
    """One entry in the history of an account; never an address or password. By whoever is at the editors' pages now."""
    log(account, deed, user=by, data={"to": account.get_username(), **more})


@receiver(m2m_changed, sender=get_user_model().groups.through, dispatch_uid="directory.roles.keep_roles_given")
def keep_roles_given(instance: Any, action: str, reverse: bool, pk_set: set[int] | None, **_: Any) -> None:
    """Keeps who gave or took a role. By nobody where it was a command and no person."""
    deed = {
        "post_add": Action.ROLE_GIVEN,
        "post_remove": Action.ROLE_TAKEN,
        "pre_clear": Action.ROLE_TAKEN,
    }.get(action)
    if deed is not None:
        _keep_roles(deed, _pairs(instance, reverse=reverse, keys=pk_set))


@receiver(pre_delete, sender=get_user_model(), dispatch_uid="directory.roles.keep_roles_of_a_deleted_account")
def keep_roles_of_a_deleted_account(instance: Any, **_: Any) -> None:
    """Keeps which roles went with an account."""
    _keep_roles(Action.ROLE_TAKEN, _pairs(instance, reverse=False, keys=None))


@receiver(pre_delete, sender=Group, dispatch_uid="directory.roles.keep_who_held_a_deleted_role")
def keep_who_held_a_deleted_role(instance: Group, **_: Any) -> None:
    """Keeps who held a role that goes."""
    _keep_roles(Action.ROLE_TAKEN, _pairs(instance, reverse=True, keys=None))


def _pairs(instance: Any, *, reverse: bool, keys: set[int] | None) -> list[tuple[Any, Group]]:
    """Each account with each group of a change; without keys, all that there are."""
    accounts, groups = get_user_model().objects, Group.objects
    if reverse:
        return [(one, instance) for one in (instance.user_set.all() if keys is None else accounts.filter(pk__in=keys))]
    return [(instance, one) for one in (instance.groups.all() if keys is None else groups.filter(pk__in=keys))]


def _keep_roles(deed: Action, pairs: Iterable[tuple[Any, Group]]) -> None:
    for account, group in pairs:
        log(account, deed, data={"role": group.name, "to": account.get_username()})


@receiver(m2m_changed, sender=Group.permissions.through, dispatch_uid="directory.roles.keep_rights_given")
def keep_rights_given(instance: Any, action: str, reverse: bool, pk_set: set[int] | None, model: Any, **_: Any) -> None:
    """Keeps who changed what a role may do, beyond what it comes with."""
    deed = {"post_add": Action.RIGHT_GIVEN, "post_remove": Action.RIGHT_TAKEN}.get(action)
    if deed is None or reverse:
        return
    rights = sorted(model.objects.filter(pk__in=pk_set).values_list("codename", flat=True))
    log(instance, deed, data={"rights": rights})


@receiver(pre_save, sender=Membership, dispatch_uid="directory.roles.keep_membership_changed")
def keep_membership_changed(instance: Membership, **_: Any) -> None:
    """Keeps which role was taken and which given, where one takes another's place; one that stays is no news."""
    former = None if instance._state.adding else Membership.objects.get(pk=instance.pk)
    if former and former.role != instance.role:
        _keep_membership(former, Action.ROLE_TAKEN)
        _keep_membership(instance, Action.ROLE_GIVEN)


@receiver(post_save, sender=Membership, dispatch_uid="directory.roles.keep_membership_given")
def keep_membership_given(instance: Membership, created: bool, **_: Any) -> None:
    """Keeps for whose listings a role was given."""
    if created:
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
            return f"{self.label} {data['to']}{', formerly ' + data['was'] if data.get('was') else ''}"
        what = data.get("role") or ", ".join(data.get("rights", []))
        whom = f", {data['to']}" if data.get("to") else ""
        where = f", for {data['organisation']}" if data.get("organisation") else ""
        return f"{self.label}: {what}{whom}{where}"


@hooks.register("register_log_actions")
def register_actions(registry: LogActionRegistry) -> None:
    """Tells Wagtail's history what these actions are called."""
    for action in Action:
        registry.register_action(action.value)(type("Sentence", (Sentence,), {"label": action.label}))
