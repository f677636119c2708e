"""Which methods the editors' pages answer: those that the pages themselves send.

Django's pages for deleting answer DELETE as well, past the question whether something is used and past the history.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import Resolver404, resolve

EVERYWHERE = ("GET", "HEAD", "POST", "OPTIONS")
AT_ONE = {"PATCH": "dismissibles", "DELETE": "preview"}
"""Sent by Wagtail's scripts: what was read is put away, and a preview that is open is forgotten."""


def only_what_is_sent(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: any other method of the editors' pages gets status 405."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(f"/{settings.EDITORS_PREFIX}") and not _is_sent(request):
            return HttpResponseNotAllowed(EVERYWHERE)
        return get_response(request)

    return answer


def _is_sent(request: HttpRequest) -> bool:
    method = request.method or ""
    if method in EVERYWHERE:
        return True
    try:
        return method in AT_ONE and AT_ONE[method] in (resolve(request.path).url_name or "")
    except Resolver404:
        return False
