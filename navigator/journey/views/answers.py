"""All that somebody has said, by topic, each to be changed or taken out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from directory.pages.sayings import language_in_words
from navigator.asking.posted import Posted
from navigator.asking.questions import NEEDS, Question
from navigator.asking.told import limits_in_words, places_in_words, support_in_words
from navigator.asking.topics import topics
from navigator.asking.wording import in_words
from navigator.catalogue.standing import standing
from navigator.journey.asking import may_be_put
from navigator.journey.carrying import Carried
from navigator.journey.journey import LOADED, Journey
from navigator.journey.naming import door_name
from navigator.journey.views.responding import SeeOther, onward, page, shown, went

CHANGE, TAKE_OUT = "change", "take_out"


@dataclass(frozen=True, slots=True)
class Line:
    """One answer as the list shows it. `left` says that it was left out, and how."""

    question: Question
    words: str
    left: bool = False


@page
def answers(request: HttpRequest, found: Carried) -> HttpResponse:
    """The list. Changing an answer leads to its question; taking one out leaves it open again."""
    journey = found.journey
    if request.method == "POST":
        return _posted(journey, Posted(dict(request.POST.lists())))
    if journey.needs is None:
        return SeeOther(onward(journey))
    asked = standing().listings.questions
    groups = [
        (topic.title, [line for fact in topic.facts for line in _lines(asked, fact, journey)]) for topic in topics()
    ]
    context = {
        "needs": in_words(asked[NEEDS], journey.answers[NEEDS]),
        "groups": [(title, lines) for title, lines in groups if lines],
        "places": places_in_words(journey.places),
        "limits": limits_in_words(journey.limits, language=language_in_words, today=timezone.localdate()),
        "support": support_in_words(asked[NEEDS], journey.support_now),
        "doors": [(door, door_name(door)) for door in journey.ruled_out],
        "onward": onward(journey),
        "is_loaded": journey.note == LOADED,
    }
    return shown(request, "navigator/journey/answers.html", context, found=found)


def _posted(journey: Journey, posted: Posted) -> HttpResponse:
    asked = standing().listings.questions
    change, take_out = (next(iter(posted.chosen(name)), "") for name in (CHANGE, TAKE_OUT))
    if may_be_put(change, journey, asked):
        now = replace(journey.asking(change), agreed=(*journey.agreed, change))
        return went(reverse("again", kwargs={"number": now.asked.index(change) + 1}), carrying=now)
    if may_be_put(take_out, journey, asked):
        # Out of those that were put as well, so that the question may come again.
        open_again = journey.without(take_out)
        left = tuple(fact for fact in open_again.asked if fact != take_out)
        return went(reverse("answers"), carrying=replace(open_again, asked=left))
    return SeeOther(reverse("answers"))


def _lines(asked: dict[str, Question], fact: str, journey: Journey) -> Iterator[Line]:
    question = asked.get(fact)
    if question is None:
        return
    if fact in journey.answers:
        yield Line(question, in_words(question, journey.answers[fact]))
    elif fact in journey.declined:
        yield Line(question, "I would rather not say", left=True)
    elif fact in journey.skipped:
        yield Line(question, "Skipped", left=True)
