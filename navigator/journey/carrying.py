"""The cookie in which a person's own device holds their journey. The site itself holds nothing.

It is gone with the browser, with "Leave now", with "Clear my answers", and after `idle_seconds` without a click.
"""

import time
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from directory.places.installed import place_of
from navigator.catalogue.standing import standing
from navigator.journey.checking import Checked, checked
from navigator.journey.journey import Journey
from navigator.journey.sealing import Held, idle_seconds, opened, sealed

GRACE = 5
"""Seconds after the end until the page goes, so that by then it has surely come."""


@dataclass(frozen=True, repr=False)
class Carried:
    """What a device held: answers, nothing, or something that is over. `checked` tells what no longer stands of it."""

    held: Held
    checked: Checked

    def __repr__(self) -> str:
        return "<Carried>"

    @property
    def journey(self) -> Journey:
        return self.checked.journey

    @property
    def has_answers(self) -> bool:
        return self.held is Held.ANSWERS


def carried(request: HttpRequest) -> Carried:
    """What the device of this request holds, as far as it still stands. Never raises, whatever was sent."""
    text = request.COOKIES.get(settings.JOURNEY_COOKIE_NAME, "")
    if not text:
        return Carried(Held.NOTHING, Checked(Journey()))
    found = opened(text, secrets=_secrets(), at=int(time.time()))
    if found.held is not Held.ANSWERS:
        return Carried(found.held, Checked(found.journey))
    still = checked(found.journey, listings=standing().listings, today=timezone.localdate(), find=place_of)
    return Carried(Held.ANSWERS, still)


def carry(response: HttpResponse, journey: Journey) -> None:
    """Gives the device this journey to hold, its idle time beginning anew. Raises `TooMuch`."""
    response.set_cookie(
        settings.JOURNEY_COOKIE_NAME,
        sealed(journey, secrets=_secrets(), at=int(time.time())),
        path="/",
        secure=settings.JOURNEY_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )
    # A page of answers that nobody minds goes away by itself: the cookie ends, but what is on the screen would stay
    # for whoever sits down next. A header, since the policy for scripts leaves pages no other way.
    response.headers["Refresh"] = f"{idle_seconds(journey) + GRACE}; url={reverse('ended')}"


def drop(response: HttpResponse) -> None:
    """Makes the device forget its journey."""
    response.delete_cookie(settings.JOURNEY_COOKIE_NAME, path="/", samesite="Strict")


def _secrets() -> list[str]:
    return [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
