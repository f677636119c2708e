"""The cookie in which a person's own device holds their journey. The site itself holds nothing.

It is gone with the browser, with "Leave now", with "Clear my answers", after `idle_seconds` without a click, and
`LONGEST_HOURS` after it began.
"""

import time
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
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
    put_away(response, after=idle_seconds(journey))


def put_away(response: HttpResponse, *, after: int) -> None:
    """Makes the page go away by itself when nobody minds it for so many seconds.

    The cookie ends, but what is on the screen would stay for whoever sits down next. A header, since the policy for
    scripts leaves pages no other way.
    """
    response.headers["Refresh"] = f"{after + GRACE}; url={reverse('ended')}"


def drop(response: HttpResponse) -> None:
    """Makes the device forget its journey."""
    response.delete_cookie(settings.JOURNEY_COOKIE_NAME, path="/", samesite="Strict")


def retire_forms(request: HttpRequest) -> None:
    """Makes every form that was sent before refused when it is sent again. Called before the last page is made.

    A browser keeps what was posted where the answer was a page, and offers to send it once more behind Back.
    """
    rotate_token(request)


def _secrets() -> list[str]:
    return [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
