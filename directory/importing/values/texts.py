"""Texts: lines, pages, ids. PURE."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from directory.characters import is_text
from directory.importing.values.findings import At

A_LINE = 255
A_PAGE = 10_000
"""The longest line and page, as `directory.models.texts` keeps them; a test compares them."""

REPLACED = "�"
_WRITTEN_BREAK = re.compile(r"(?:\\r)?\\n")
_BREAKS = re.compile(r"\s*[\r\n]+\s*")


@dataclass(frozen=True)
class Line:
    """A text of one line. Line breaks within it become spaces."""

    longest: int = A_LINE
    empty: bool = True

    @property
    def told(self) -> str:
        return f"text of one line, at most {self.longest} characters" + ("" if self.empty else ", not empty")

    def read(self, value: Any, at: At) -> str:
        return _BREAKS.sub(" ", read_text(value, at, longest=self.longest, empty=self.empty, told=self.told))


@dataclass(frozen=True)
class Page:
    """A text of some lines."""

    longest: int = A_PAGE

    @property
    def told(self) -> str:
        return f"text, at most {self.longest} characters"

    def read(self, value: Any, at: At) -> str:
        return read_text(value, at, longest=self.longest, empty=True, told=self.told).replace("\r\n", "\n")


@dataclass(frozen=True)
class Id:
    """What the source calls something: any text. The same id is the same thing, for ever."""

    longest: int = 200
    told: str = "an id of the source, at most 200 characters, not empty"

    def read(self, value: Any, at: At) -> str:
        text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        return read_text(text, at, longest=self.longest, empty=False, told=self.told)


@dataclass(frozen=True)
class Slug:
    """The last part of a public address."""

    longest: int = 150
    told: str = "small letters, numbers and hyphens, at most 150"

    def read(self, value: Any, at: At) -> str:
        text = read_text(value, at, longest=self.longest, empty=True, told=self.told)
        if text and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
            at.refuse(text, self.told)
        return text


def read_text(value: Any, at: At, *, longest: int, empty: bool, told: str) -> str:
    """The text, trimmed and mended; "" where it was refused."""
    if not isinstance(value, str):
        at.refuse(value, told)
    elif len(value) > longest:
        at.refuse(value, f"{told}; this has {len(value)}")
    elif fault := broken(value):
        at.refuse(value, fault)
    elif not value.strip() and not empty:
        at.refuse(value, told)
    else:
        return _mended(value, at).strip()
    return ""


def broken(text: str) -> str:
    """What is wrong with characters that are no text, as an expectation; "" where nothing is."""
    if text.isprintable() and REPLACED not in text:
        return ""
    for place, character in enumerate(text, start=1):
        if "\udc80" <= character <= "\udcff":
            return f"text in UTF-8; byte {ord(character) - 0xDC00:02X} at character {place} is not"
        if not is_text(character):
            return f"letters, numbers and signs; character {place} is U+{ord(character):04X}"
    if REPLACED in text:
        return f"the text as it was before characters were lost; character {text.index(REPLACED) + 1} stands for one"
    return ""


def _mended(text: str, at: At) -> str:
    if not _WRITTEN_BREAK.search(text):
        return text
    at.note(text, "a line break; the characters \\n were taken for one")
    return _WRITTEN_BREAK.sub("\n", text)
