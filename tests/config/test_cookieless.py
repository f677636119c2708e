"""No cookie reaches the API, and none leaves it; elsewhere nothing changes."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from config.cookieless import no_cookies_for_programs


def reads_and_sets(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(" ".join(request.COOKIES), headers={"Vary": "Cookie"})
    response.set_cookie("given", "back")
    return response


@pytest.mark.parametrize(
    ("path", "read", "given"),
    [("/api/navigator/plan", "", []), ("/plan/", "held", ["given"])],
)
def test_programs_have_no_cookies(path: str, read: str, given: list[str]) -> None:
    request = RequestFactory(headers={"Cookie": "held=1"}).get(path)
    response = no_cookies_for_programs(reads_and_sets)(request)
    assert response.content.decode() == read
    assert list(response.cookies) == given
    assert ("Vary" in response.headers) is bool(given)
