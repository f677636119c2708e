"""The form that asks for a code."""

from allauth.account.forms import RequestLoginCodeForm
from django.contrib.auth import get_user_model


class AskForCode(RequestLoginCodeForm):
    """Sends no code to an address that several accounts share: nobody could say which of them it should open."""

    def clean_email(self) -> str:
        """The address; whether an account has it, and whether a code was sent, is not told."""
        email: str = super().clean_email()
        if get_user_model().objects.filter(email__iexact=email, is_active=True).count() > 1:
            self._user = None
        return email
