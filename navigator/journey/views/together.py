"""Staff entry: all facts, places and limits on one dense page, filled in with the person. Same answers, same plan."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from directory.places.installed import place_of
from navigator.asking import limits
from navigator.asking.dense import Row, row
from navigator.asking.fields import field
from navigator.asking.filled import filled
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
from navigator.asking.posted import COMPUTER, OWN, SHARED, WITH_STAFF, YES, Posted
from navigator.asking.questions import NEEDS
from navigator.asking.reading import Problem, read
from navigator.asking.topics import topics
from navigator.catalogue.standing import ONE_AT_A_TIME, standing
from navigator.journey.asking import is_left
from navigator.journey.carrying import Carried
from navigator.journey.journey import Journey
from navigator.journey.planning import planned_for
from navigator.journey.tally import tally
from navigator.journey.views.manageable import ANCHORS, languages, limits_context
from navigator.journey.views.responding import page, shown, went
from navigator.journey.views.start import SEEN, has_seen
from navigator.planning import Planned
from navigator.telling.gaps import told_gap

BUTTONS = {"plan": "yours", "support": "support"}
"""Where each button leads. Any other posting counts again, so that Enter does."""
BEFORE_PLACES = ("home", "you", "papers")
"""Topics above the places. All distances and areas hang on these, so the longer topics come after them."""
COUNTS = "#g-count"
MOST_WORTH_ASKING = 6


@dataclass(frozen=True, slots=True)
class Group:
    """A topic with its fields, as staff see it."""

    name: str
    title: str
    why: str
    rows: tuple[Row, ...]


@page
def together(request: HttpRequest, found: Carried) -> HttpResponse:
    """The page; posted, the answers are held and the doors counted again, or the plan is shown."""
    if request.method != "POST":
        return _form(request, found, _held(found.journey))
    posted = Posted({**dict(request.POST.lists()), WITH_STAFF: [YES]})
    before = found.journey if posted.chosen(SEEN) else Journey()
    known = standing().listings
    today = timezone.localdate()
    reading = read(known.questions, posted, vocabulary=known.catalogue.vocabulary, today=today)
    where = read_posted_places(posted, find=place_of)
    can = limits.read_posted_limits(posted, held=before.limits, languages=languages(before.limits), today=today)
    problems = (*reading.problems, *where.problems, *can.problems)
    if problems:
        return _form(request, found, posted, problems=problems)
    answers = dict(reading.facts)
    now = replace(
        before,
        answers=answers,
        declined=reading.declined,
        skipped=tuple(fact for fact in before.skipped if fact not in answers or fact == "age"),
        places=where.places,
        limits=can.limits,
        offered=tuple(dict.fromkeys((*before.offered, "where", "manageable"))),
        with_staff=True,
        is_shared=SHARED in posted.chosen(COMPUTER),
    )
    leads_to = next((page for button, page in BUTTONS.items() if posted.chosen(button)), "together")
    # Back at the count, and not at the top: whoever works through the page by keyboard keeps their place.
    return went(reverse(leads_to) + COUNTS * (leads_to == "together"), carrying=now)


def _form(request: HttpRequest, found: Carried, posted: Posted, *, problems: tuple[Problem, ...] = ()) -> HttpResponse:
    journey, asked = found.journey, standing().listings.questions
    planned = planned_for(journey) if journey.needs and not problems else None
    texts, groups = texts_in(posted), _groups(posted, problems)
    context = {
        "needs": field(asked[NEEDS], posted, problems=problems),
        "groups": [group for group in groups if group.name in BEFORE_PLACES],
        "more_groups": [group for group in groups if group.name not in BEFORE_PLACES],
        "places": place_boxes(texts, problems=problems),
        "avoid": avoid_boxes(texts, problems=problems),
        "nowhere": NOWHERE in posted.chosen(AVOIDING),
        "is_shared": SHARED in posted.chosen(COMPUTER),
        "problems": _told(problems),
        "seen": has_seen(request, found, posted),
        **limits_context(posted, journey.limits, problems=problems),
        **(_counted(planned) if planned else {}),
    }
    return shown(request, "navigator/journey/together.html", context, found=found)


def _groups(posted: Posted, problems: tuple[Problem, ...]) -> list[Group]:
    asked = standing().listings.questions
    return [
        Group(
            topic.name,
            topic.title,
            topic.why,
            tuple(row(field(asked[fact], posted, problems=problems)) for fact in topic.facts if fact in asked),
        )
        for topic in topics()
    ]


def _counted(planned: Planned) -> Mapping[str, Any]:
    asked = planned.stands.listings.questions
    worth = [
        (f"q-{each.fact}", asked[each.fact].short, each.services) for each in planned.plan.asking[:MOST_WORTH_ASKING]
    ]
    return {
        "counts": tally(planned.plan),
        "worth_asking": worth,
        "gaps": _gaps(planned),
    }


def _gaps(planned: Planned) -> list[tuple[str, bool]]:
    """Each gap in a line, and whether it is certain; the possible ones when no needed question is left."""
    gaps = [gap for gap in planned.plan.gaps if gap.certain or not is_left(planned.plan)]
    with ONE_AT_A_TIME:
        evidence = planned.evidence
        return [(told_gap(gap, evidence).title, gap.certain) for gap in gaps]


def _held(journey: Journey) -> Posted:
    asked = standing().listings.questions
    fields = {
        **filled(asked, journey.answers, declined=journey.declined).fields,
        **limits.held_limits(journey.limits, today=timezone.localdate()).fields,
        **{name: [text] for name, text in texts_of(journey.places).items()},
        AVOIDING: [NOWHERE] if journey.places.get(AVOID) == [] else [],
        COMPUTER: [SHARED if journey.is_shared else OWN],
    }
    return Posted(fields)


def _told(problems: tuple[Problem, ...]) -> list[tuple[str, str, str]]:
    """Problems, each with where its link leads and what it is about."""
    asked = standing().listings.questions
    boxes = (*place_boxes({}, problems=problems), *avoid_boxes({}, problems=problems))
    others = {**{box.name: (box.id, box.label) for box in boxes}, **ANCHORS}
    return [
        (f"q-{each.fact}", asked[each.fact].short, each.text) if each.fact in asked else (*others[each.fact], each.text)
        for each in problems
    ]
