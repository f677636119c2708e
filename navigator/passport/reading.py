"""From a file that somebody brings to the enquiry in it, or to why there is none. PURE.

Whatever is brought is read as text and looked through for one element; nothing in it is run, followed or unpacked.
"""

from __future__ import annotations

from typing import Any

from navigator.core.documents import Faults
from navigator.enquiries import parsed

LARGEST = 200_000
"""Bytes. The longest file that is written has some 60,000 of them."""

ENQUIRY = "enquiry"
OPENS, CLOSES = f'<script id="{ENQUIRY}" type="application/json">', "</script>"
"""What stands around the enquiry, letter for letter. Looked for as text: a parser of HTML takes minutes over a file
made to keep it busy, and what a listing says has its signs written otherwise."""


class NotOurs(ValueError):
    """There is nothing in it that could be loaded; `why` says what, without a word of what was in it."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def enquiry_in(content: bytes) -> dict[str, Any]:
    """The enquiry that a file holds. Raises `NotOurs`, and nothing else, whatever is given."""
    if not content:
        raise NotOurs("This file is empty.")
    if len(content) > LARGEST:
        raise NotOurs("This file is too large to be one of ours.")
    found = _json(_element(_text(content)))
    if not isinstance(found, dict):
        raise NotOurs("The answers in this file cannot be read.")
    return found


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotOurs(
            "This does not look like notes that were saved here: it is a picture, a document or something else."
        ) from None


def _element(text: str) -> str:
    _, opens, rest = text.partition(OPENS)
    found, closes, after = rest.partition(CLOSES)
    if not opens or not closes or OPENS in after:
        raise NotOurs("This does not look like notes that were saved here, or it was changed on the way.")
    return found


def _json(text: str) -> Any:
    try:
        return parsed(text.encode())
    except Faults:
        raise NotOurs("The answers in this file are damaged.") from None
