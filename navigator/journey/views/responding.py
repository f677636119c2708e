"""What all pages of the journey have in common: how answers come in with a request and go out with a response."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import wraps
from typing import Any, TypeAlias

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from navigator.asking.posted import COMPUTER, SHARED, Posted
from navigator.catalogue.standing import one_edition, standing
from navigator.journey.carrying import Carried, carried, carry, put_away
from navigator.journey.journey import LEFT_OUT, Journey
from navigator.journey.naming import door_name
from navigator.journey.sealing import IDLE_MINUTES, IDLE_MINUTES_SHARED, LONGEST_HOURS, Held, TooMuch, idle_seconds

PARTS = {
    "places": "a place that we cannot find any more",
    "limits": "something of what you can manage",
    "support_now": "support that you have now",
    "ruled_out": "a door that you ruled out and that is no longer listed",
}

ENDED = (
    f"Your answers were cleared from this device. That happens after {IDLE_MINUTES} minutes without a click, "
    f"and after {LONGEST_HOURS} hours in any case."
)
ENDED_ON_SHARED = f"This device holds no answers. Here they go after {IDLE_MINUTES_SHARED} minutes without a click."
"""Told to whoever sits there next: that somebody made a plan is not for them to know."""

View: TypeAlias = Callable[..., HttpResponse]


THEN, PLAN = "then", "plan"
"""Posted by "Show my plan now": what is filled in on the page is kept first, and then there is the plan."""


class SeeOther(HttpResponseRedirect):
    """Go and look there: the browser's own Back never posts again."""

    status_code = 303


def page(view: View) -> View:
    """A page of the journey: called with the request and with what its device held.

    It is kept nowhere. Where answers have been lost since the last page, a POST is answered with what was lost and that
    the rest, what was just posted with it, is kept. What does not fit the device is refused in words.
    """

    @never_cache
    @sensitive_post_parameters()
    @require_http_methods(["GET", "HEAD", "POST"])
    @sensitive_variables()
    @wraps(view)
    def answer(request: HttpRequest, **named: Any) -> HttpResponse:
        with one_edition():
            return _answered(view, request, named)

    return answer


@sensitive_variables()
def _answered(view: View, request: HttpRequest, named: Mapping[str, Any]) -> HttpResponse:
    found = carried(request)
    try:
        response = view(request, found, **named)
    except TooMuch:
        return shown(request, "navigator/journey/too_much.html", found=found)
    if request.method == "POST" and isinstance(response, SeeOther) and (lost := lost_in_words(found)):
        return _told_first(request, response, lost=lost)
    return response


def shown(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, found: Carried
) -> HttpResponse:
    """A page, after which the device holds what it held, for as long again.

    A page is put away when nobody minds it even where the device holds nothing yet: something may be filled in on it.
    """
    journey = found.journey
    shared = replace(journey, is_shared=journey.is_shared or SHARED in request.POST.getlist(COMPUTER))
    about = {
        "journey": journey,
        "lost": lost_in_words(found),
        "left_out": _left_out(journey),
        "idle_minutes": idle_seconds(journey) // 60,
    }
    response = render(request, template, {**about, **(context or {})})
    if found.has_answers:
        carry(response, replace(journey, note=""))
    put_away(response, after=idle_seconds(shared))
    return response


def went(to: str, *, carrying: Journey) -> HttpResponse:
    """The way to another page, with what the device is to hold from now on. Raises `TooMuch`."""
    response = SeeOther(to)
    carry(response, carrying)
    return response


def to_plan(posted: Posted) -> bool:
    """Whether somebody wants the plan next and no further question."""
    return PLAN in posted.chosen(THEN)


def onward(journey: Journey) -> str:
    """The address of the page that comes next: needs, then the place, then the first question that is open."""
    if journey.needs is None:
        return reverse("plan")
    if "where" not in journey.offered:
        return reverse("where")
    return reverse("question", kwargs={"number": len(journey.asked) + 1})


def lost_in_words(found: Carried) -> list[str]:
    """What was lost since the last page, in words; nothing where nothing was."""
    if found.held is Held.ENDED:
        return [ENDED_ON_SHARED if found.journey.is_shared else ENDED]
    if found.held is Held.UNREADABLE:
        return ["The answers that this device held could not be read, so we begin anew."]
    asked = standing().listings.questions
    names = [
        asked[fact].short if fact in asked else "a question that we no longer ask" for fact in found.checked.answers
    ]
    gone = [*dict.fromkeys(names), *(PARTS[part] for part in found.checked.parts)]
    return [
        f"The list has changed since you began, and some of what you said no longer fits it: {', '.join(gone)}."
    ] * bool(gone)


def _left_out(journey: Journey) -> dict[str, str] | None:
    """The door that was left out just now, so that the page can say so and offer it back."""
    if journey.note != LEFT_OUT or not journey.ruled_out:
        return None
    return {"door": journey.ruled_out[-1], "name": door_name(journey.ruled_out[-1])}


def _told_first(request: HttpRequest, response: SeeOther, *, lost: list[str]) -> HttpResponse:
    told = render(
        request,
        "navigator/journey/kept.html",
        {"lost": lost, "onward": response.url, "is_kept": bool(response.cookies)},
    )
    told.cookies = response.cookies
    if "Refresh" in response.headers:
        told.headers["Refresh"] = response.headers["Refresh"]
    return told
