"""All sections of the vocabulary; the entries of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from navigator.editing.vocabulary.advice import advice_on
from navigator.editing.vocabulary.forms.sections import SECTIONS, needs_in, rows_of
from navigator.editing.vocabulary.views.guarding import for_readers, may_change, section_or_404
from navigator.models import VocabularyEdition
from navigator.vocabulary.document.named import NEEDS
from navigator.vocabulary.document.ordering import ORDERED
from navigator.vocabulary.standing import vocabulary_now


@require_safe
@for_readers
def overview(request: HttpRequest) -> HttpResponse:
    """Every section with the number of its entries and of what to look at again; who changed the vocabulary last."""
    vocabulary = vocabulary_now()
    sections = [
        (section, len(vocabulary.get(section.key, ())), len(advice_on(section.key))) for section in SECTIONS.values()
    ]
    told = {
        "sections": sections,
        "needs": len(vocabulary["facts"][NEEDS]["options"]),
        "version": vocabulary.get("version", ""),
        "newest": VocabularyEdition.objects.select_related("by").defer("text").first(),
        "may_change": may_change(request.user),
    }
    return render(request, "navigator/editing/vocabulary/overview.html", told)


@require_safe
@for_readers
def entries_of(request: HttpRequest, section: str) -> HttpResponse:
    """The entries of a section, narrowed by words."""
    found = section_or_404(section)
    words = request.GET.get("q", "").replace("\0", "").strip()[:100]
    rows = [row for row in rows_of(vocabulary_now(), section) if words.lower() in f"{row.words} {row.name}".lower()]
    told = {
        "section": found,
        "rows": rows,
        "words": words,
        "advice": advice_on(section),
        "may_change": may_change(request.user),
        "has_order": section in ORDERED,
    }
    return render(request, "navigator/editing/vocabulary/section.html", told)


@require_safe
@for_readers
def needs_of(request: HttpRequest) -> HttpResponse:
    """The needs: they are the options of a fact, and have a list of their own."""
    told = {
        "rows": needs_in(vocabulary_now()),
        "advice": advice_on("progressions"),
        "may_change": may_change(request.user),
    }
    return render(request, "navigator/editing/vocabulary/needs.html", told)
