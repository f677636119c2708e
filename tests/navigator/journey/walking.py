"""Walking through the journey with Django's client, as a browser does."""

import re
import time
from typing import Any

from django.conf import settings
from django.test import Client

from navigator.journey.journey import Journey
from navigator.journey.sealing import opened, sealed

NEEDS = ["housing", "mental_health"]


def shown(page: str) -> str:
    """What a page says, without its markup and the spaces between."""
    body = re.sub(r"<(head|svg|footer|header|nav)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).replace("&#x27;", "'").replace("&quot;", '"').split())


def holds(client: Client, journey: Journey, *, seconds_ago: int = 0) -> None:
    """Makes the client's device hold this journey, sealed so many seconds ago."""
    at = int(time.time()) - seconds_ago
    client.cookies["journey"] = sealed(journey, secrets=[settings.SECRET_KEY], at=at)


def held(client: Client) -> Journey:
    """What the client's device holds."""
    text = client.cookies["journey"].value if "journey" in client.cookies else ""
    return opened(text, secrets=[settings.SECRET_KEY], at=int(time.time())).journey


def begun(**said: Any) -> Journey:
    """A journey past the needs and the place."""
    answers = {"needs": NEEDS, **said.pop("answers", {})}
    return Journey(answers=answers, offered=("where",), **said)


def post(client: Client, path: str, form: dict[str, Any] | None = None) -> str:
    """Where a posted form leads."""
    response = client.post(path, form or {})
    assert response.status_code == 303, shown(response.text)[:600]
    return str(response.headers["Location"])


def refused(client: Client, path: str, form: dict[str, Any]) -> str:
    """The page that asks to put something right."""
    response = client.post(path, form)
    assert response.status_code == 200
    assert "Please look at this again" in response.text
    return str(response.text)


def get(client: Client, path: str) -> str:
    """A page."""
    response = client.get(path)
    assert response.status_code == 200, (response.status_code, response.headers.get("Location"))
    return str(response.text)


def led(client: Client, path: str) -> str:
    """Where a page leads that is not to be shown now."""
    response = client.get(path)
    assert response.status_code == 303
    return str(response.headers["Location"])


def fact_asked(page: str) -> str:
    """The fact that the question on a page is about."""
    found = re.search(r'name="fact" value="(\w+)"', page)
    assert found
    return found[1]
