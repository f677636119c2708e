"""Telephone numbers, and what spreadsheets make of them. PURE."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import phonenumbers

from directory.importing.values.findings import At
from directory.importing.values.texts import read_text

COUNTRY = "GB"
_SHORT = re.compile(r"[1-9]\d{2,5}")
_DAY = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?[/.]\d\d?[/.]\d{2,4}")
_POWER_OF_TEN = re.compile(r"\d([.,]\d+)?E\+?\d+", re.IGNORECASE)


@dataclass(frozen=True)
class Telephone:
    """A number that a telephone in the UK could dial."""

    told: str = "a telephone number, such as 0114 496 0000, +44 114 496 0000 or 111"

    def read(self, value: Any, at: At) -> str:
        text = read_text(value, at, longest=40, empty=True, told=self.told)
        if text and (expected := self._expected_instead(text)):
            at.refuse(text, expected)
        return text

    def _expected_instead(self, text: str) -> str:
        digits = re.sub(r"[\s()-]", "", text)
        if _DAY.match(text):
            return f"{self.told}; this is a day, so the columns may have shifted"
        if _POWER_OF_TEN.fullmatch(digits):
            return f"{self.told}; a spreadsheet has rounded this one: format the column as text"
        if re.fullmatch(r"[1-9]\d{9}|44\d{10}", digits):
            return f"{self.told}; a spreadsheet has eaten the 0 or + at its beginning"
        return "" if _SHORT.fullmatch(digits) or _can_be_dialled(text) else self.told


def _can_be_dialled(text: str) -> bool:
    if not text.startswith(("+", "0", "(")):
        return False
    try:
        reason = phonenumbers.is_possible_number_with_reason(phonenumbers.parse(text, COUNTRY))
    except phonenumbers.NumberParseException:
        return False
    return reason == phonenumbers.ValidationResult.IS_POSSIBLE
