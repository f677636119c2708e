"""Codes: one of a list, several of a list, words that the installation knows, yes and no. PURE."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from directory.importing.values.findings import At


@dataclass(frozen=True)
class Choice:
    """One of some fixed words."""

    words: tuple[str, ...]

    @property
    def told(self) -> str:
        return "one of " + ", ".join(self.words)

    def read(self, value: Any, at: At) -> str:
        if not isinstance(value, str) or value not in self.words:
            at.refuse(value, self.told)
            return ""
        return value


@dataclass(frozen=True)
class Code:
    """A word whose meaning is looked up later."""

    shape: str
    told: str

    def read(self, value: Any, at: At) -> str:
        if not isinstance(value, str) or not re.fullmatch(self.shape, value):
            at.refuse(value, self.told)
            return ""
        return value


@dataclass(frozen=True)
class Codes:
    """Some words of a taxonomy, each once; whether it has them is asked when the row is written.

    A word may come with its name, for a taxonomy that lacks it: `{"code": "lgbt", "name": "LGBT+ people"}`.
    """

    taxonomy: str

    @property
    def told(self) -> str:
        return f"a list of codes of the taxonomy {self.taxonomy}, each alone or as an object with code and name"

    def read(self, value: Any, at: At) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(map(_is_code, value)):
            at.refuse(value, self.told)
            return ()
        named = [each for each in value if isinstance(each, dict)]
        at.findings.names |= {(self.taxonomy, each["code"]): each["name"].strip() for each in named}
        return tuple(dict.fromkeys(each["code"] if isinstance(each, dict) else each for each in value))


def _is_code(value: Any) -> bool:
    if isinstance(value, dict):
        return value.keys() == {"code", "name"} and all(isinstance(each, str) and each for each in value.values())
    return isinstance(value, str)


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    told: str = "true or false"

    def read(self, value: Any, at: At) -> bool:
        if not isinstance(value, bool):
            at.refuse(value, self.told)
        return bool(value)
