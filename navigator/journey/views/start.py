"""Where a journey begins: for whom, on whose computer, and what help is wanted."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from navigator.asking.fields import field
from navigator.asking.filled import filled
from navigator.asking.posted import COMPUTER, OWN, SHARED, Posted
from navigator.asking.questions import NEEDS
from navigator.asking.reading import Problem, read
from navigator.catalogue.standing import standing
from navigator.journey.carrying import Carried, drop, retire_forms
from navigator.journey.journey import Journey
from navigator.journey.sealing import IDLE_MINUTES, IDLE_MINUTES_SHARED, Held
from navigator.journey.views.responding import onward, page, shown, went
from navigator.telling.doors import of_probation

FOR_WHOM, MYSELF, SOMEONE_ELSE = "for", "myself", "someone"
SEEN = "seen"
"""Posted by a page that was made with what the device holds. A page that somebody opened from another site was not: the
browser did not send the cookie then, and whose answers it holds that person has not seen."""
ANEW = "anew"


@page
def start(request: HttpRequest, found: Carried) -> HttpResponse:
    """The first page; of a device that holds answers already: go on, look at them, or clear them."""
    if request.method == "POST":
        return _begun(request, found)
    if found.has_answers and found.journey.needs is not None:
        return shown(request, "navigator/journey/go_on.html", {"onward": onward(found.journey)}, found=found)
    if found.held not in (Held.ENDED, Held.UNREADABLE):
        return _form(request, found, _held(found.journey))
    retire_forms(request)
    response = _form(request, found, _held(found.journey))
    drop(response)
    return response


@page
def needs(request: HttpRequest, found: Carried) -> HttpResponse:
    """The same questions again, to change them."""
    if request.method == "POST":
        return _begun(request, found)
    return _form(request, found, _held(found.journey))


def _begun(request: HttpRequest, found: Carried) -> HttpResponse:
    posted = Posted(dict(request.POST.lists()))
    known = standing().listings
    only_needs = {NEEDS: known.questions[NEEDS]}
    reading = read(only_needs, posted, vocabulary=known.catalogue.vocabulary, today=timezone.localdate())
    if reading.problems:
        return _form(request, found, posted, problem=reading.problems[0])
    if found.has_answers and not posted.chosen(SEEN) and not posted.chosen(ANEW):
        return _whose(request, found, posted)
    before = Journey() if posted.chosen(ANEW) else found.journey
    journey = before.answering(NEEDS, reading.facts[NEEDS])
    journey = replace(
        journey,
        for_someone_else=SOMEONE_ELSE in posted.chosen(FOR_WHOM),
        is_shared=SHARED in posted.chosen(COMPUTER) if posted.chosen(COMPUTER) else before.is_shared,
    )
    first_time = before.needs is None
    return went(onward(journey) if first_time else reverse("answers"), carrying=journey)


def has_seen(request: HttpRequest, found: Carried, posted: Posted) -> bool:
    """Whether a page that is made now is made for somebody who has seen that the device holds answers."""
    return found.has_answers and (request.method != "POST" or bool(posted.chosen(SEEN)))


def _whose(request: HttpRequest, found: Carried, posted: Posted) -> HttpResponse:
    """Asks whether to go on with answers that the person may know nothing of; shows none of them."""
    chosen = [(name, value) for name in (NEEDS, FOR_WHOM, COMPUTER) for value in posted.chosen(name)]
    context = {"chosen": chosen, "onward": onward(found.journey)}
    return shown(request, "navigator/journey/whose.html", context, found=found)


def _form(request: HttpRequest, found: Carried, posted: Posted, *, problem: Problem | None = None) -> HttpResponse:
    known = standing().listings
    context = {
        "needs": field(known.questions[NEEDS], posted, problems=[problem] if problem else []),
        "for_someone_else": SOMEONE_ELSE in posted.chosen(FOR_WHOM),
        "is_shared": SHARED in posted.chosen(COMPUTER),
        "minutes": IDLE_MINUTES,
        "minutes_shared": IDLE_MINUTES_SHARED,
        "count": len(known.kinds),
        "of_probation": of_probation(known),
        "has_begun": found.journey.needs is not None,
        "seen": has_seen(request, found, posted),
        "action": request.path,
    }
    return shown(request, "navigator/journey/start.html", context, found=found)


def _held(journey: Journey) -> Posted:
    asked = {NEEDS: standing().listings.questions[NEEDS]}
    chosen = {
        FOR_WHOM: [SOMEONE_ELSE if journey.for_someone_else else MYSELF],
        COMPUTER: [SHARED if journey.is_shared else OWN],
    }
    return Posted({**filled(asked, journey.answers).fields, **chosen})
