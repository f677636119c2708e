"""What support there is now, and until when."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from navigator.asking.posted import Posted
from navigator.asking.questions import NEEDS
from navigator.asking.reading import Problem
from navigator.asking.support import held_support, needs_to_ask_about, read_support, support_rows
from navigator.catalogue.standing import standing
from navigator.journey.carrying import Carried
from navigator.journey.views.responding import SeeOther, onward, page, shown, went


@page
def support(request: HttpRequest, found: Carried) -> HttpResponse:
    """The last day of support that ends, need by need. What has no end is not noted: nothing has to bridge it."""
    journey = found.journey
    if journey.needs is None and request.method != "POST":
        return SeeOther(onward(journey))
    asked = standing().listings.questions[NEEDS]
    if request.method == "POST":
        posted = Posted(dict(request.POST.lists()))
        reading = read_support((option.value for option in asked.options), posted, today=timezone.localdate())
        if reading.problems:
            return _form(request, found, posted, problems=reading.problems)
        now = replace(journey, support_now=reading.support_now)
        after = "together" if now.with_staff else "answers"
        return went(reverse(after) if now.needs is not None else onward(now), carrying=now)
    return _form(request, found, held_support(journey.support_now))


def _form(request: HttpRequest, found: Carried, posted: Posted, *, problems: tuple[Problem, ...] = ()) -> HttpResponse:
    journey, asked = found.journey, standing().listings.questions[NEEDS]
    needs = needs_to_ask_about(asked, journey.needs or (), (*journey.support_now, *(each.fact for each in problems)))
    rows = support_rows(asked, needs, posted, problems=problems)
    context = {"rows": rows, "errors": [row for row in rows if row.error]}
    return shown(request, "navigator/journey/support.html", context, found=found)
