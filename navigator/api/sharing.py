"""Headers of what anybody may read and keep: documents in which nobody is."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

MAX_AGE = 300
"""Seconds for which a caller need not ask again; after that the tag tells whether anything has changed."""


def shared(request: HttpRequest, document: Mapping[str, Any]) -> HttpResponse:
    """The document, or that it is as the caller has it. A page of any site may read it: nobody is in it."""
    text = json.dumps(document, ensure_ascii=False).encode()
    response = HttpResponse(text, content_type="application/json")
    tag = f'"{hashlib.sha256(text).hexdigest()[:32]}"'
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = f"public, max-age={MAX_AGE}"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return get_conditional_response(request, etag=tag, response=response) or response
