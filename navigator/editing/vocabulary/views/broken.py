"""What the vocabulary that stands breaks: asked for after a change, and at any time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from navigator.editing.vocabulary.broken import broken_now, changed_last
from navigator.editing.vocabulary.views.guarding import for_readers

SECONDS = 20
"""How long a page looks. On a site with more than that the command tells all."""


@require_safe
@for_readers
def broken(request: HttpRequest) -> HttpResponse:
    """Every example run once more, and every rule read that names what changed last; all rules where asked for."""
    is_all = "all" in request.GET
    found = broken_now(None if is_all else changed_last(), within=SECONDS)
    return render(request, "navigator/editing/vocabulary/broken.html", {"broken": found, "is_all": is_all})
