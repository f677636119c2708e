"""The page of a confidential address, and those on which an address becomes confidential or public.

Opening a page shows nothing: an address is asked for by a button, with a reason, and that reading is in the trail
before anybody sees it. Nothing here is kept by the browser or anything between.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from directory.confidential.addresses import clues_to, public_locations_at
from directory.confidential.forms import AddressForm, HideForm, ReasonForm, ShowForm, area_of
from directory.confidential.hiding import clean_up, hide, show
from directory.confidential.rights import may_read, may_write
from directory.confidential.scrubbing import traces
from directory.confidential.trail import Action, entries_about, note
from directory.confidential.turns import write_alone
from directory.models import ConfidentialAddress, Location

LATEST = 20
"""Entries of the trail on the page; all of them are in the site history."""

A_PAGE = 50
"""Locations on one page of the list."""

View = Callable[..., HttpResponse]


def confidentially(view: View) -> View:
    """A page of which nothing is kept: not by the browser, not by anything between, not in an error report."""
    return never_cache(sensitive_post_parameters()(view))


@confidentially
@require_http_methods(["GET", "HEAD"])
def places(request: HttpRequest) -> HttpResponse:
    """Every location that is not public, by its public name, and whether an address is kept of it."""
    _only(_may_open(request))
    found = Location.objects.exclude(visibility=Location.Visibility.PUBLIC)
    words = request.GET.get("q", "").replace("\0", "").strip()[:100]
    if words:
        found = found.filter(name__icontains=words)
    page = Paginator(found.select_related("confidential_address"), A_PAGE).get_page(request.GET.get("p"))
    return render(request, "directory/confidential/places.html", {"page": page, "words": words})


@confidentially
@require_http_methods(["GET", "HEAD"])
def address(request: HttpRequest, location: int) -> HttpResponse:
    """What may be done about a location's address, and who did; never the address."""
    return _page(request, _confidential(request, location))


@confidentially
@require_POST
@transaction.atomic
def read(request: HttpRequest, location: int) -> HttpResponse:
    """The address, once, in answer to a reason."""
    place = _confidential(request, location)
    _only(may_read(request.user))
    asked = ReasonForm(request.POST)
    if not asked.is_valid():
        return _page(request, place, reason=asked)
    note(place, action=Action.READ, by=request.user, reason=asked.cleaned_data["reason"])
    kept = ConfidentialAddress.objects.filter(location=place).first()
    return _page(request, place, kept=kept, is_read=True, form=AddressForm(instance=kept))


@confidentially
@require_POST
@transaction.atomic
def write(request: HttpRequest, location: int) -> HttpResponse:
    """Keeps an address in place of the one that stood there."""
    place = _confidential(request, location)
    _only(may_write(request.user))
    write_alone()
    kept = ConfidentialAddress.objects.filter(location=place).first()
    form = AddressForm(request.POST, instance=kept or ConfidentialAddress(location=place))
    if not form.is_valid():
        return _page(request, place, form=form)
    form.save()
    note(place, action=Action.WRITTEN, by=request.user)
    messages.success(request, "The address is kept.")
    number = len(traces(place, clues=clues_to(place)))
    if number:
        messages.warning(request, f"It also stands in texts ({number}). An editor should take it out of them now.")
    return redirect("directory_confidential:address", place.pk)


@confidentially
@require_http_methods(["GET", "HEAD", "POST"])
def make_confidential(request: HttpRequest, location: int) -> HttpResponse:
    """Asks how little may be told of a public location, and moves its address away."""
    place = _location(request, location)
    if not place.is_public:
        return redirect("directory_confidential:texts", place.pk)
    form = HideForm(request.POST or None, initial={"area": area_of(place)})
    again = public_locations_at(place)
    if request.method == "POST" and form.is_valid():
        try:
            hide(place, **form.cleaned_data, by=request.user)
        except ValidationError as fault:
            form.add_error(None, fault.messages)
            place.refresh_from_db()  # taken back in the database, not in hand
        else:
            messages.success(request, "The address is confidential now, and taken out of every text named here.")
            _warn_of(again, request)
            return redirect("directory_confidential:texts", place.pk)
    found = traces(place, clues=clues_to(place))
    context = {"location": place, "form": form, "found": found, "again": again, "may_open": _may_open(request)}
    return render(request, "directory/confidential/hide.html", context)


@confidentially
@require_http_methods(["GET", "HEAD", "POST"])
def texts(request: HttpRequest, location: int) -> HttpResponse:
    """Where the address of a confidential location still stands in texts; a button takes it out."""
    place = _location(request, location)
    if place.is_public:
        return redirect("directory_confidential:hide", place.pk)
    if request.method == "POST":
        clean_up(place, by=request.user)
        messages.success(request, "The address is taken out of every text but those named here.")
        return redirect("directory_confidential:texts", place.pk)
    found = traces(place, clues=clues_to(place))
    # Whoever may not read the address would learn it from these.
    again = public_locations_at(place) if may_read(request.user) else []
    context = {"location": place, "found": found, "again": again, "may_open": _may_open(request)}
    return render(request, "directory/confidential/texts.html", context)


@confidentially
@require_POST
def make_public(request: HttpRequest, location: int) -> HttpResponse:
    """Makes an address public: only by who may read it, and may change locations."""
    place = _confidential(request, location)
    _only(may_read(request.user) and request.user.has_perm("directory.change_location"))
    if not ConfidentialAddress.objects.filter(location=place).exists():
        messages.error(request, "There is no address to make public. Write it first.")
        return redirect("directory_confidential:address", place.pk)
    sure = ShowForm(request.POST)
    if not sure.is_valid():
        return _page(request, place, sure=sure)
    try:
        show(place, by=request.user)
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
        return redirect("directory_confidential:address", place.pk)
    messages.success(request, "The address is public now.")
    return redirect("directory_confidential:hide", place.pk)


def _warn_of(again: list[Location], request: HttpRequest) -> None:
    if again:
        names = ", ".join(map(str, again))
        messages.warning(request, f"It can still be read, at other public locations: {names}. Make them confidential.")


def _page(request: HttpRequest, place: Location, **more: Any) -> HttpResponse:
    context = {
        "location": place,
        "reason": ReasonForm(),
        "form": AddressForm(),
        "sure": ShowForm(),
        "has_address": ConfidentialAddress.objects.filter(location=place).exists(),
        "may_read": may_read(request.user),
        "may_write": may_write(request.user),
        "may_publish": may_read(request.user) and request.user.has_perm("directory.change_location"),
        "trail": entries_about(place)[:LATEST],
    }
    return render(request, "directory/confidential/address.html", {**context, **more})


def _confidential(request: HttpRequest, number: int) -> Location:
    """A location for whoever may read or write its address; those with less have no such page."""
    _only(_may_open(request))
    return get_object_or_404(Location, pk=number)


def _location(request: HttpRequest, number: int) -> Location:
    _only(request.user.has_perm("directory.change_location"))
    return get_object_or_404(Location, pk=number)


def _may_open(request: HttpRequest) -> bool:
    return may_read(request.user) or may_write(request.user)


def _only(is_allowed: bool) -> None:
    if not is_allowed:
        raise PermissionDenied
