"""The addresses beside the form of a service. What is posted to them is neither kept nor logged nor cached.

With the header that the script sends they give a part of a page; without it, which is what the button "Read it back"
does where no script runs, a page of its own.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_GET, require_POST

from navigator.editing.beside.people import cast
from navigator.editing.beside.posted import written
from navigator.editing.beside.reading import ReadBack, read_back
from navigator.editing.beside.script import FACTS, facts_script
from navigator.editing.beside.trying import PERSON, WHO, Attempt, attempt

READ, TRY = "rules_read_back", "rules_try_somebody"
"""The names of the two to which rules are posted."""
A_YEAR = 31_536_000
BY_SCRIPT = "X-Beside"
OF_THE_RULES = re.compile(r"(rules|kinds|slug|name)$|(rules|needs|strands|service_at_locations)-")
"""The fields of the form that rules turn on; the script sends no others, and a page goes on with no others."""
WHO_WRITES_THEM = ("directory.change_service", "directory.add_service")

View = Callable[[HttpRequest], HttpResponse]


def _of_nobodys_concern(view: View) -> View:
    """For those who may write services only; kept nowhere on the way, nor in a report of an error."""

    @never_cache
    @sensitive_post_parameters()
    @require_POST
    @sensitive_variables()
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if not any(request.user.has_perm(right) for right in WHO_WRITES_THEM):
            raise PermissionDenied
        return view(request)

    return guarded


@_of_nobodys_concern
@sensitive_variables()
def rules_read_back(request: HttpRequest) -> HttpResponse:
    """The rules as they are typed, read back."""
    return _answer(request, "read", {"read": _read(request)})


@_of_nobodys_concern
@sensitive_variables()
def rules_try_somebody(request: HttpRequest) -> HttpResponse:
    """What they come to for one person."""
    now = written(request.POST)
    found = Attempt(tuple(now.faults)) if now.faults else attempt(now.service, request.POST)
    return _answer(request, "tried", {"attempt": found})


def _read(request: HttpRequest) -> ReadBack:
    now = written(request.POST)
    if now.faults:
        return ReadBack(tuple(now.faults))
    read = read_back(now.service)
    return replace(read, unfinished=(*now.unfinished, *read.unfinished))


@sensitive_variables()
def _answer(request: HttpRequest, part: str, told: dict[str, Any]) -> HttpResponse:
    if BY_SCRIPT in request.headers:
        return render(request, f"navigator/editing/beside/{part}.html", told)
    more = {
        "read": told.get("read") or _read(request),
        "fields": list(_carried(request)),
        "person": request.POST.get(PERSON, "{}"),
        "who": request.POST.get(WHO, ""),
        "cast": cast(),
    }
    return render(request, "navigator/editing/beside/page.html", {**told, **more})


def _carried(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name in request.POST:
        if OF_THE_RULES.match(name):
            yield from ((name, value) for value in request.POST.getlist(name))


@require_GET
def rule_facts(request: HttpRequest) -> HttpResponse:
    """The facts of this site, and those of the cast: from the browser's store after the first time."""
    script = facts_script()
    answer = HttpResponse(script.text, content_type="text/javascript; charset=utf-8")
    is_this_one = request.META["QUERY_STRING"] == script.mark
    answer["Cache-Control"] = f"private, max-age={A_YEAR}, immutable" if is_this_one else "no-store"
    return answer


urlpatterns: list[URLPattern] = [
    path("rules/beside/", rules_read_back, name=READ),
    path("rules/beside/try/", rules_try_somebody, name=TRY),
    path("rules/facts.js", rule_facts, name=FACTS),
]
