"""The demo stays on this machine, also where a web server in front would hand it on to the world."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse

HANDED_ON = ("HTTP_FORWARDED", "HTTP_VIA", "HTTP_X_FORWARDED_", "HTTP_X_REAL_IP")
"""How the headers begin that a web server in front adds."""

REFUSAL = """\
This is the demo of Right Door. It answers on its own machine only, because everybody knows its sign-in,
and this request was handed on by another server. To run a site for people, see docs/operating.md.
"""


def demo_stays_here(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware of the demo: a request that another server handed on gets status 400. Unused in production."""
    if settings.IS_PRODUCTION:
        raise MiddlewareNotUsed

    def answer(request: HttpRequest) -> HttpResponse:
        if any(header.startswith(HANDED_ON) for header in request.META):
            return HttpResponse(REFUSAL, status=400, content_type="text/plain; charset=utf-8")
        return get_response(request)

    return answer
