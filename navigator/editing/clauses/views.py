"""The script that defines the blocks, and the way from one view of a list to the other. Nothing is kept here."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from directory.desk.rule_text import shown_rule_text
from navigator.editing.clauses.blocks.building import built_now
from navigator.editing.clauses.fields import DEFINITION, NOT_LOADED, SWITCH
from navigator.editing.clauses.posted import BLOCKS, posted_in
from navigator.editing.clauses.shown import as_text, shown
from navigator.editing.clauses.spoken.verbatim import not_json

A_YEAR = 31_536_000


@require_GET
def clause_blocks(request: HttpRequest) -> HttpResponse:
    """The definition of the blocks: once for a page, and from the browser's store after that."""
    built = built_now()
    answer = HttpResponse(f"window.clauseBlocks={built.definition};", content_type="text/javascript; charset=utf-8")
    is_this_one = request.META["QUERY_STRING"] == built.mark
    answer["Cache-Control"] = f"private, max-age={A_YEAR}, immutable" if is_this_one else "no-store"
    return answer


@never_cache
@require_POST
def switch_clauses(request: HttpRequest) -> JsonResponse:
    """The same list in the other view; `told` says why where it cannot be shown there, and nothing changes.

    That is an answer like any other: somebody is in the middle of typing.
    """
    posted = posted_in(request.POST, request.FILES, request.POST.get("name", ""))
    if posted.is_broken:
        return JsonResponse({"told": NOT_LOADED})
    clauses = posted.document()
    broken = [f"{at}: {found.why}" for at, found in not_json(clauses, path="clauses")]
    if broken:
        return JsonResponse({"told": " ".join(broken), "errors": shown(posted).errors})
    return _as_text(clauses) if posted.view == BLOCKS else _as_blocks(clauses)


def _as_text(clauses: Any) -> JsonResponse:
    return JsonResponse({"text": as_text(shown_rule_text(clauses), []).text})


def _as_blocks(clauses: Any) -> JsonResponse:
    if not isinstance(clauses, list):
        return JsonResponse({"told": "clauses: expected a list, in square brackets."})
    now = shown(clauses)
    return JsonResponse({"state": now.state, "errors": now.errors})


urlpatterns: list[URLPattern] = [
    path("rules/clauses/blocks.js", clause_blocks, name=DEFINITION),
    path("rules/clauses/switch/", switch_clauses, name=SWITCH),
]
