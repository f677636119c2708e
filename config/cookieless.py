"""Programs that ask the API are nobody: no cookie reaches it, and none leaves it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PREFIX = "/api/"


def no_cookies_for_programs(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware, above all that reads a cookie."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PREFIX):
            return get_response(request)
        request.META.pop("HTTP_COOKIE", None)
        response = get_response(request)
        response.cookies.clear()
        if response.headers.get("Vary") == "Cookie":
            del response.headers["Vary"]  # the answer depends on none, so that a vocabulary may be kept on the way
        return response

    return answer
