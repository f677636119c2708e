"""Who may look at the vocabulary, and who may change it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from navigator.editing.vocabulary.forms.sections import SECTIONS, Section

LOOK, CHANGE = "navigator.view_vocabularyedition", "navigator.change_vocabularyedition"

View = Callable[..., HttpResponse]


def may_look(user: Any) -> bool:
    """Whether somebody may read it; whoever may change it may."""
    return bool(user.has_perm(LOOK) or user.has_perm(CHANGE))


def may_change(user: Any) -> bool:
    """Whether somebody may change it."""
    return bool(user.has_perm(CHANGE))


def for_readers(view: View) -> View:
    """A page that many may read and few may post to."""
    return _guarded(view, lambda request: may_look if request.method in ("GET", "HEAD") else may_change)


def for_lookers(view: View) -> View:
    """A page that changes nothing, however it is asked for."""
    return _guarded(view, lambda request: may_look)


def for_keepers(view: View) -> View:
    """A page of those who may change it."""
    return _guarded(view, lambda request: may_change)


def _guarded(view: View, who: Callable[[HttpRequest], Callable[[Any], bool]]) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *how: Any, **more: Any) -> HttpResponse:
        if not who(request)(request.user):
            raise PermissionDenied
        return view(request, *how, **more)

    return guarded


def section_or_404(key: str) -> Section:
    """The section of an address."""
    if key not in SECTIONS:
        raise Http404
    return SECTIONS[key]
