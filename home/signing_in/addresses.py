"""The address that codes go to is the one that the account has now, and no earlier one."""

from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.db.models.signals import post_save
from django.dispatch import receiver


@receiver(post_save, sender=get_user_model(), dispatch_uid="home.signing_in.forget_earlier_addresses")
def forget_earlier_addresses(instance: AbstractUser, **_: Any) -> None:
    """Takes earlier addresses away from an account that is saved with another: they would still open it."""
    EmailAddress.objects.filter(user=instance).exclude(email__iexact=instance.email).delete()
