"""Asking a route as somebody, by every method, and what came of it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

from django.contrib.messages import ERROR, get_messages
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from tests.permissions.routes import BULK

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
EXPORTS = ("csv", "xlsx")
LISTS = re.compile(r"(:|^)(list|index|list_results|index_results)$|^wagtailadmin_reports:")

TO_SIGN_IN = {"account_login", "editors_sign_in", "account_request_login_code"}
SIGNS_OUT = {"wagtailadmin_logout"}
"""Leads to sign in because it did what it was asked."""
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|TRUNCATE)\b", re.IGNORECASE)

ANSWERED, REFUSED, SIGN_IN, NO_SUCH_METHOD = "answered", "refused", "led to sign in", "no such method"
LOOKS = ("GET", "HEAD", "OPTIONS")


@dataclass
class Answer:
    """What one request came to, and what it wrote to the database."""

    method: str
    outcome: str
    status: int
    written: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.method}: {self.status}, {self.outcome}{f', wrote {self.written[0][:80]}' if self.written else ''}"
        )


def ask(client: Client, address: str, *, is_list: bool = False) -> Iterator[Answer]:
    """The answers of one address to every method, each as if the others had not been asked; of a list, exports too."""
    for method in METHODS:
        yield _asked(client, method, address)
    for form in EXPORTS if is_list else ():
        yield _asked(client, "GET", f"{address}{'&' if '?' in address else '?'}export={form}")


def _asked(client: Client, method: str, address: str) -> Answer:
    kept = {name: cookie.value for name, cookie in client.cookies.items()}
    with transaction.atomic(), _writes() as written:
        response = client.generic(method, address)
        if response.streaming:
            # To the end, or the file stays open.
            response.getvalue()
        answer = Answer(method, outcome(response, written), response.status_code, written)
        transaction.set_rollback(True)
    # Whoever signs out by one method is signed in for the next.
    client.cookies = SimpleCookie(kept)
    return answer


@contextmanager
def _writes() -> Iterator[list[str]]:
    written: list[str] = []

    def note(execute: Any, sql: str, parameters: Any, many: bool, context: Any) -> Any:
        result = execute(sql, parameters, many, context)
        # Deleting what is not there changes nothing.
        if WRITES.match(sql) and context["cursor"].rowcount:
            written.append(sql)
        return result

    with connection.execute_wrapper(note):
        yield written


def outcome(response: HttpResponse, written: list[str]) -> str:
    """Whether a request was answered, refused, or led to sign in."""
    if response.status_code == 405 or _tells_its_methods(response):
        return NO_SUCH_METHOD
    if response.status_code in (403, 404):
        return REFUSED
    if _leads_to(response) in TO_SIGN_IN and resolve(response.wsgi_request.path).view_name not in SIGNS_OUT:
        return SIGN_IN
    if _is_led_away(response) or _may_do_nothing_here(response, written):
        return REFUSED
    return ANSWERED


def _tells_its_methods(response: HttpResponse) -> bool:
    return response.wsgi_request.method == "OPTIONS" and response.status_code == 200 and response.has_header("Allow")


def _leads_to(response: HttpResponse) -> str:
    """The name of the route that a response leads to; nothing for another site, or where it leads nowhere."""
    path = response.headers.get("Location", "").partition("?")[0]
    try:
        return resolve(path).view_name if path.startswith("/") else ""
    except Resolver404:
        return ""


def _is_led_away(response: HttpResponse) -> bool:
    """Wagtail's way to refuse: to the dashboard, with a message that something is wrong."""
    if response.status_code != 302 or response["Location"] != reverse("wagtailadmin_home"):
        return False
    return any(message.level == ERROR for message in get_messages(response.wsgi_request))


def _may_do_nothing_here(response: HttpResponse, written: list[str]) -> bool:
    """A bulk action's way to refuse: it lists what one may not act on, and acts on nothing."""
    if written or resolve(response.wsgi_request.path).view_name != BULK:
        return False
    context = getattr(response, "context_data", None) or {}
    return response.status_code == 302 or bool(context.get("items_with_no_access") and not context.get("items"))
