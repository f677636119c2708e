"""The page on which somebody checks the pin of a public location."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from directory.desk.pins.forms import PinForm
from directory.desk.pins.keeping import NotThereAnyMore, keep_pin
from directory.desk.pins.sight import Sight, seen_again
from directory.models import Location
from directory.places.geocoding import GeocodingFault, find_pins, is_set_up
from directory.places.locations import whereabouts

CHANGED = "The location was changed meanwhile. Look at its address again, then choose."
NOT_KNOWN = (
    "The geocoder knows no such address in the United Kingdom: see that it is written right, or place it by hand."
)


@never_cache
@require_safe
def pin(request: HttpRequest, location: int) -> HttpResponse:
    """Where the pin stands, and the form to say where it should."""
    sight = Sight(_public(request, location))
    return _page(request, PinForm(sight=sight))


@never_cache
@require_POST
def look_up(request: HttpRequest, location: int) -> HttpResponse:
    """Asks the geocoder, and shows what it answered. Nothing is kept, and nothing that was typed is lost."""
    place = _public(request, location)
    before = seen_again(request.POST.get("seen", ""), location=place)
    answers, fault = before.answers if before else (), ""
    try:
        answers = find_pins(whereabouts(place))
        fault = "" if answers else NOT_KNOWN
    except GeocodingFault as why:
        fault = str(why)
    typed = {name: request.POST.get(name, "") for name in ("latitude", "longitude")}
    return _page(request, PinForm(sight=Sight(place, answers), initial=typed), fault=fault)


@never_cache
@require_POST
def keep(request: HttpRequest, location: int) -> HttpResponse:
    """Keeps where it is, as somebody says who has seen its address as it is now."""
    place = _public(request, location)
    sight = seen_again(request.POST.get("seen", ""), location=place)
    if sight is None:
        return _changed(request, place)
    form = PinForm(request.POST, sight=sight)
    if not form.is_valid():
        return _page(request, form)
    try:
        keep_pin(place, at=form.cleaned_data["at"], found=form.cleaned_data["found"], by=request.user)
    except NotThereAnyMore:
        return _changed(request, _public(request, location))
    messages.success(request, f"The pin of {place} is kept, and checked today.")
    return redirect("directory_pins:pin", place.pk)


def _changed(request: HttpRequest, place: Location) -> HttpResponse:
    typed = {name: request.POST.get(name, "") for name in ("latitude", "longitude")}
    return _page(request, PinForm(sight=Sight(place), initial=typed), fault=CHANGED)


def _page(request: HttpRequest, form: PinForm, **more: Any) -> HttpResponse:
    context = {"form": form, "sight": form.sight, "location": form.sight.location, "has_geocoder": is_set_up()}
    return render(request, "directory/desk/pin.html", {**context, **more})


def _public(request: HttpRequest, number: int) -> Location:
    """The location, for whoever may change locations; there is no such page of one that is not public."""
    if not request.user.has_perm("directory.change_location"):
        raise PermissionDenied
    return get_object_or_404(Location, pk=number, visibility=Location.Visibility.PUBLIC)
