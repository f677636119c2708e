"""The second step: required in production of everybody who may use the editors' pages."""

from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.signals import authentication_step_completed
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME, logout
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import MiddlewareNotUsed
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode


def second_step_required(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: without the second step, staff are led to it from the editors' pages and are nobody elsewhere.

    Only the pages of signing in know them before. With a password alone nobody sets up the first app.
    Unused in the demo, whose password everybody knows anyway.
    """
    if not settings.IS_PRODUCTION:
        raise MiddlewareNotUsed

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path == reverse("mfa_activate_totp") and _owes_a_code(request):
            return _to_a_code(request)
        if request.path.startswith(reverse("account_login")) or not is_owed(request):
            return get_response(request)
        if request.path.startswith(f"/{settings.EDITORS_PREFIX}"):
            return _to_the_second_step(request)
        request.user = AnonymousUser()
        return get_response(request)

    return answer


@receiver(authentication_step_completed, dispatch_uid="home.signing_in.begin_another_session")
def begin_another_session(request: HttpRequest, method: str, reauthenticated: bool = False, **_: Any) -> None:
    """The second step taken in the middle of a session begins another: a copy of the old one has not taken it."""
    if method == "mfa" and reauthenticated:
        request.session.cycle_key()


def is_owed(request: HttpRequest) -> bool:
    """Whether the person signed in may use the editors' pages and has not taken the second step in this session."""
    if not request.user.has_perm("wagtailadmin.access_admin"):
        return False
    return not (_has_taken(request) and is_mfa_enabled(request.user))


def _has_taken(request: HttpRequest) -> bool:
    return any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))


def _owes_a_code(request: HttpRequest) -> bool:
    """Whether somebody must open their mailbox before setting up the first app: a password alone may be stolen.

    Nobody owes it where no mail leaves, nor after a second step in this session.
    """
    if not settings.ACCOUNT_LOGIN_BY_CODE_ENABLED or not request.user.is_authenticated or is_mfa_enabled(request.user):
        return False
    return not any(record["method"] in ("code", "mfa") for record in get_authentication_records(request, request.user))


def _to_a_code(request: HttpRequest) -> HttpResponse:
    """Signs out, since whoever is signed in is sent no code, and says why."""
    logout(request)
    messages.info(request, "Before you set up the second step, sign in with a code by e-mail.")
    onward = urlencode({REDIRECT_FIELD_NAME: reverse("mfa_activate_totp")})
    return HttpResponseRedirect(f"{reverse('account_request_login_code')}?{onward}")


def _to_the_second_step(request: HttpRequest) -> HttpResponse:
    if not is_mfa_enabled(request.user):
        return HttpResponseRedirect(reverse("mfa_activate_totp"))
    onward = request.get_full_path() if request.method == "GET" else reverse("wagtailadmin_home")
    return HttpResponseRedirect(f"{reverse('mfa_reauthenticate')}?{urlencode({REDIRECT_FIELD_NAME: onward})}")
