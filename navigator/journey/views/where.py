"""The places: where somebody sleeps first, since areas decide so much, and the others folded away."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from directory.places.installed import place_of
from navigator.asking.places import (
    AVOID,
    AVOIDING,
    NOWHERE,
    avoid_boxes,
    place_boxes,
    read_posted_places,
    texts_in,
    texts_of,
)
from navigator.asking.posted import Posted
from navigator.asking.reading import Problem
from navigator.journey.carrying import Carried
from navigator.journey.journey import Journey
from navigator.journey.views.responding import SeeOther, onward, page, shown, to_plan, went

WHERE = "where"


@page
def where(request: HttpRequest, found: Carried) -> HttpResponse:
    """Asked once on the way and whenever somebody comes back to it; everything may be left empty."""
    journey = found.journey
    if request.method == "POST":
        posted = Posted(dict(request.POST.lists()))
        if posted.chosen("skip"):
            return went(_after(journey), carrying=journey.offering(WHERE))
        reading = read_posted_places(posted, find=place_of)
        if reading.problems:
            return _form(request, found, texts_in(posted), posted.chosen(AVOIDING), problems=reading.problems)
        now = replace(journey, places=reading.places).offering(WHERE)
        return went(reverse("yours") if to_plan(posted) else _after(journey), carrying=now)
    if journey.needs is None:
        return SeeOther(onward(journey))
    nowhere = (NOWHERE,) if journey.places.get(AVOID) == [] else ()
    return _form(request, found, texts_of(journey.places), nowhere)


def _form(
    request: HttpRequest,
    found: Carried,
    texts: dict[str, str],
    avoiding: tuple[str, ...],
    *,
    problems: tuple[Problem, ...] = (),
) -> HttpResponse:
    places = place_boxes(texts, problems=problems)
    avoid = avoid_boxes(texts, problems=problems)
    context = {
        "sleeps": places[0],
        "others": places[1:],
        "others_open": any(box.value or box.error for box in places[1:]),
        "avoid": avoid,
        "avoid_open": any(box.value or box.error for box in avoid) or NOWHERE in avoiding,
        "nowhere": NOWHERE in avoiding,
        "errors": [box for box in (*places, *avoid) if box.error],
        "is_first": WHERE not in found.journey.offered,
    }
    return shown(request, "navigator/journey/where.html", context, found=found)


def _after(journey: Journey) -> str:
    """On the way the next question; of somebody who came back, the list of answers."""
    return reverse("answers") if WHERE in journey.offered else onward(journey.offering(WHERE))
