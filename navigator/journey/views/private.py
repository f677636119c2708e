"""The most private questions are never put straight: here somebody chooses which of them to be asked."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from navigator.asking.posted import Posted
from navigator.catalogue.standing import standing
from navigator.journey.asking import is_private, private_now
from navigator.journey.carrying import Carried
from navigator.journey.journey import Journey
from navigator.journey.planning import planned_for
from navigator.journey.views.responding import SeeOther, onward, page, shown, to_plan, went

AGREED = "agreed"
OFFERED = "offered"
"""Posted with the list: what stood on it. Only what was there and left unticked counts as "rather not"."""


@page
def private(request: HttpRequest, found: Carried, *, leads_to_more: bool = False) -> HttpResponse:
    """Which of the most private questions a door turns on now, and why; nothing is ticked for anybody."""
    journey = found.journey
    if request.method == "POST":
        posted = Posted(dict(request.POST.lists()))
        now = _chosen(journey, posted)
        if to_plan(posted):
            return went(reverse("yours"), carrying=now)
        return went(reverse("more") if leads_to_more else onward(now), carrying=now)
    if journey.needs is None:
        return SeeOther(onward(journey))
    asked = standing().listings.questions
    listed = private_now(planned_for(journey).plan, journey, asked)
    if not listed:
        return SeeOther(onward(journey))
    context = {
        "listed": [(asked[each.fact], each) for each in listed],
        "action": request.path,
        "back": reverse("yours") if leads_to_more else _last(journey),
    }
    return shown(request, "navigator/journey/private.html", context, found=found)


def _chosen(journey: Journey, posted: Posted) -> Journey:
    asked = standing().listings.questions
    offered = [fact for fact in posted.chosen(OFFERED) if fact in asked and is_private(asked[fact])]
    agreed = [fact for fact in offered if fact in posted.chosen(AGREED)]
    now = replace(journey, agreed=tuple(dict.fromkeys((*journey.agreed, *agreed))))
    if to_plan(posted):
        return now  # Who wants the plan now has said of the others neither yes nor no.
    for fact in offered:
        if fact not in agreed and fact not in now.answers:
            now = now.declining(fact)
    return now


def _last(journey: Journey) -> str:
    return reverse("question", kwargs={"number": len(journey.asked)}) if journey.asked else reverse("where")
