"""What may go into the file: each answer by itself, the most private ones left out until somebody wants them in. PURE.

The needs always go: a plan without them would be none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from navigator.asking.questions import NEEDS, Question
from navigator.asking.told import limits_in_words, places_in_words, support_in_words
from navigator.asking.topics import topics
from navigator.asking.wording import in_words
from navigator.journey.journey import Journey

PRIVATE_FROM = 2
"""The sensitivity (docs/rules.md, section 1) from which an answer is left out at first."""

FACT, PLACE, SUPPORT = "fact.", "place.", "support."
LIMITS, DOORS, DECLINED = "limits", "doors", "declined"
AT_FIRST = ("place.local_connection", "place.gp", LIMITS, DOORS)
"""Of what is no answer to a question, what goes in at first: nothing that tells where somebody is to be found, or must
not go."""
AVOIDED = PLACE + "avoid"
"""Left out, the file may name doors there: the page that asks says so."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part that may go in: its name in the form, what it is and says, and whether it is in at first."""

    name: str
    short: str
    words: str
    at_first: bool


def parts(
    journey: Journey, *, questions: Mapping[str, Question], language: Callable[[str], str], today: date
) -> Iterator[Part]:
    """Every part of a journey in the order of its pages, without the needs."""
    for fact in _in_order(questions):
        if fact in journey.answers:
            asked = questions[fact]
            is_plain = asked.sensitivity < PRIVATE_FROM and not asked.for_staff
            yield Part(FACT + fact, asked.short, in_words(asked, journey.answers[fact]), is_plain)
    places = {key: value for key, value in journey.places.items() if value is not None}
    for (short, words), key in zip(places_in_words(places), _keys(places), strict=True):
        yield Part(PLACE + key, short, words, PLACE + key in AT_FIRST)
    limits = limits_in_words(journey.limits, language=language, today=today)
    if limits:
        yield Part(LIMITS, "What you can manage", "; ".join(f"{short}: {words}" for short, words in limits), True)
    support = support_in_words(questions[NEEDS], journey.support_now)
    for (short, words), need in zip(support, _needs(questions, journey), strict=True):
        yield Part(SUPPORT + need, f"Support now: {short}", words, False)
    if journey.ruled_out:
        yield Part(DOORS, "Doors you left out", str(len(journey.ruled_out)), True)
    if journey.declined:
        shorts = ", ".join(questions[fact].short for fact in journey.declined if fact in questions)
        yield Part(DECLINED, "What you would rather not say", shorts, False)


def chosen(journey: Journey, names: Collection[str]) -> Journey:
    """The journey with only these parts, and the needs. Names of no part choose nothing."""
    return replace(
        Journey(),
        answers={fact: each for fact, each in journey.answers.items() if fact == NEEDS or FACT + fact in names},
        places={key: each for key, each in journey.places.items() if PLACE + key in names},
        limits=dict(journey.limits) if LIMITS in names else {},
        support_now={need: until for need, until in journey.support_now.items() if SUPPORT + need in names},
        ruled_out=journey.ruled_out if DOORS in names else (),
        declined=journey.declined if DECLINED in names else (),
        for_someone_else=journey.for_someone_else,
        with_staff=journey.with_staff,
    )


def _in_order(questions: Mapping[str, Question]) -> list[str]:
    """The facts by topic; one in no topic stands last."""
    by_topic = [fact for topic in topics() for fact in topic.facts if fact in questions]
    return [fact for fact in dict.fromkeys([*by_topic, *questions]) if fact != NEEDS]


def _keys(places: Mapping[str, object]) -> list[str]:
    named = [key for key in ("sleeps", "local_connection", "gp", "going_to") if places.get(key)]
    return [*named, "avoid"] if "avoid" in places else named


def _needs(questions: Mapping[str, Question], journey: Journey) -> list[str]:
    return [option.value for option in questions[NEEDS].options if option.value in journey.support_now]
