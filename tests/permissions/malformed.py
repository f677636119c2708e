"""Requests that no page of the site sends: what a route reads is found out first, and then sent to it as nonsense."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

import pytest
from django.db import transaction
from django.http import HttpResponse, QueryDict
from django.test import Client

NONSENSE = ("", "-1", "0", "99999999999999999999", "x\0'\"", "nope", "é%", "a" * 300)
BODIES = (
    ("application/json", b'{"a":'),
    ("application/json", b"[]"),
    ("application/json", b'"text"'),
    ("application/json", b"\xff\xfe\x00"),
    ("multipart/form-data; boundary=x", b"--x\r\nbroken"),
    ("application/x-www-form-urlencoded; charset=nope", b"a=b"),
    ("application/x-www-form-urlencoded", b"\xff=%ff&%00=%00&&&==="),
)
OTHER_METHODS = ("PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")
NUMBER = re.compile(r"(?<=/)\d+(?=/)")
BEYOND = (str(10**20), "0")
COUNTS_ROWS = re.compile(r"_FORMS$|-count$")
MANY_FIELDS = 30
A_HANDFUL = 6


@dataclass(frozen=True)
class Sent:
    """One request: by which method to which address, with what."""

    method: str
    address: str
    given: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    body: bytes = b""

    def __str__(self) -> str:
        return f"{self.method} {self.address} {self.given or self.body!r}"


def requests_to(address: str, *, read: dict[str, set[str]]) -> Iterator[Sent]:
    """Nonsense for one address: in each field that it reads, one kind each, in its body, and in the address itself."""
    path = address.partition("?")[0]
    for method in ("GET", "POST"):
        for names in _handfuls(read[method]):
            yield Sent(method, path, {name: _one_of(NONSENSE, for_name=f"{method} {path} {name}") for name in names})
    for kind, body in BODIES:
        yield Sent("POST", address, kind=kind, body=body)
    for method in OTHER_METHODS:
        kind, body = _one_of(BODIES, for_name=f"{method} {path}")
        yield Sent(method, address, kind=kind, body=body)
    for number in BEYOND if NUMBER.search(path) else ():
        yield Sent("GET", NUMBER.sub(number, path))
        yield Sent("POST", NUMBER.sub(number, path))


def _handfuls(read: set[str]) -> Iterator[list[str]]:
    """Fields that are sent nonsense together: the three hundred of the largest form one by one would take minutes.

    What counts rows stands alone, since nothing else of a form is read where it makes no sense, and so does a field of
    a small form.
    """
    counting = {name for name in read if COUNTS_ROWS.search(name)}
    others = sorted(read - counting)
    size = A_HANDFUL if len(others) > MANY_FIELDS else 1
    yield from ([name] for name in sorted(counting))
    yield from (others[first : first + size] for first in range(0, len(others), size))


def _one_of(choices: tuple[Any, ...], *, for_name: str) -> Any:
    """One choice, the same in every run and not the same for every name."""
    return choices[crc32(for_name.encode()) % len(choices)]


def answer_to(client: Client, sent: Sent) -> HttpResponse:
    """The answer to a request, with nothing left of what it did."""
    with transaction.atomic():
        if sent.kind:
            response = client.generic(sent.method, sent.address, sent.body, content_type=sent.kind)
        elif sent.method == "GET":
            response = client.get(sent.address, sent.given)
        else:
            response = client.post(sent.address, sent.given)
        if response.streaming:
            response.getvalue()
        transaction.set_rollback(True)
    return response


@contextmanager
def noting_what_is_read(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """Every name that is looked for in an address or a form meanwhile."""
    read: set[str] = set()
    with monkeypatch.context() as patch:
        for method in ("__getitem__", "get", "getlist", "__contains__"):
            patch.setattr(QueryDict, method, _noting(getattr(QueryDict, method), read))
        yield read


def _noting(known: Any, read: set[str]) -> Any:
    def look_up(self: QueryDict, name: str, *more: Any, **options: Any) -> Any:
        read.add(name)
        return known(self, name, *more, **options)

    return look_up
