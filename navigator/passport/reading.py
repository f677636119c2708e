"""From a file that somebody brings to the enquiry in it, or to why there is none. PURE.

Whatever is brought is read as text and looked through for one element; nothing in it is run, followed or unpacked.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

LARGEST = 200_000
"""Bytes. The longest file that is written has some 60,000 of them."""

ENQUIRY = "enquiry"
DEEPEST = 12
"""How deep an enquiry is nested at the most: its shape has no more than half of that."""


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
    if not isinstance(found, dict) or _is_too_deep(found):
        raise NotOurs("The answers in this file cannot be read.")
    return found


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotOurs(
            "This is not a file that was saved here: it is a picture, a document or something else."
        ) from None


def _element(text: str) -> str:
    finding = _Finding()
    finding.feed(text)
    finding.close()
    if len(finding.found) != 1:
        raise NotOurs("This is not a file that was saved here, or somebody has changed it.")
    return finding.found[0]


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise NotOurs("The answers in this file are damaged.") from None


def _is_too_deep(found: Any, left: int = DEEPEST) -> bool:
    inside = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return left == 0 or any(_is_too_deep(each, left - 1) for each in inside)


class _Finding(HTMLParser):
    """Collects what stands in each script element with the id of the enquiry."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and ("id", ENQUIRY) in attrs:
            self._is_inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._is_inside = False

    def handle_data(self, data: str) -> None:
        if self._is_inside:
            self.found[-1] += data
