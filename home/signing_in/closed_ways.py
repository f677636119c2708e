"""The other ways in that Wagtail and Django bring along, closed: each would sign people in without the second step."""

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, re_path, reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def editors_sign_in(request: HttpRequest) -> HttpResponse:
    """Stands where Wagtail has its own sign-in, and leads to ours; a form that is posted here gets status 405.

    Whoever is signed in already and may not use the editors' pages is told so, with status 403: sending them to sign in
    again would lead in a circle.
    """
    onward = _onward(request)
    if request.user.is_anonymous:
        return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({REDIRECT_FIELD_NAME: onward})}")
    if request.user.has_perm("wagtailadmin.access_admin"):
        return HttpResponseRedirect(onward)
    return render(request, "account/not_for_you.html", status=403)


def not_here(request: HttpRequest, **_: object) -> HttpResponse:
    """Raises `Http404`, whatever is asked or posted."""
    raise Http404


def _onward(request: HttpRequest) -> str:
    wanted = request.GET.get(REDIRECT_FIELD_NAME, "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return wanted
    return reverse("wagtailadmin_home")


urlpatterns = [
    path(f"{settings.EDITORS_PREFIX}login/", editors_sign_in, name="editors_sign_in"),
    re_path(rf"^{settings.EDITORS_PREFIX}password_reset/(?P<rest>.*)$", not_here, name="closed_password_reset"),
    # Raises an exception, to try out error reports.
    path(f"{settings.EDITORS_PREFIX}failwhale/", not_here, name="closed_error_test"),
    # Pages and collections of documents with one password for everybody are switched off in the settings.
    re_path(r"^_util/(?P<rest>.*)$", not_here, name="closed_page_sign_in"),
    re_path(r"^documents/authenticate_with_password/(?P<rest>.*)$", not_here, name="closed_document_sign_in"),
]
"""They stand before Wagtail's own addresses in config/urls.py, and so in their place."""
