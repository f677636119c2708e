"""People with combined needs, as forms post them and as documents say them."""

from typing import Any

Form = dict[str, str | list[str]]

MARLON: Form = {
    "needs": ["housing", "mental_health", "substance_use", "own_offending"],
    "gender": "man",
    "convictions": ["partner_violence"],
    "acute_distress": "yes",
    "drinking": "daily",
    "supervision": "community_order",
}
"""In the community after violence against a partner, in acute distress, drinking every day, and looking for a home."""

JESS: Form = {"needs": ["housing", "mental_health", "company"]}
"""A young woman who has left care, and says nothing yet but what she wants."""

MARLON_SAYS: dict[str, Any] = {
    "asked_on": "2026-11-22",
    "facts": {
        "needs": ["housing", "mental_health", "substance_use", "own_offending"],
        "gender": "man",
        "convictions": ["partner_violence"],
        "acute_distress": True,
        "drinking": "daily",
        "supervision": "community_order",
    },
}

JESS_SAYS: dict[str, Any] = {
    "asked_on": "2026-11-22",
    "facts": {"needs": ["housing", "mental_health", "company"]},
}


def enquiring(person: dict[str, Any], **also: Any) -> dict[str, Any]:
    """The enquiry of a person."""
    return {"format": 1, "person": person, **also}
