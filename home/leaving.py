"""Leaving: clear what this device holds for us, then go somewhere that says nothing."""

from contextlib import suppress
from http.cookies import CookieError

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache

from navigator.journey.carrying import drop


@never_cache
def leave(request: HttpRequest) -> HttpResponse:
    """Signs out, drops every cookie and everything stored for this site, then redirects to the `LEAVE_TO` address.

    A plain link reaches it, so that it works without JavaScript. The browser's own history stays; pages that offer
    this link say so.
    """
    logout(request)
    response = HttpResponseRedirect(settings.LEAVE_TO)
    for name in request.COOKIES:
        # A browser may hold a name that no server can set or drop ("foo[bar]"); the header below clears that too.
        with suppress(CookieError):
            response.delete_cookie(name)
    # Also where the browser did not send it: coming from another site it does not.
    drop(response)
    # "cache" is left out on purpose: it makes browsers pause for seconds, and private pages are never cached.
    response.headers["Clear-Site-Data"] = '"cookies", "storage"'
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
