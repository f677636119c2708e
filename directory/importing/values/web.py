"""Addresses of web pages and of mail; the models have the last word on their shape. PURE."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from directory.importing.values.findings import At
from directory.importing.values.texts import read_text


@dataclass(frozen=True)
class Web:
    """The address of a web page."""

    told: str = "an address that begins with https:// or http://"

    def read(self, value: Any, at: At) -> str:
        text = read_text(value, at, longest=500, empty=True, told=self.told)
        if text and not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", text):
            at.refuse(text, self.told)
        return text


@dataclass(frozen=True)
class Email:
    """An address of mail."""

    told: str = "an e-mail address"

    def read(self, value: Any, at: At) -> str:
        text = read_text(value, at, longest=254, empty=True, told=self.told)
        if text and not re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+", text):
            at.refuse(text, self.told)
        return text
