"""The body of a request as a document, with bounds on all that is read. Nothing of it is kept or logged."""

from typing import Any, Never

from django.http import HttpRequest

from navigator.api.refusals import Refused
from navigator.core.documents import Fault, Faults
from navigator.enquiries import parsed

LARGEST = 64 * 1024
"""Bytes of the longest body. The fullest enquiry that our own pages make has less than a tenth of it."""
JSON = "application/json"


def document_of(request: HttpRequest) -> Any:
    """The JSON document that a request brings. Raises `Refused` where there is none that can be read."""
    if request.content_type != JSON:
        _refuse(415, f"a document of the type {JSON}")
    if request.content_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        _refuse(415, "text in UTF-8")
    text = request.read(LARGEST + 1)
    if len(text) > LARGEST:
        _refuse(413, f"a document of at most {LARGEST:,} bytes")
    try:
        return parsed(text)
    except Faults as faults:
        raise Refused(400, faults.faults) from None


def _refuse(status: int, expected: str) -> Never:
    raise Refused(status, (Fault("", "", expected),))
