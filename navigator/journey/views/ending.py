"""The end of a journey: somebody clears it, or nobody minded it for too long."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from navigator.journey.carrying import Carried, drop
from navigator.journey.journey import Journey
from navigator.journey.views.responding import SeeOther, onward, page, shown


@page
def clear(request: HttpRequest, found: Carried) -> HttpResponse:
    """Makes the device forget everything, and begins anew; a GET only asks whether to."""
    if request.method != "POST":
        return shown(request, "navigator/journey/clear.html", found=found) if found.has_answers else _anew()
    return _anew()


@page
def ended(request: HttpRequest, found: Carried) -> HttpResponse:
    """Where a page with answers goes by itself when nobody minds it. Another window may still hold them."""
    if found.has_answers and found.journey != Journey():
        return shown(request, "navigator/journey/ended.html", {"onward": onward(found.journey)}, found=found)
    response = shown(request, "navigator/journey/ended.html", {"onward": ""}, found=found)
    drop(response)
    return response


def _anew() -> HttpResponse:
    response = SeeOther(reverse("plan"))
    drop(response)
    return response
