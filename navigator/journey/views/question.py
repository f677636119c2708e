"""One question a page. Its number is all that the address tells."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from navigator.asking.filled import filled
from navigator.asking.posted import Posted
from navigator.asking.reading import Problem
from navigator.asking.single import Said, is_birthday_only, said, single_field
from navigator.asking.wording import in_words
from navigator.catalogue.standing import standing
from navigator.journey.asking import is_left, is_private, may_be_put, may_be_tired, open_question, progress
from navigator.journey.carrying import Carried
from navigator.journey.journey import Journey
from navigator.journey.limiting import is_worth_asking
from navigator.journey.planning import planned_for
from navigator.journey.tally import signs, tally
from navigator.journey.views.responding import SeeOther, onward, page, shown, to_plan, went
from navigator.planning import Planned

FACT = "fact"
"""Posted with every answer: which question it is to. Two tabs never put an answer under another question."""
SKIP = "skip"
BIRTHDAY = "birthday"
"""Posted where only the very day was asked of somebody who gave their age in years."""

ON, AGAIN, MORE = "on", "again", "more"
"""Where somebody is: on the way, back from the list of answers, or at a question that only adds choices."""


@page
def question(request: HttpRequest, found: Carried, number: int) -> HttpResponse:
    """The question of this number, or the next one."""
    return _question(request, found, number, way=ON)


@page
def again(request: HttpRequest, found: Carried, number: int) -> HttpResponse:
    """A question that was put before, to change its answer; it leads back to the list of answers."""
    return _question(request, found, number, way=AGAIN)


@page
def more(request: HttpRequest, found: Carried) -> HttpResponse:
    """A question that is not needed and could add choices; it leads back to the plan."""
    return _question(request, found, len(found.journey.asked) + 1, way=MORE)


def _question(request: HttpRequest, found: Carried, number: int, *, way: str) -> HttpResponse:
    if request.method == "POST":
        return _answered(request, found, number, way=way)
    journey = found.journey
    if journey.needs is None or (way == ON and "where" not in journey.offered):
        return SeeOther(onward(journey))
    if number > len(journey.asked) + (way != AGAIN) or number < 1:
        return SeeOther(reverse("answers") if way == AGAIN else onward(journey))
    planned = planned_for(journey)
    if number <= len(journey.asked):
        return _shown(request, found, planned, fact=journey.asked[number - 1], number=number, way=way)
    return _next(request, found, planned, number=number, way=way)


def _next(request: HttpRequest, found: Carried, planned: Planned, *, number: int, way: str) -> HttpResponse:
    """The question that the core chooses. Where none is needed any more there is the plan."""
    journey, coming = found.journey, planned.plan.next
    if coming is None or (way == ON and not is_left(planned.plan)):
        asks_limits = way == ON and "manageable" not in journey.offered and is_worth_asking(planned)
        return SeeOther(reverse("manageable_first" if asks_limits else "yours"))
    asked = standing().listings.questions
    if is_private(asked[coming.fact]) and coming.fact not in journey.agreed:
        return SeeOther(reverse("private_more" if way == MORE else "private"))
    return _shown(request, found, planned, fact=coming.fact, number=number, way=way)


def _answered(request: HttpRequest, found: Carried, number: int, *, way: str) -> HttpResponse:
    journey, known = found.journey, standing().listings
    posted = Posted(dict(request.POST.lists()))
    fact = next(iter(posted.chosen(FACT)), "")
    if not may_be_put(fact, journey, known.questions):
        return SeeOther(request.path)
    asked = known.questions[fact]
    birthday_only = bool(posted.chosen(BIRTHDAY)) and is_birthday_only(asked, journey.answers)
    answer = (
        Said()
        if posted.chosen(SKIP)
        else said(
            asked,
            posted,
            answers=journey.answers,
            asked=known.questions,
            vocabulary=known.catalogue.vocabulary,
            birthday_only=birthday_only,
            today=timezone.localdate(),
        )
    )
    if isinstance(answer, Problem):
        return _refused(request, found, posted, problem=answer, number=number, way=way, birthday_only=birthday_only)
    if to_plan(posted):
        now = journey if answer.nothing else _with(journey, fact, answer, birthday_only=birthday_only).asking(fact)
        return went(reverse("yours"), carrying=now)
    now = _with(journey, fact, answer, birthday_only=birthday_only).asking(fact)
    return went(_after(now, way), carrying=now)


def _with(journey: Journey, fact: str, answer: Said, *, birthday_only: bool) -> Journey:
    if answer.declined:
        return journey.declining(fact)
    if answer.nothing:
        # Who skips the birthday only has given their age: that stays.
        return (journey if birthday_only else journey.without(fact)).skipping(fact)
    return journey.answering(fact, answer.answer)


def _after(journey: Journey, way: str) -> str:
    return onward(journey) if way == ON else reverse("answers" if way == AGAIN else "yours")


def _refused(
    request: HttpRequest,
    found: Carried,
    posted: Posted,
    *,
    problem: Problem,
    number: int,
    way: str,
    birthday_only: bool,
) -> HttpResponse:
    """The question once more with what was typed, and what to put right."""
    planned = planned_for(found.journey) if found.journey.needs is not None else None
    shows = _field(problem.fact, posted, problem=problem, birthday_only=birthday_only)
    context = _context(found.journey, planned, fact=problem.fact, number=number, way=way)
    return shown(
        request,
        "navigator/journey/question.html",
        {**context, **shows, "problem": problem},
        found=found,
    )


def _shown(request: HttpRequest, found: Carried, planned: Planned, *, fact: str, number: int, way: str) -> HttpResponse:
    journey = found.journey
    asked = standing().listings.questions[fact]
    birthday_only = number > len(journey.asked) and is_birthday_only(asked, journey.answers)
    held = Posted({}) if birthday_only else filled({fact: asked}, journey.answers, declined=journey.declined)
    shows = _field(fact, held, problem=None, birthday_only=birthday_only)
    context = _context(journey, planned, fact=fact, number=number, way=way)
    return shown(request, "navigator/journey/question.html", {**context, **shows}, found=found)


def _field(fact: str, posted: Posted, *, problem: Problem | None, birthday_only: bool) -> Mapping[str, Any]:
    asked = standing().listings.questions[fact]
    shows = single_field(asked, posted, birthday_only=birthday_only, problem=problem)
    return {"field": shows, "birthday_only": birthday_only}


def _context(journey: Journey, planned: Planned | None, *, fact: str, number: int, way: str) -> Mapping[str, Any]:
    counts = tally(planned.plan) if planned else ()
    return {
        "number": number,
        "way": way,
        "back": _back(number, way),
        "progress": progress(journey, number, planned.plan) if planned else None,
        "open": open_question(planned.plan, fact) if planned else None,
        "counts": counts,
        "signs": tuple(signs(counts)),
        "so_far": _so_far(journey),
        "has_plan": planned is not None and way == ON and may_be_tired(journey),
        "likely": next((count.doors for count in counts if count.verdict == "open"), 0),
    }


def _so_far(journey: Journey) -> list[tuple[str, str]]:
    """The answers in words, in the order of the vocabulary."""
    asked = standing().listings.questions
    return [
        (asked[fact].short, in_words(asked[fact], journey.answers[fact])) for fact in asked if fact in journey.answers
    ]


def _back(number: int, way: str) -> str:
    """The address of the page before this one."""
    if way != ON:
        return reverse("answers" if way == AGAIN else "yours")
    return reverse("question", kwargs={"number": number - 1}) if number > 1 else reverse("where")
