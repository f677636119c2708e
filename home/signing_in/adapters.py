"""What django-allauth asks this site: whom to let in, where to, and what to remember of them."""

import ipaddress
import logging
from contextvars import copy_context
from threading import Thread
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.crypto import salted_hmac

from home.demo_accounts import is_shut_out

logger = logging.getLogger(__name__)


class StaffSignIn(DefaultAccountAdapter):
    """Sign-in for people whose accounts an administrator made."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **login: Any) -> HttpResponse | None:
        """Refuses the demo's accounts in production, by whichever way they come."""
        if is_shut_out(user):
            request.session.flush()
            return self.respond_user_inactive(request, user)
        return super().pre_login(request, user, **login)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The editors' pages for those who may use them, for others the page about their own sign-in."""
        may_edit = request.user.has_perm("wagtailadmin.access_admin")
        return reverse("wagtailadmin_home" if may_edit else "mfa_index")

    def get_client_ip(self, request: HttpRequest) -> str:
        """A stand-in for the caller's address, so that attempts can be counted and no address is ever kept."""
        return stand_in(super().get_client_ip(request))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Sends beside the response: were it to wait, its delay would tell which addresses have an account."""
        letter = copy_context()
        Thread(target=letter.run, args=(self._send, template_prefix, email, context), name="letter").start()

    def _send(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        try:
            super().send_mail(template_prefix, email, context)
        except Exception:
            # Nobody waits for this thread; unlogged, a mail server that is down would go unnoticed.
            logger.exception("A letter could not be sent")


class SecondStep(DefaultMFAAdapter):
    """The second step, as it is named in people's authenticator apps."""

    def get_totp_issuer(self) -> str:
        return "Right Door"

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """The name of the account: an e-mail address would stand in the app for everybody to see."""
        return user.get_username()

    def build_totp_svg(self, url: str) -> str:
        """The picture that the app reads, as an element of the page: our content policy shows no `data:` image."""
        drawn = super().build_totp_svg(url)
        return drawn[drawn.index("<svg") :]


def stand_in(address: str) -> str:
    """What counts for a caller's address: equal for equal ones, and of no use without the site's secret key.

    A household or a phone has a whole IPv6 network of 64 bits, so that is what is counted there.
    """
    return salted_hmac("home.signing_in.adapters.stand_in", _network(address), algorithm="sha256").hexdigest()[:32]


def _network(address: str) -> str:
    given = ipaddress.ip_address(address)
    return str(ipaddress.ip_network((given, 64), strict=False)) if given.version == 6 else str(given)
