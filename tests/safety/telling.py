"""One person told in every way there is: the page, which is the print, the file, the API, the command."""

import io
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from navigator.journey.carrying import carry
from navigator.journey.journey import Journey
from tests.navigator.api.asked import asked

JOURNEY = ("/plan/", "/plan/needs/", "/plan/where/", "/plan/1/", "/plan/2/", "/plan/choose/", "/plan/more/")
BESIDE = (
    "/plan/manageable/",
    "/plan/support/",
    "/plan/answers/",
    "/plan/together/",
    "/plan/clear/",
    "/plan/ended/",
    "/plan/take/",
    "/plan/load/",
)
PLAN_PAGE = "/plan/yours/"
PUBLIC = ("/", "/services/", "/api/navigator/")
PAGES = (*JOURNEY, *BESIDE, PLAN_PAGE, *PUBLIC)


def holding(journey: Journey) -> Client:
    """A browser that holds this journey."""
    given = HttpResponse()
    carry(given, journey)
    client = Client()
    client.cookies[settings.JOURNEY_COOKIE_NAME] = given.cookies[settings.JOURNEY_COOKIE_NAME].value
    return client


def saying(**facts: Any) -> Journey:
    """A journey on which this was said, past the page about places."""
    return replace(Journey(answers=facts), offered=("where",))


def page(journey: Journey, address: str) -> str:
    """A page as this person sees it; of one that leads on, where it leads to."""
    return holding(journey).get(address, follow=True).content.decode()


def words_of(page: str) -> str:
    """What somebody reads on a page, without its markup and its line breaks."""
    return " ".join(
        unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<(style|script|svg).*?</\1>", " ", page, flags=re.S))).split()
    )


def answer(journey: Journey) -> dict[str, Any]:
    """The API's answer."""
    found: dict[str, Any] = json.loads(asked(journey.enquiry(asked_on=timezone.localdate())).content)
    return found


def printed(journey: Journey) -> str:
    """What `manage.py navigate --explain` prints."""
    told = io.StringIO()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "enquiry.json"
        file.write_text(json.dumps(journey.enquiry(asked_on=timezone.localdate())), encoding="utf-8")
        call_command("navigate", str(file), "--explain", stdout=told)
    return " ".join(told.getvalue().split())


def taken_along(journey: Journey) -> HttpResponse:
    """The file that somebody takes along, with everything in it that they may put in."""
    parts = re.findall(r'name="part" value="([^"]*)"', page(journey, "/plan/take/"))
    response: HttpResponse = holding(journey).post("/plan/take/", {"part": parts, "step": "save"})
    return response


def plans(journey: Journey) -> dict[str, str]:
    """The plan in every way in which it is told; without needs there is no file to take along."""
    files = {"file": words_of(taken_along(journey).content.decode())} if journey.needs else {}
    return files | {
        "page": words_of(page(journey, PLAN_PAGE)),
        "API": json.dumps(answer(journey), ensure_ascii=False),
        "command": printed(journey),
    }
