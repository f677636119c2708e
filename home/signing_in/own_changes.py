"""What people change about their own sign-in stands in the history: whoever takes over an account leaves a trace."""

from typing import Any

from allauth.account.signals import password_changed, password_set
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.models import AbstractBaseUser
from django.dispatch import receiver

from directory.roles.changes import Action, keep_deed


@receiver([password_changed, password_set], dispatch_uid="home.signing_in.keep_own_password")
def keep_own_password(user: AbstractBaseUser, **_: Any) -> None:
    """Keeps that somebody gave themself another password."""
    keep_deed(Action.PASSWORD_SET, account=user, by=user)


@receiver([authenticator_added, authenticator_reset], dispatch_uid="home.signing_in.keep_second_step_set_up")
def keep_second_step_set_up(user: AbstractBaseUser, authenticator: Authenticator, **_: Any) -> None:
    """Keeps that somebody set up their app, or had recovery codes made."""
    is_app = authenticator.type == Authenticator.Type.TOTP
    keep_deed(Action.SECOND_STEP_SET_UP if is_app else Action.RECOVERY_CODES_MADE, account=user, by=user)


@receiver(authenticator_removed, dispatch_uid="home.signing_in.keep_second_step_lifted")
def keep_second_step_lifted(user: AbstractBaseUser, authenticator: Authenticator, **_: Any) -> None:
    """Keeps that somebody turned their app off; their recovery codes go with it."""
    if authenticator.type == Authenticator.Type.TOTP:
        keep_deed(Action.SECOND_STEP_LIFTED, account=user, by=user)
