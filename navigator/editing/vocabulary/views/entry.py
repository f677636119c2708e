"""One entry of the vocabulary: shown, changed, made.

Whoever saves says by a mark what they were shown. Where somebody else has changed that entry meanwhile, nothing is
overwritten: they are told what stands there now, and their own text is kept in front of them.
"""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from navigator.core.documents import Faults
from navigator.editing.vocabulary.advice import advice_on
from navigator.editing.vocabulary.forms.entries import EntryForm
from navigator.editing.vocabulary.forms.faults import path_of, tell_beside
from navigator.editing.vocabulary.forms.sections import Section
from navigator.editing.vocabulary.keeping import Held, InUse, Kept, change_vocabulary
from navigator.editing.vocabulary.uses import Uses, uses_of
from navigator.editing.vocabulary.views.guarding import for_keepers, for_readers, may_change, section_or_404
from navigator.vocabulary.document.differences import Difference, differences
from navigator.vocabulary.document.entries import BY_CONTENT, FACTS, entries, key_of, mark_of, with_entry
from navigator.vocabulary.document.named import Named
from navigator.vocabulary.standing import Document, vocabulary_now

TEMPLATE = "navigator/editing/vocabulary/entry.html"


class Meanwhile(Exception):
    """Raised where the entry is not as somebody was shown it: `now` is what stands there, if anything does."""

    def __init__(self, now: Any) -> None:
        super().__init__("changed meanwhile")
        self.now = now


class Taken(Exception):
    """Raised for a new entry whose name another has."""


@dataclass(frozen=True)
class Stopped:
    """What kept an entry from being kept."""

    faults: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    meanwhile: tuple[Difference, ...] = ()
    is_gone: bool = False


@require_http_methods(["GET", "HEAD", "POST"])
@for_readers
def entry(request: HttpRequest, section: str, key: str) -> HttpResponse:
    """An entry that stands."""
    of, vocabulary = section_or_404(section), vocabulary_now()
    standing = entries(vocabulary, section).get(key)
    if standing is None and request.method != "POST":
        raise Http404
    form = of.form(
        request.POST or None,
        vocabulary=vocabulary,
        entry=standing,
        is_new=False,
        initial={"name": key, "seen": mark_of(standing)},
    )
    if request.method == "POST" and form.is_valid():
        kept = _keep(of, key, form, by=request.user)
        if isinstance(kept, Stopped):
            return _form(request, of, form, key=key, stopped=kept)
        return _after(request, of, form, key, kept)
    return _form(request, of, form, key=key)


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
def new_entry(request: HttpRequest, section: str) -> HttpResponse:
    """One that is to be."""
    of = section_or_404(section)
    form = of.form(request.POST or None, vocabulary=vocabulary_now(), entry=None, is_new=True)
    if request.method == "POST" and form.is_valid():
        kept = _keep(of, "", form, by=request.user)
        if isinstance(kept, Stopped):
            return _form(request, of, form, stopped=kept)
        return _after(request, of, form, form.key(), kept)
    return _form(request, of, form)


def _keep(of: Section, key: str, form: EntryForm, *, by: Any) -> Kept | Stopped | None:
    """Keeps it, where it is not as it was; or says what keeps it from being kept."""
    try:
        return change_vocabulary(lambda document: _changed(document, of, key, form), by=by, note=_note(of, key, form))
    except Meanwhile as now:
        return _told_meanwhile(of, key, form, now.now)
    except Taken:
        form.add_error(form.name_field or None, "There is one of this name already.")
        return Stopped()
    except Faults as refused:
        tell_beside(form, refused.faults, at=path_of(vocabulary_now(), of.key, key or form.key()))
        return Stopped(faults=tuple(map(str, refused.faults)))
    except InUse as refused:
        return Stopped(held=tuple(refused.held))


def _changed(document: Document, of: Section, key: str, form: EntryForm) -> Document:
    found = entries(document, of.key)
    if form.is_new:
        if form.key() in found:
            raise Taken
        return with_entry(document, of.key, form.key(), form.written())
    if key not in found and not (form.cleaned_data["seen"] == GONE):
        raise Meanwhile(None)
    if key in found and mark_of(found[key]) != form.cleaned_data["seen"]:
        raise Meanwhile(found[key])
    return with_entry(document, of.key, key, form.written())


GONE = "gone"
"""The mark of an entry that is not there any more: whoever saves once more puts theirs there again."""


def _told_meanwhile(of: Section, key: str, form: EntryForm, now: Any) -> Stopped:
    form.data = form.data.copy()
    form.data["seen"] = GONE if now is None else mark_of(now)
    if now is None:
        return Stopped(is_gone=True)
    theirs, mine = _alone(of, key, form.written()), _alone(of, key, now)
    return Stopped(meanwhile=tuple(differences(mine, theirs)))


def _alone(of: Section, key: str, entry: Any) -> Document:
    """A vocabulary of that entry only, to be compared."""
    name = key if of.key not in BY_CONTENT else mark_of(entry)
    return {"facts": {name: entry}} if of.key == FACTS else {"facts": {}, of.key: [entry]}


def _note(of: Section, key: str, form: EntryForm) -> str:
    name = key if of.key not in BY_CONTENT and key else form.key()
    return f"{of.one} {name}{' added' if form.is_new else ''}".strip()


def _after(request: HttpRequest, of: Section, form: EntryForm, key: str, kept: Kept | None) -> HttpResponse:
    """Back to the list; or, where rules may mean something else now, to what that breaks."""
    if kept is None:
        messages.success(request, "It stands as it was: nothing was changed.")
        return redirect("vocabulary:section", of.key)
    address = reverse("vocabulary:entry", args=[of.key, _key_now(of, form, key)])
    messages.success(request, "Kept.", buttons=[messages.button(address, "Look at it again")])
    return redirect("vocabulary:broken") if kept.may_break else redirect("vocabulary:section", of.key)


def _key_now(of: Section, form: EntryForm, key: str) -> str:
    return key if of.key == FACTS else key_of(of.key, form.written())


def _form(
    request: HttpRequest, of: Section, form: EntryForm, *, key: str = "", stopped: Stopped | None = None
) -> HttpResponse:
    told = {
        "section": of,
        "form": form,
        "key": key,
        "stopped": stopped,
        "uses": _uses(of, key) if key else None,
        "advice": advice_on(of.key, key) if key else [],
        "may_change": may_change(request.user),
        "is_named": of.key in (FACTS, "x_grid"),
    }
    return render(request, TEMPLATE, told)


def _uses(of: Section, key: str) -> Uses | None:
    if of.key not in (FACTS, "x_grid"):
        return None
    return uses_of(Named(key) if of.key == FACTS else Named(grid=key), vocabulary=vocabulary_now())
