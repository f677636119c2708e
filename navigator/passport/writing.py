"""The file itself, written from a plan."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import json_script

from directory.pages.sayings import language_in_words
from directory.town.notice import notice
from navigator.asking.questions import NEEDS
from navigator.asking.wording import in_words
from navigator.catalogue.standing import standing
from navigator.journey.journey import Journey
from navigator.journey.planning import planned_for
from navigator.passport.choosing import parts
from navigator.showing.gathered import gathered

ENQUIRY = "enquiry"
"""The id of the element that holds the answers for a machine to read."""


SHOWN_OF_AN_EDITION = 8
"""How much of an edition's id is shown: enough to tell two apart, and no more than somebody can read out."""


def file_name(day: date) -> str:
    """A name that says nothing of what is in it, nor where from."""
    return f"notes-{day.isoformat()}.html"


def contents(journey: Journey, *, today: date) -> dict[str, Any]:
    """All that the file says, for its template and for the page that shows it beforehand: from this journey alone."""
    planned, questions = planned_for(journey), standing().listings.questions
    plan = gathered(planned)
    return {
        "told": plan.told,
        "entrances": plan.entrances,
        "steps": plan.steps,
        "meanwhile": plan.meanwhile,
        "needs": in_words(questions[NEEDS], journey.answers[NEEDS]),
        "parts": list(parts(journey, questions=questions, language=language_in_words, today=today)),
        "for_someone_else": journey.for_someone_else,
        "today": today,
        "vocabulary": planned.stands.vocabulary.get("version", ""),
        "edition": str(planned.stands.edition or "")[:SHOWN_OF_AN_EDITION],
        "file_name": file_name(today),
    }


def written(journey: Journey, *, today: date, request: HttpRequest | None = None) -> str:
    """The file for a journey that has needs. What reads it again is `reading`.

    With a request it has the safety lines of every page too.
    """
    enquiry = json_script(journey.enquiry(asked_on=today), ENQUIRY)
    said = {**contents(journey, today=today), "enquiry": enquiry, "invented": notice()}
    return render_to_string("navigator/passport/file.html", said, request=request)
