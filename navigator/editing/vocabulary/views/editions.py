"""Editions of the vocabulary: looked at, compared with what stands, and brought back."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from navigator.core.documents import Faults
from navigator.editing.vocabulary.keeping import InUse, change_vocabulary
from navigator.editing.vocabulary.views.guarding import for_readers, may_change
from navigator.models import VocabularyEdition
from navigator.vocabulary.document.differences import differences
from navigator.vocabulary.standing import vocabulary_now

A_PAGE = 50


@require_safe
@for_readers
def editions(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first."""
    found = VocabularyEdition.objects.select_related("by").defer("text")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("p"))
    return render(request, "navigator/editing/vocabulary/editions.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@for_readers
def edition(request: HttpRequest, number: int) -> HttpResponse:
    """One of them: what it changed, what has changed since; posted, it stands again."""
    found = get_object_or_404(VocabularyEdition.objects.select_related("by"), pk=number)
    before = VocabularyEdition.objects.filter(pk__lt=found.pk).first()
    told: dict[str, Any] = {
        "edition": found,
        "changed": differences(before.document, found.document) if before else None,
        "since": differences(found.document, vocabulary_now()),
        "may_change": may_change(request.user),
    }
    if request.method == "POST":
        try:
            change_vocabulary(lambda _: found.document, by=request.user, note=f"edition {found.pk} brought back")
        except Faults as refused:
            told["faults"] = [str(fault) for fault in refused.faults]
        except InUse as refused:
            told["held"] = refused.held
        else:
            messages.success(request, f"Edition {found.pk} stands again.")
            return redirect("vocabulary:broken")
    return render(request, "navigator/editing/vocabulary/edition.html", told)
