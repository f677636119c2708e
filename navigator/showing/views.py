"""The page of the plan."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from navigator.journey.carrying import Carried
from navigator.journey.planning import planned_for
from navigator.journey.views.responding import SeeOther, onward, page, shown
from navigator.showing.gathered import gathered
from navigator.showing.steps import soonest
from navigator.telling.doors import of_probation


@page
def yours(request: HttpRequest, found: Carried) -> HttpResponse:
    """The plan for what the device holds, made anew each time; without needs the way to where they are asked."""
    journey = found.journey
    if journey.needs is None:
        return SeeOther(onward(journey))
    planned = planned_for(journey)
    plan = gathered(planned, with_staff=journey.with_staff)
    asking = plan.told.next
    return shown(
        request,
        "navigator/plan.html",
        {
            "told": plan.told,
            "entrances": plan.entrances,
            "steps": plan.steps,
            "meanwhile": plan.meanwhile,
            "more_meanwhile": plan.more_meanwhile,
            "no_bed_today": plan.no_bed_today,
            "soonest": soonest(plan.told, plan.entrances),
            "today": timezone.localdate(),
            "is_of_probation": of_probation(planned.stands.listings) > 0,
            "question": asking and (onward(journey) if asking.is_needed else reverse("more")),
        },
        found=found,
    )
