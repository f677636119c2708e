"""Taking something out: by whom it is used, what could take its place, how many listings that changes; then it is gone.

What nobody uses goes at once. What is in use goes only when another takes its place everywhere; what this program
itself relies on stays.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from navigator.core.documents import Faults
from navigator.editing.vocabulary.forms.sections import Section
from navigator.editing.vocabulary.keeping import InUse, change_vocabulary
from navigator.editing.vocabulary.replacing import AT_ONCE, Refused, replace_everywhere
from navigator.editing.vocabulary.uses import numbers_of_listings, uses_of
from navigator.editing.vocabulary.views.guarding import for_keepers, section_or_404
from navigator.vocabulary.document.entries import FACTS, entries, with_entry, without_entry
from navigator.vocabulary.document.grid_parts import QUESTIONS, alike, named_parts, without_part
from navigator.vocabulary.document.named import Named
from navigator.vocabulary.document.replacing import Swap, without_option
from navigator.vocabulary.standing import Document, vocabulary_now


class InsteadForm(forms.Form):
    """What takes its place."""

    instead = forms.ChoiceField(label="Put this in its place, everywhere")

    def __init__(self, *how: Any, choices: list[tuple[str, str]], **more: Any):
        super().__init__(*how, **more)
        self.fields["instead"].choices = choices


@require_http_methods(["GET", "HEAD", "POST"])
@for_keepers
def remove(request: HttpRequest, section: str, key: str, option: str = "") -> HttpResponse:
    """An entry, an option of a fact, or an option or follow-up of a grid question."""
    of, vocabulary = section_or_404(section), vocabulary_now()
    standing = entries(vocabulary, section).get(key)
    if standing is None or (option and option not in _parts(section, standing)):
        raise Http404
    what = _named(of, key, option)
    if what is None:
        return _of_no_use(request, of, key)
    uses = uses_of(what, vocabulary=vocabulary)
    form = InsteadForm(request.POST or None, choices=list(_choices(vocabulary, what)))
    told: dict[str, Any] = {"section": of, "key": key, "option": option, "what": what, "uses": uses, "form": form}
    if request.method == "POST" and not uses.program:
        done = _take_out(request, of, key, option) if not uses.are_any else _replaced(request, what, form, told)
        if done:
            return redirect("vocabulary:broken")
    return render(request, "navigator/editing/vocabulary/remove.html", told)


def _parts(section: str, standing: Any) -> Collection[str]:
    """What of an entry can be taken out by itself."""
    if section == FACTS:
        found: Collection[str] = standing.get("options", ())
        return found
    return named_parts(standing) if section == QUESTIONS else ()


def _named(of: Section, key: str, option: str) -> Named | None:
    """The name by which others may use it; nothing for what nobody can name."""
    if of.key == FACTS:
        return Named(key, option)
    return Named(grid=key, option=option) if of.key == QUESTIONS else None


def _of_no_use(request: HttpRequest, of: Section, key: str) -> HttpResponse:
    """A progression, an implication, a pair, a setting: nothing names it but the vocabulary, which is checked whole."""
    told: dict[str, Any] = {"section": of, "key": key}
    if request.method == "POST" and _kept(request, lambda document: without_entry(document, of.key, key), of, key):
        return redirect("vocabulary:broken")
    return render(request, "navigator/editing/vocabulary/remove.html", told)


def _take_out(request: HttpRequest, of: Section, key: str, option: str) -> bool:
    def change(document: Document) -> Document:
        if not option:
            return without_entry(document, of.key, key)
        without = without_option if of.key == FACTS else without_part
        return with_entry(document, of.key, key, without(entries(document, of.key)[key], option))

    return _kept(request, change, of, f"{key} {option}".strip())


def _kept(request: HttpRequest, change: Any, of: Section, name: str) -> bool:
    try:
        change_vocabulary(change, by=request.user, note=f"{of.one} {name} taken out")
    except (Faults, InUse) as refused:
        messages.error(request, f"Nothing changed. {refused}")
        return False
    messages.success(request, "Taken out.")
    return True


def _choices(vocabulary: Mapping[str, Any], what: Named) -> Iterator[tuple[str, str]]:
    """What may take its place: a fact of the same kind, that has each of its options; another option; a question of the
    grid of the same kind; another of its options or follow-ups."""
    if what.grid:
        question = entries(vocabulary, QUESTIONS)[what.grid]
        if what.option:
            yield from ((id, f"{label} ({id})") for id, label in alike(question, what.option).items())
            return
        others = (each for each in vocabulary[QUESTIONS] if each["id"] != what.grid)
        found = (each for each in others if each["kind"] == question["kind"])
        yield from ((each["id"], f"{each['question']} ({each['id']})") for each in found)
        return
    fact = vocabulary[FACTS][what.fact]
    if what.option:
        yield from ((each, f"{fact['x_options'][each]} ({each})") for each in fact["options"] if each != what.option)
        return
    for name, other in vocabulary[FACTS].items():
        has_all = set(fact.get("options", ())) <= set(other.get("options", ()))
        if name != what.fact and other["kind"] == fact["kind"] and has_all:
            yield name, f"{other['x_question']} ({name})"


def _replaced(request: HttpRequest, what: Named, form: InsteadForm, told: dict[str, Any]) -> bool:
    """Says how many listings would change; and, once that was seen, changes them."""
    if not form.is_valid():
        return False
    swap = Swap(what, _instead(what, form.cleaned_data["instead"]))
    number = len(numbers_of_listings(what))
    told |= {"swap": swap, "number": number, "is_too_much": number > AT_ONCE, "at_once": AT_ONCE}
    if number > AT_ONCE or request.POST.get("sure") != str(number):
        return False
    try:
        replace_everywhere(swap, by=request.user)
    except Refused as refused:
        told["refused"] = refused.reasons
    except (Faults, InUse) as refused:
        told["faults"] = str(refused).splitlines()
    else:
        messages.success(request, f"Replaced in {number} listing{'s' * (number != 1)}, and taken out.")
        return True
    return False


def _instead(what: Named, chosen: str) -> Named:
    if what.grid:
        return Named(grid=what.grid, option=chosen) if what.option else Named(grid=chosen)
    return Named(what.fact, chosen) if what.option else Named(chosen)
