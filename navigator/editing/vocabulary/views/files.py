"""The vocabulary as one file: taken out, and brought in after everybody has seen what it changes."""

import json
from typing import Any

from django import forms
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from navigator.core.documents import Faults
from navigator.editing.vocabulary.importing import LARGEST, Sight, looked_at
from navigator.editing.vocabulary.keeping import InUse, change_vocabulary
from navigator.editing.vocabulary.views.guarding import for_keepers, for_readers
from navigator.vocabulary.document.entries import mark_of
from navigator.vocabulary.document.writing import written
from navigator.vocabulary.standing import Document, vocabulary_now

SALT = "navigator.editing.vocabulary.files"


class Meanwhile(Exception):
    """Raised where the vocabulary is not the one beside which somebody looked at a file."""


class FileForm(forms.Form):
    """The file."""

    file = forms.FileField(label="File", help_text="A vocabulary as this page exports it: vocabulary.json.")

    def clean_file(self) -> Any:
        if self.cleaned_data["file"].size > LARGEST:
            raise forms.ValidationError(f"Expected at most {LARGEST:,} bytes.")
        return self.cleaned_data["file"]


@require_safe
@for_readers
def export(request: HttpRequest) -> HttpResponse:
    """The vocabulary that stands, to be kept as a file."""
    response = HttpResponse(written(vocabulary_now()), content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="vocabulary.json"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
def import_file(request: HttpRequest) -> HttpResponse:
    """Asks for a file, shows what it would change; and, once that was seen, keeps it."""
    if "seen" in request.POST:
        return _keep(request)
    form = FileForm(request.POST or None, request.FILES or None)
    told: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        now = vocabulary_now()
        sight = looked_at(form.cleaned_data["file"].read(), now=now)
        told |= {"sight": sight, "seen": _signed(sight, now) if sight.can_be_kept else ""}
    return render(request, "navigator/editing/vocabulary/import.html", told)


def _signed(sight: Sight, now: Document) -> str:
    """What was looked at, and beside what: it comes back with the button, so that nothing else is kept by it."""
    return signing.dumps({"document": written(sight.document), "beside": mark_of(now)}, salt=SALT, compress=True)


def _keep(request: HttpRequest) -> HttpResponse:
    try:
        seen = signing.loads(request.POST["seen"], salt=SALT, max_age=24 * 60 * 60)
    except signing.BadSignature:
        messages.error(request, "Nothing changed: choose the file once more.")
        return redirect("vocabulary:import")
    raw = seen["document"].encode()

    def change(now: Document) -> Document:
        if mark_of(now) != seen["beside"]:
            raise Meanwhile
        document: Document = json.loads(raw)
        return document

    try:
        change_vocabulary(change, by=request.user, note="brought in as a file")
    except Meanwhile:
        messages.warning(request, "Somebody has changed the vocabulary meanwhile. This is what the file changes now.")
        return _shown(request, raw)
    except (Faults, InUse):
        return _shown(request, raw)
    messages.success(request, "The vocabulary of the file stands.")
    return redirect("vocabulary:broken")


def _shown(request: HttpRequest, raw: bytes) -> HttpResponse:
    now = vocabulary_now()
    sight = looked_at(raw, now=now)
    told = {"form": FileForm(), "sight": sight, "seen": _signed(sight, now) if sight.can_be_kept else ""}
    return render(request, "navigator/editing/vocabulary/import.html", told)
