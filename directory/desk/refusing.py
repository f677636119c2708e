"""What the desk says where the door, or whoever keeps drafts, refuses a listing."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join

KEPT = "What you typed is kept as a draft."
UNCHANGED = "Nothing changed."
NOT_KEPT = "This could not be kept."


def told(refusal: ValidationError, *, listing: Any, then: str) -> str:
    """The refusal as a message: what became of what somebody did, then each reason on a line."""
    reasons = format_html_join("", "<li>{}</li>", ((reason,) for reason in refusal.messages))
    return format_html("{} cannot be published as it is. {}<ul>{}</ul>", listing, then, reasons)
