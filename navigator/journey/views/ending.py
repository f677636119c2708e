"""The end of a journey: somebody clears it, or nobody minded it for too long."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from navigator.journey.carrying import Carried, drop, retire_forms
from navigator.journey.journey import Journey
from navigator.journey.sealing import Held
from navigator.journey.views.responding import SeeOther, onward, page, shown


@page
def clear(request: HttpRequest, found: Carried) -> HttpResponse:
    """Makes the device forget everything, and begins anew; a GET only asks whether to.

    A GET without the cookie forgets nothing: a link from another site comes without it, whatever the device holds.
    """
    if request.method != "POST" and found.has_answers:
        return shown(request, "navigator/journey/clear.html", found=found)
    response = SeeOther(reverse("plan"))
    if request.method == "POST" or found.held is not Held.NOTHING:
        retire_forms(request)
        drop(response)
    return response


@page
def ended(request: HttpRequest, found: Carried) -> HttpResponse:
    """Where a page with answers goes by itself when nobody minds it. Another window may still hold them.

    Where the browser did not send the cookie nothing is dropped: any site may link to this page.
    """
    if found.has_answers and found.journey != Journey():
        return shown(request, "navigator/journey/ended.html", {"onward": onward(found.journey)}, found=found)
    if found.held is Held.NOTHING:
        return shown(request, "navigator/journey/ended.html", {"onward": ""}, found=found)
    retire_forms(request)
    response = shown(request, "navigator/journey/ended.html", {"onward": ""}, found=found)
    drop(response)
    return response
