"""From the enquiry of a file to a journey that stands today, with what had to be left out of it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.utils import timezone

from directory.places.installed import place_of
from navigator.asking.questions import NEEDS
from navigator.catalogue.standing import standing
from navigator.core.documents import Faults
from navigator.journey.checking import Checked, checked
from navigator.journey.journey import FORMAT
from navigator.journey.writing import VERSION, Misread, read_journey
from navigator.passport.reading import NotOurs
from navigator.planning import enquiry_of

DAMAGED = "The answers in this file cannot be read."
OFFERED = ("where",)
"""Pages that need not come first once more: their answers come with the file, or were left out of it on purpose."""


def loaded(document: Mapping[str, Any]) -> Checked:
    """The journey of an enquiry. What is not known any more is left out and named, the rest kept.

    Raises `NotOurs` where it is no enquiry, or one without needs.
    """
    if document.get("format") != FORMAT or isinstance(document["format"], bool):
        raise NotOurs("This file was saved by another version, which cannot be read here.")
    try:
        brought = read_journey(_held(document))
    except Misread:
        raise NotOurs(DAMAGED) from None
    still = checked(brought, listings=standing().listings, today=timezone.localdate(), find=place_of)
    if still.journey.answers.get(NEEDS) is None:
        raise NotOurs("This file does not say what help is wanted, so there is nothing to make a plan from.")
    try:
        enquiry_of(still.journey.enquiry(asked_on=timezone.localdate()))
    except Faults:
        raise NotOurs(DAMAGED) from None
    answered = tuple(fact for fact in still.journey.answers if fact != NEEDS)
    return replace(still, journey=replace(still.journey, asked=answered, offered=OFFERED))


def _held(document: Mapping[str, Any]) -> dict[str, Any]:
    """The enquiry as the value of a journey. Raises `Misread`."""
    person = document.get("person")
    if not isinstance(person, dict):
        raise Misread
    found = {
        "answers": person.get("facts", {}),
        "declined": person.get("declined", []),
        "support_now": _support(person.get("support_now", [])),
        "ruled_out": person.get("ruled_out", []),
        "places": document.get("places", {}),
        "limits": document.get("limits", {}),
    }
    return {"version": VERSION, **found}


def _support(rows: Any) -> dict[str, Any]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Misread
    if not all(isinstance(row.get("need"), str) and isinstance(row.get("until"), str) for row in rows):
        raise Misread
    return {row["need"]: row["until"] for row in rows}
