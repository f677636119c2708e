"""Taking the plan along as a file, and loading such a file again."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from directory.pages.sayings import language_in_words
from navigator.asking.posted import COMPUTER, SHARED
from navigator.asking.questions import NEEDS
from navigator.asking.wording import in_words
from navigator.catalogue.standing import standing
from navigator.journey.carrying import Carried
from navigator.journey.journey import LOADED, Journey
from navigator.journey.sealing import Held
from navigator.journey.views.responding import SeeOther, lost_in_words, onward, page, shown, went
from navigator.passport.choosing import AVOIDED, chosen, parts
from navigator.passport.loading import loaded
from navigator.passport.reading import NotOurs, enquiry_in
from navigator.passport.uploads import InMemoryOnly
from navigator.passport.writing import contents, file_name, written

PART, STEP, SAVE = "part", "step", "save"
MOST_PARTS = 500
"""Names of parts that are read from one form; the vocabulary has far fewer facts."""


@page
def take(request: HttpRequest, found: Carried) -> HttpResponse:
    """What may go into the file; then what is in it; then the file."""
    journey = found.journey
    if not journey.needs:
        return SeeOther(onward(journey))
    if request.method != "POST":
        return shown(request, "navigator/passport/take.html", _choice(journey), found=found)
    names = set(request.POST.getlist(PART)[:MOST_PARTS])
    if request.POST.get(STEP) == SAVE:
        return _file(request, chosen(journey, names))
    context = {
        **contents(chosen(journey, names), today=timezone.localdate()),
        "names": sorted(_known(journey, names)),
        "may_lead_there": bool(journey.places.get("avoid")) and AVOIDED not in names,
    }
    return shown(request, "navigator/passport/look.html", context, found=found)


def _choice(journey: Journey) -> dict[str, Any]:
    questions = standing().listings.questions
    found = parts(journey, questions=questions, language=language_in_words, today=timezone.localdate())
    return {"parts": list(found), "needs": in_words(questions[NEEDS], journey.answers[NEEDS])}


def _known(journey: Journey, names: set[str]) -> set[str]:
    """Those of the names that are parts of this journey: nothing else that was posted is repeated."""
    questions = standing().listings.questions
    found = parts(journey, questions=questions, language=language_in_words, today=timezone.localdate())
    return names & {part.name for part in found}


def _file(request: HttpRequest, journey: Journey) -> HttpResponse:
    today = timezone.localdate()
    text = written(journey, today=today, request=request)
    response = HttpResponse(text, content_type="text/html; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name(today)}"'
    return response


# Whoever asks for the token of the form reads the file with it, so the handler must stand before that: the usual check
# is left aside around this view and made within it.
@csrf_exempt
def load(request: HttpRequest) -> HttpResponse:
    """A file that was saved here, loaded onto this device; refused in words where it is none."""
    request.upload_handlers = [InMemoryOnly(request)]
    return _load(request)


@csrf_protect
@page
def _load(request: HttpRequest, found: Carried) -> HttpResponse:
    if request.method != "POST":
        return _asked_for(request, found)
    try:
        brought = request.FILES.get("file")
        still = loaded(enquiry_in(brought.read() if brought else b""))
    except NotOurs as refused:
        return _asked_for(request, found, why=refused.why)
    # The file does not know on whose computer it is opened; the device may, and whoever loads it can say so.
    is_shared = found.journey.is_shared or SHARED in request.POST.getlist(COMPUTER)
    now = Carried(Held.ANSWERS, replace(still, journey=replace(still.journey, is_shared=is_shared)))
    if lost_in_words(now):
        return shown(request, "navigator/passport/loaded.html", found=now)
    return went(reverse("answers"), carrying=replace(now.journey, note=LOADED))


def _asked_for(request: HttpRequest, found: Carried, *, why: str = "") -> HttpResponse:
    """The form for a file. Of a device that holds answers it is known already whether others use it."""
    is_shared = found.journey.is_shared or SHARED in request.POST.getlist(COMPUTER)
    context = {"why": why, "asks_whose": not found.has_answers, "is_shared": is_shared}
    return shown(request, "navigator/passport/load.html", context, found=found)
