"""What the OpenAPI document says of each operation."""

from typing import Any

from navigator.api.publishing import SCHEMAS

SUMMARY = """\
One person's circumstances in, an explained plan out: which door first, what it opens next, and where doors were lost.
A guide, not a decision: no service may use a plan to refuse anybody. Nothing that is sent is kept, logged or repeated.
"""
REFUSALS = {
    400: "The body cannot be read as JSON, or could be read in two ways.",
    404: "There is nothing at this address.",
    413: "The body is larger than 64 kB.",
    415: "The body is not of the type application/json.",
    422: "JSON, and no enquiry that can be answered: each fault with its path, cut at the first key that is not ours. "
    "Also where a place or a service is not known, or the answers cannot all be true.",
    429: "Too many plans for one address within a minute, or for all programs at once; Retry-After says how many "
    "seconds to wait.",
}
EXAMPLE = {
    "format": 1,
    "person": {
        "facts": {"needs": ["housing", "substance_use"], "age": 34, "drinking": "some"},
        "declined": ["gender"],
    },
    "places": {"sleeps": "S1 2", "avoid": []},
    "limits": {"travel_km": 5, "modes": ["phone", "drop_in"]},
}
"""An enquiry, as one might send it."""


def planning() -> dict[str, Any]:
    """The operation that makes a plan."""
    return {
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _reference("enquiry"), "example": EXAMPLE}},
        },
        "responses": {200: _json("The plan.", "plan"), **_refusals(400, 413, 415, 422, 429)},
    }


def reading(name: str) -> dict[str, Any]:
    """An operation that gives a published document."""
    return {"responses": {200: _json("The document.", name), 304: {"description": "As the caller has it."}}}


def reading_a_schema() -> dict[str, Any]:
    """The operation that gives a JSON Schema."""
    schema = {"type": "object"}
    return {
        "parameters": [{"in": "path", "name": "name", "required": True, "schema": {"enum": list(SCHEMAS)}}],
        "responses": {
            200: {"description": "The schema.", "content": {"application/json": {"schema": schema}}},
            304: {"description": "As the caller has it."},
            **_refusals(404),
        },
    }


def _refusals(*statuses: int) -> dict[int, Any]:
    return {status: _json(REFUSALS[status], "faults") for status in statuses}


def _json(description: str, name: str) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": _reference(name)}}}


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}
