"""The page that asks and the page that tells. Answers are posted, used for the one response, and kept nowhere."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from navigator.asking.fields import field, groups, next_field
from navigator.asking.posted import BIRTHDAY, Posted, asked_in
from navigator.asking.questions import NEEDS
from navigator.asking.reading import Problem, read
from navigator.asking.topics import topics
from navigator.catalogue.standing import standing
from navigator.planning import enquiry_of, planned, told
from navigator.telling.doors import is_of_probation
from navigator.telling.listings import Listings
from navigator.telling.told import Told

CHANGE = "change"
"""Posted by the button that leads back to the questions."""


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest) -> HttpResponse:
    """The questions; or the plan that the posted answers come to, as soon as they can be read."""
    known = standing().listings
    if request.method != "POST":
        return _questions(request, known, Posted({}))
    posted = Posted(dict(request.POST.lists())).after_skipping(known.questions)
    if CHANGE in posted.fields:
        return _questions(request, known, posted)
    today = timezone.localdate()
    reading = read(known.questions, posted, vocabulary=known.catalogue.vocabulary, today=today)
    if reading.problems:
        return _questions(request, known, posted, problems=reading.problems)
    made = planned(enquiry_of(reading.document(asked_on=today)), skipped=posted.skipped(known.questions))
    return _plan(request, known, posted, told(made))


def _questions(
    request: HttpRequest, known: Listings, posted: Posted, *, problems: Iterable[Problem] = ()
) -> HttpResponse:
    found = tuple(problems)
    needs = field(known.questions[NEEDS], posted, problems=found)
    folded = groups(topics(), known.questions, posted, problems=found)
    by_fact = {each.name: each for each in (needs, *(one for group in folded for one in group.fields))}
    return render(
        request,
        "navigator/questions.html",
        {
            "needs": needs,
            "groups": folded,
            "problems": [(by_fact[problem.fact], problem.text) for problem in found],
            "with_staff": posted.with_staff,
            "skipped": posted.skipped(known.questions),
            "count": len(known.kinds),
            "of_probation": sum(map(is_of_probation, known.kinds.values())),
        },
    )


def _plan(request: HttpRequest, known: Listings, posted: Posted, plan: Told) -> HttpResponse:
    questions = known.questions
    asked = questions[plan.next.fact] if plan.next else None
    fields = asked_in(asked, posted) if asked else ()
    return render(
        request,
        "navigator/plan.html",
        {
            "told": plan,
            "question": next_field(asked, posted) if asked else None,
            "skips": BIRTHDAY if asked and asked.name not in fields else asked and asked.name,
            "carried_on": list(posted.carried(questions, but=fields)),
            "carried": list(posted.carried(questions)),
        },
    )
