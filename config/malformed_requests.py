"""What the editors' pages cannot read in a request is the request's fault: it gets status 400 or 404, not 500.

Wagtail takes some of what it is sent at its word: that an id is a number, that a page of a list is there, that `next`
is an address. No page of ours sends anything else, so that only somebody trying things out meets this. Where it happens
in Wagtail's own code it is told from a fault of ours by the module that asked for what could not be read.
"""

from collections.abc import Callable, Iterator
from types import TracebackType

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import EmptyPage
from django.db import DataError, IntegrityError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import NoReverseMatch
from django.utils.datastructures import MultiValueDictKeyError
from django.views import defaults

NO_NUMBER = (ValueError, TypeError)
TOO_LARGE = (OverflowError, DataError)
"""A number that the database cannot hold: SQLite's driver raises the first, PostgreSQL the second."""

MISREAD: dict[str, tuple[type[Exception], ...]] = {
    # What choosers ask for: ids, limits, offsets, words to search for. An offset beyond all numbers is SQLite's
    # "datatype mismatch", a NUL in the words its "unterminated string".
    "wagtail.api.v2.views": (*NO_NUMBER, *TOO_LARGE, IntegrityError),
    "wagtail.api.v2.filters": (*NO_NUMBER, *TOO_LARGE),
    "wagtail.api.v2.pagination": (*TOO_LARGE, OperationalError),
    "wagtail.query": (*TOO_LARGE, IntegrityError),
    "wagtail.admin.views.chooser": (*NO_NUMBER, *TOO_LARGE, AttributeError),
    "wagtail.admin.views.generic.chooser": (*NO_NUMBER, *TOO_LARGE, AttributeError),
    "wagtail.documents.views.chooser": NO_NUMBER,
    "wagtail.images.views.chooser": NO_NUMBER,
    # The address of a link that is not there.
    "wagtail.admin.forms.choosers": (AttributeError,),
    # Filters of lists, and what forms choose from.
    "wagtail.admin.views.generic.base": TOO_LARGE,
    "wagtail.admin.views.generic.models": TOO_LARGE,
    "wagtail.admin.views.page_privacy": TOO_LARGE,
    "wagtail.admin.views.collection_privacy": TOO_LARGE,
    "wagtail.users.forms": TOO_LARGE,
    # Where a copy goes to.
    "wagtail.admin.views.pages.copy": (*NO_NUMBER, *TOO_LARGE, MultiValueDictKeyError, ObjectDoesNotExist),
    # The pages of a workflow's list, and the groups of a task.
    "wagtail.admin.views.workflows": (*NO_NUMBER, *TOO_LARGE, EmptyPage),
    # What scripts send.
    "wagtail.admin.views.dismissibles": (ValueError,),
    "wagtail.admin.views.editing_sessions": (*NO_NUMBER, *TOO_LARGE),
    # A form for an upload that was left out.
    "wagtail.admin.views.generic.multiple_upload": (ValueError,),
    # The ticked rows.
    "wagtail.admin.views.bulk_action.base_bulk_action": (*NO_NUMBER, *TOO_LARGE),
}
"""What each module of Wagtail raises when it is sent what it did not expect; a test fires at every route for more."""

NOWHERE_TO_PUT_IT = "wagtail.admin.forms.collections"
"""Raises a bare exception for a form about a file, filled in by somebody who may put files into no collection."""

NOT_THERE = (ObjectDoesNotExist, EmptyPage)


class MalformedRequests:
    """Middleware: answers for the editors' pages where they could not read a request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """The page of status 400, 403 or 404; nothing for a fault that is ours, which stays one."""
        if not request.path.startswith(f"/{settings.EDITORS_PREFIX}"):
            return None
        if type(fault) is Exception and asked_by(fault.__traceback__) == NOWHERE_TO_PUT_IT:
            return defaults.permission_denied(request, fault)
        if isinstance(fault, NOT_THERE) and is_misread(fault):
            return defaults.page_not_found(request, Http404())
        if is_misread(fault) or _leads_nowhere(request, fault):
            return defaults.bad_request(request, fault)
        return None


def is_misread(fault: Exception) -> bool:
    """Whether Wagtail itself, and nothing of ours that it had called, stumbled over what it was sent."""
    kinds = MISREAD.get(asked_by(fault.__traceback__), ())
    return isinstance(fault, kinds)


def asked_by(trace: TracebackType | None) -> str:
    """The module that was at work last, libraries that know nothing of the site aside; empty without one."""
    last = ""
    for module in _modules(trace):
        if module.partition(".")[0] in ("wagtail", "config", "home", "navigator", "search", "directory"):
            last = module
    return last


def _modules(trace: TracebackType | None) -> Iterator[str]:
    while trace:
        yield trace.tb_frame.f_globals.get("__name__", "")
        trace = trace.tb_next


def _leads_nowhere(request: HttpRequest, fault: Exception) -> bool:
    """Whether the fault is that `next`, which should be an address, is none."""
    said = {request.GET.get("next"), request.POST.get("next")} - {None}
    return isinstance(fault, NoReverseMatch) and any(f"'{each}' is not a valid view" in str(fault) for each in said)
