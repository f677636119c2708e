"""Asking the API as a program does."""

import json
from typing import Any

from django.http import HttpResponse
from django.test import Client

PLAN = "/api/navigator/plan"
JSON = "application/json"


def sent(body: bytes | str, *, content_type: str = JSON, **headers: str) -> HttpResponse:
    """The answer to a body as it stands. What goes wrong inside is an answer too, of status 500."""
    client = Client(raise_request_exception=False, enforce_csrf_checks=True, headers=headers or None)
    # Said twice, since the client says nothing of the type of an empty body.
    response: HttpResponse = client.post(PLAN, body, content_type=content_type, CONTENT_TYPE=content_type)
    return response


def asked(document: Any) -> HttpResponse:
    """The answer to a document."""
    return sent(json.dumps(document))


def plan_of(document: Any) -> dict[str, Any]:
    """The plan for an enquiry."""
    response = asked(document)
    assert response.status_code == 200, response.content
    plan: dict[str, Any] = json.loads(response.content)
    return plan
