"""The order of facts, needs and grid questions: shown as a list with places, and kept as an edition like any change."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from navigator.core.documents import Faults
from navigator.editing.vocabulary.advice import advice_on
from navigator.editing.vocabulary.forms.sections import SECTIONS, Row, needs_in, rows_of
from navigator.editing.vocabulary.keeping import change_vocabulary
from navigator.editing.vocabulary.views.guarding import for_keepers
from navigator.vocabulary.document.entries import mark_of
from navigator.vocabulary.document.named import NEEDS
from navigator.vocabulary.document.ordering import ORDERED, in_order, keys_in_order, put_in_place
from navigator.vocabulary.standing import Document, vocabulary_now

TITLES = {NEEDS: "needs", "facts": "facts and questions", "x_grid": "questions of the grid"}


class Meanwhile(Exception):
    """Raised where the list is not the one that somebody was shown."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
def order(request: HttpRequest, section: str) -> HttpResponse:
    """The list with the place of each; posted, it stands in that order."""
    if section not in ORDERED:
        raise Http404
    told: dict[str, Any] = {"section": SECTIONS.get(section), "title": TITLES[section]}
    if request.method == "POST":
        try:
            return _kept(request, section)
        except Meanwhile:
            told["is_other"] = True
        except Faults as refused:
            told["faults"] = [str(fault) for fault in refused.faults]
    now = vocabulary_now()
    told["rows"] = list(_rows(now, section))
    told["seen"] = mark_of(keys_in_order(now, section))
    told["advice"] = advice_on("progressions") if section == NEEDS else []
    return render(request, "navigator/editing/vocabulary/order.html", told)


def _rows(vocabulary: Document, section: str) -> list[Row]:
    return needs_in(vocabulary) if section == NEEDS else list(rows_of(vocabulary, section))


def _kept(request: HttpRequest, section: str) -> HttpResponse:
    places = _places(request)

    def change(document: Document) -> Document:
        keys = keys_in_order(document, section)
        if mark_of(keys) != request.POST.get("seen"):
            raise Meanwhile
        return in_order(document, section, put_in_place(keys, places))

    kept = change_vocabulary(change, by=request.user, note=f"{TITLES[section]} in another order")
    messages.success(request, "Kept." if kept else "They stand as they were: nothing was changed.")
    if kept and kept.may_break:
        return redirect("vocabulary:broken")
    return redirect("vocabulary:needs") if section == NEEDS else redirect("vocabulary:section", section)


def _places(request: HttpRequest) -> dict[str, int]:
    """What was typed beside each; what is no number leaves it where it was."""
    typed = zip(request.POST.getlist("key"), request.POST.getlist("place"), strict=False)
    return {key: int(place) for key, place in typed if place.isascii() and place.isdigit() and len(place) < 5}
