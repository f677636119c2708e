"""What somebody can manage: how far, how soon, when, how, in which languages, with what access."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from directory.pages.sayings import language_in_words
from navigator.asking import limits
from navigator.asking.posted import NONE, Posted
from navigator.asking.reading import Problem
from navigator.catalogue.standing import standing
from navigator.journey.carrying import Carried
from navigator.journey.views.responding import SeeOther, onward, page, shown, went

MANAGEABLE = "manageable"
ENGLISH = "en"


@page
def manageable(request: HttpRequest, found: Carried, *, leads_to_plan: bool = False) -> HttpResponse:
    """Offered once before the plan, and whenever somebody comes back to it; everything may be left empty."""
    journey = found.journey
    if request.method == "POST":
        after = reverse("yours" if leads_to_plan else "answers")
        posted = Posted(dict(request.POST.lists()))
        if posted.chosen("skip"):
            return went(after, carrying=journey.offering(MANAGEABLE))
        reading = limits.read_posted_limits(
            posted, held=journey.limits, languages=languages(journey.limits), today=timezone.localdate()
        )
        if reading.problems:
            return _form(request, found, posted, problems=reading.problems, leads_to_plan=leads_to_plan)
        now = replace(journey, limits=reading.limits).offering(MANAGEABLE)
        return went(after if now.needs is not None else onward(now), carrying=now)
    if journey.needs is None:
        return SeeOther(onward(journey))
    held = limits.held_limits(journey.limits, today=timezone.localdate())
    return _form(request, found, held, leads_to_plan=leads_to_plan)


def limits_context(posted: Posted, held: object, *, problems: tuple[Problem, ...] = ()) -> dict[str, object]:
    """What a page needs to ask for limits: this one, and the one on which staff ask everything."""
    known = held if isinstance(held, dict) else {}
    names = {code: language_in_words(code) for code in languages(known)}
    errors = {problem.fact: problem.text for problem in problems}
    return {
        "miles": posted.typed(limits.TRAVEL, "miles"),
        "soon": limits.ticks(limits.SOON_WORDS, posted, limits.SOON)
        if posted.chosen(limits.SOON)
        else _waiting(posted),
        "soon_day": limits.day_boxes(posted),
        "hours": limits.ticks(limits.HOURS_WORDS, posted, limits.HOURS),
        "other_times": bool(limits.other_times(known)),
        "other_times_kept": limits.OTHER_TIMES in posted.chosen(limits.HOURS),
        "modes": limits.ticks(limits.MODES_WORDS, posted, limits.MODES),
        "languages": limits.ticks(names, posted, limits.LANGUAGES),
        "access": limits.ticks({**limits.ACCESS_WORDS, NONE: limits.NO_ACCESS_NEEDED}, posted, limits.ACCESS),
        "travel_error": errors.get(limits.TRAVEL, ""),
        "soon_error": errors.get(limits.SOON, ""),
        "access_error": errors.get(limits.ACCESS, ""),
    }


def languages(held: object) -> tuple[str, ...]:
    """The languages to choose from: English, those that a listing names, and those that are held, by their names."""
    known = held if isinstance(held, dict) else {}
    stated = {code for each in standing().particulars.languages.different for code in each}
    others = {*stated, *(known.get("languages") or [])} - {ENGLISH}
    return (ENGLISH, *sorted(others, key=language_in_words))


def _waiting(posted: Posted) -> limits.Ticks:
    """Nothing chosen of how soon: it can wait, until a day is typed."""
    return [(value, label, not value) for value, label, _ in limits.ticks(limits.SOON_WORDS, posted, limits.SOON)]


def _form(
    request: HttpRequest,
    found: Carried,
    posted: Posted,
    *,
    problems: tuple[Problem, ...] = (),
    leads_to_plan: bool,
) -> HttpResponse:
    context = {
        **limits_context(posted, found.journey.limits, problems=problems),
        "problems": [(ANCHORS[problem.fact], problem.text) for problem in problems],
        "action": request.path,
        "leads_to_plan": leads_to_plan,
    }
    return shown(request, "navigator/journey/manageable.html", context, found=found)


ANCHORS = {
    limits.TRAVEL: ("can-travel-miles", "How far"),
    limits.SOON: ("can-start-today", "How soon"),
    limits.ACCESS: ("can-access-step_free", "Getting in and about"),
}
"""Where the link of a problem leads, and its words."""
