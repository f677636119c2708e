"""A browser without pictures: it fills in the form of a page, and notes how long each page was waited for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http import HTTPStatus
from http.cookiejar import CookieJar
from time import perf_counter, sleep
from typing import Any, NoReturn
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin, urlsplit
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

ELSEWHERE = ("/plan/clear/", "/plan/doors/", "/leave/", "/plan/load/")
"""Where forms lead that are no step of the journey."""


@dataclass
class Form:
    """A form as a person sees it: `choices` of one or of several, `texts` to write in, and `ways` past it."""

    action: str
    hidden: dict[str, str] = field(default_factory=dict)
    one_of: dict[str, list[str]] = field(default_factory=dict)
    several_of: dict[str, list[str]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    ways: dict[str, str] = field(default_factory=dict)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = {name: value or "" for name, value in attrs}
        if tag == "form" and of.get("method", "").lower() == "post":
            self.forms.append(Form(of.get("action", "")))
        elif self.forms and of.get("name"):
            _note(self.forms[-1], tag, of)


def _note(form: Form, tag: str, of: dict[str, str]) -> None:
    name, value = of["name"], of.get("value", "on")
    kind = "button" if tag == "button" else of.get("type", "text") if tag == "input" else ""
    match kind:
        case "hidden":
            form.hidden[name] = value
        case "radio":
            form.one_of.setdefault(name, []).append(value)
        case "checkbox":
            form.several_of.setdefault(name, []).append(value)
        case "button" | "submit":
            form.ways[name] = value
        case "text":
            form.texts.append(name)


def form_of(page: str) -> Form | None:
    """The form of a page that leads on; none where it has none."""
    parser = _Forms()
    parser.feed(page)
    return next((each for each in parser.forms if not each.action.startswith(ELSEWHERE)), None)


@dataclass(frozen=True, slots=True)
class Visit:
    """One page that was asked for: what sort of page, how long it took in milliseconds, and how it came."""

    page: str
    waited: float
    worked: float
    status: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What came: the page, or where it leads."""

    status: int
    path: str
    text: str
    leads_to: str | None


class _Stay(HTTPRedirectHandler):
    """Follows nothing by itself, so that each page is timed."""

    def redirect_request(self, *_: Any) -> None:
        return None


class Browser:
    """One person's: it keeps cookies while it is there. `worked` tells the processor time of the server so far."""

    def __init__(self, site: str, *, worked: Callable[[], float]) -> None:
        self.visits: list[Visit] = []
        self._site = site
        self._worked = worked
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()), _Stay())

    def get(self, path: str) -> Answer:
        return self._ask(path, None, {})

    def post(self, path: str, form: dict[str, Any]) -> Answer:
        return self._ask(path, urlencode(form, doseq=True).encode(), {"Origin": self._site})

    def post_json(self, path: str, text: str) -> Answer:
        """As a program asks: told to come again in a second, it does, and only the plan that it gets is a visit."""
        answer = self._ask(path, text.encode(), {"Content-Type": "application/json"})
        while answer.status == HTTPStatus.TOO_MANY_REQUESTS:
            self.visits.pop()
            sleep(1)
            answer = self._ask(path, text.encode(), {"Content-Type": "application/json"})
        return answer

    def _ask(self, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        request = Request(urljoin(self._site, path), data=body, headers=headers)
        worked, begun = self._worked(), perf_counter()
        try:
            with self._opener.open(request, timeout=60) as response:
                status, text, leads_to = response.status, response.read().decode(), None
        except HTTPError as refused:
            with refused:
                status, text, leads_to = refused.code, refused.read().decode(), refused.headers.get("Location")
        waited = (perf_counter() - begun) * 1000
        self.visits.append(Visit(kind_of(path, posted=body is not None), waited, self._worked() - worked, status))
        return Answer(status, path, text, urlsplit(leads_to).path if leads_to else None)


KINDS = (
    (r"/api/.*", "plan by the API"),
    (r"/plan/yours/", "plan"),
    (r"/plan/together/", "staff page"),
    (r"/plan/\d+/", "question"),
    (r"/plan/ended/", "page that asks nothing"),
    (r"/plan/.*", "other page of the journey"),
)


def kind_of(path: str, *, posted: bool) -> str:
    """What sort of page an address is."""
    for pattern, kind in KINDS:
        if re.fullmatch(pattern, path):
            return f"{kind}, answered" if posted and not path.startswith("/api/") else kind
    _unknown(path)


def _unknown(path: str) -> NoReturn:
    raise ValueError(f"{path}: no page of the journey")
