"""Looking for canaries in all that is left of a journey."""

import base64
import binascii
import logging
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core import mail
from django.core.cache import caches
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils.log import AdminEmailHandler

from config.logs import Discreet
from navigator.api.limiting import ByAddress
from tests.privacy.canaries import found_in

LOGGERS = ("", "django", "django.server", "django.request", "django.db.backends", "wagtail", "ninja")


class Watching(Client):
    """A browser that remembers every address it asked for and every answer it got."""

    def __init__(self, **defaults: Any) -> None:
        super().__init__(raise_request_exception=False, **defaults)
        self.asked: list[str] = []
        self.answers: list[HttpResponse] = []

    def request(self, **request: Any) -> Any:
        response = super().request(**request)
        self.asked.append(f"{request.get('PATH_INFO', '')}?{request.get('QUERY_STRING', '')}")
        self.answers.append(response)
        return response


class Kept(logging.Handler):
    """Every log line there is, as our own formatter writes it, and its message as it was given."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(Discreet().format(record))
        self.lines.append(record.getMessage())


@contextmanager
def every_log_line() -> Iterator[list[str]]:
    """All loggers at DEBUG, with every query that the database is asked; nobody else listens meanwhile."""
    kept = Kept()
    loggers = [logging.getLogger(name) for name in LOGGERS]
    before = [(each, each.level, each.handlers) for each in loggers]
    for each in loggers:
        each.setLevel(logging.DEBUG)
        # Those that hand nothing on have to be listened to themselves.
        each.handlers = [kept, *_mailing(each)] if each.parent is None or not each.propagate else []
    connection.force_debug_cursor = True
    try:
        yield kept.lines
    finally:
        connection.force_debug_cursor = False
        connection.queries_log.clear()
        for each, level, handlers in before:
            each.setLevel(level)
            each.handlers = handlers


def _mailing(logger: logging.Logger) -> list[logging.Handler]:
    return [each for each in logger.handlers if isinstance(each, AdminEmailHandler)]


def rows() -> dict[str, list[str]]:
    """Everything that stands in the database, table by table, by what the database itself says that it has."""
    with connection.cursor() as cursor:
        found = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found[table] = sorted(map(repr, cursor.fetchall()))
    return found


def cached() -> str:
    """Everything in every cache of the site, and in the memory of the API's limit."""
    held = [getattr(each, "_cache", {}) for each in (*caches.all(), ByAddress.cache)]
    return repr(held)


def letters() -> str:
    """Every letter that was sent."""
    return "\n".join(str(each.message()) for each in mail.outbox)


def told_by_addresses(browser: Watching) -> list[str]:
    """Canaries in addresses: those asked for, those led to, those of links, forms and pictures."""
    told = [*browser.asked, *(each.headers.get("Location", "") for each in browser.answers)]
    for each in browser.answers:
        if each.headers.get("Content-Type", "").startswith("text/html"):
            told += re.findall(r'(?:href|action|src|formaction|content)="([^"]*)"', each.content.decode())
    return found_in("\n".join(told))


def told_by_headers(browser: Watching) -> list[str]:
    """Canaries in headers of answers."""
    return found_in("\n".join(f"{name}: {text}" for each in browser.answers for name, text in each.headers.items()))


def told_by_cookies(browser: Watching) -> list[str]:
    """Canaries that can be read in a cookie, as it stands or unwrapped."""
    values = {morsel.value for each in browser.answers for morsel in each.cookies.values()}
    return found_in("\n".join(way for value in values for way in unwrapped(value)))


def unwrapped(text: str) -> Iterator[str]:
    """A text as it stands, decoded, and unpacked, as far as that goes without a key."""
    yield text
    for part in {text, *re.split(r"[.:$]", text)}:
        for decode in (base64.urlsafe_b64decode, base64.b64decode):
            try:
                raw = decode(part + "=" * (-len(part) % 4))
            except (binascii.Error, ValueError):
                continue
            yield raw.decode("latin-1")
            for start in range(min(len(raw), 64)):
                try:
                    yield zlib.decompress(raw[start:]).decode("latin-1")
                except zlib.error:
                    continue


def may_be_kept(browser: Watching) -> list[str]:
    """Addresses of pages of the journey that a browser or a proxy may keep; a page that is not there may be."""
    return [
        asked
        for asked, each in zip(browser.asked, browser.answers, strict=True)
        if asked.startswith(("/plan/", "/api/navigator/plan"))
        and "no-store" not in each.headers.get("Cache-Control", "")
        and (each.status_code not in (301, 404) or found_in(each.content.decode()))
    ]
